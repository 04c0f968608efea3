package io.mokuteki.agent;

/** A class whose reads cannot all be guarded. The message says why, and what to change. */
final class UnweavableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnweavableException(String message) {
        super(message);
    }
}
