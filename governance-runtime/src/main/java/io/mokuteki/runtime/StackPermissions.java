package io.mokuteki.runtime;

import java.util.Arrays;

/**
 * What one stack of purposes permits whatever holds, as one bit for each governed member, under one version of the
 * policy.
 *
 * <p>A bit is set only after the engine permitted the member without asking a condition, so a set bit needs no second
 * decision. A published array is never written again: woven code on any thread may hold it. Losing a race between two
 * grants costs a decision, never a wrong answer.
 */
final class StackPermissions {

    /** Permits nothing without a decision. */
    static final long[] NOTHING = {};

    private volatile long[] bits = NOTHING;

    long[] bits() {
        return bits;
    }

    /** The bits with this member's added. */
    synchronized long[] grant(int member) {
        int word = member >>> 6;
        long[] granted = Arrays.copyOf(bits, Math.max(bits.length, word + 1));
        granted[word] |= 1L << member;
        bits = granted;
        return granted;
    }
}
