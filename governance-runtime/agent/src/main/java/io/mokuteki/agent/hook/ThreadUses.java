package io.mokuteki.agent.hook;

import java.lang.ref.WeakReference;
import java.util.Arrays;

/** What one thread has counted. That thread writes, others read. */
final class ThreadUses {

    static final long[] NOTHING = {};

    private final WeakReference<Current> owner;
    private long[] counts = NOTHING;

    ThreadUses(WeakReference<Current> owner) {
        this.owner = owner;
    }

    /** The counts, with room for that use. Its thread counts in them. */
    long[] countsFor(int use) {
        if (use >= counts.length) {
            counts = Arrays.copyOf(counts, use + 8);
        }
        return counts;
    }

    long[] counts() {
        return counts;
    }

    /** Whether its thread is gone. */
    boolean isOver() {
        return owner.get() == null;
    }
}
