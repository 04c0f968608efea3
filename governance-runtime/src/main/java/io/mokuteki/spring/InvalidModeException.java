package io.mokuteki.spring;

/** A setting of {@code mokuteki.mode} says nothing that there is, so the application must not start. */
public final class InvalidModeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidModeException(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }
}
