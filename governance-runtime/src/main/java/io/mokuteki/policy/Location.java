package io.mokuteki.policy;

/**
 * A place in a policy file.
 *
 * @param line from 1; 0 when it is the whole file that is meant
 * @param column from 1, in characters; 0 when it is the whole file that is meant
 */
public record Location(int line, int column) {

    /** The whole file. */
    public static final Location FILE = new Location(0, 0);

    /** The very beginning of a file. */
    public static final Location START = new Location(1, 1);
}
