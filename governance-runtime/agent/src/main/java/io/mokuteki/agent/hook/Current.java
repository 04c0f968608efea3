package io.mokuteki.agent.hook;

import org.jspecify.annotations.Nullable;

/** What is in force on one thread. Only that thread touches it. */
final class Current {

    static final long[] NOTHING = {};

    @Nullable
    Object scope;

    long[] permitted = NOTHING;

    /** The type that compares itself, while one of its accessors runs for that. */
    @Nullable
    Member own;

    boolean permits(int id) {
        long[] bits = permitted;
        int word = id >>> 6;
        return word < bits.length && (bits[word] & (1L << id)) != 0;
    }
}
