package io.mokuteki.agent.hook;

import org.jspecify.annotations.Nullable;

/**
 * What is in force on one thread. Only that thread touches it.
 *
 * <p>Woven methods that open a purpose hold it in a local variable: then their reads need not look the thread up, and
 * the compiler takes the test of the bit out of loops. It is public for that alone.
 */
public final class Current {

    static final long[] NOTHING = {};

    Scope scope = Scope.NOTHING;

    /** The scope's own, here to save a step on each read. Grants to the scope show at the next entry or miss. */
    long[] permitted = NOTHING;

    /** The type that compares itself, while one of its accessors runs for that. */
    @Nullable
    Member own;

    private @Nullable ThreadUses uses;

    Current() {}

    boolean permits(int id) {
        long[] bits = permitted;
        int word = id >>> 6;
        return word < bits.length && (bits[word] & (1L << id)) != 0;
    }

    void put(Scope next) {
        scope = next;
        permitted = next.permitted;
    }

    void used(int use) {
        ThreadUses counted = uses;
        if (counted == null) {
            counted = Uses.ofThread(this);
            uses = counted;
        }
        counted.count(use);
    }
}
