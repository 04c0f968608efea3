package io.mokuteki.resolution;

/**
 * A class file that is not one. Nothing can be said about such a class, least of all that it is not governed.
 */
public final class MalformedClassFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedClassFileException(String problem) {
        super(problem);
    }

    MalformedClassFileException(String className, int offset, String problem) {
        super("The class file of " + className + " is malformed at byte " + offset + ": " + problem + ".");
    }
}
