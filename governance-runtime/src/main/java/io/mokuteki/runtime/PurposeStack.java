package io.mokuteki.runtime;

import java.util.Arrays;
import java.util.List;

/**
 * A stack of purposes under one version of the policy, and what it permits whatever holds, as one bit for each governed
 * member. Each policy in force has one for each stack. Thread-safe.
 *
 * <p>A bit is set only after the engine permitted the member without asking a condition, so a set bit needs no second
 * decision. A published array is never written again: woven code on any thread may hold it. Losing a race between two
 * grants costs a decision, never a wrong answer.
 */
final class PurposeStack {

    /** Permits nothing without a decision. */
    static final long[] NOTHING = {};

    private final PolicyInForce policy;
    private final List<String> purposes;
    private volatile long[] bits = NOTHING;
    private final ActiveScope shared;

    PurposeStack(PolicyInForce policy, List<String> purposes) {
        this.policy = policy;
        this.purposes = purposes;
        this.shared = ActiveScope.shared(this);
    }

    PolicyInForce policy() {
        return policy;
    }

    List<String> purposes() {
        return purposes;
    }

    /** The scope of every call that is about nobody in particular and makes no statistics. */
    ActiveScope shared() {
        return shared;
    }

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
