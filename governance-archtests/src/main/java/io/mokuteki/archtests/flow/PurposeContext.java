package io.mokuteki.archtests.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Under what a method runs.
 *
 * @param purposes the stack, outermost first
 * @param statistics whether statistics are being made
 */
record PurposeContext(List<String> purposes, boolean statistics) implements Comparable<PurposeContext> {

    static final PurposeContext NOTHING = new PurposeContext(List.of(), false);

    /** A stack with hand-offs can grow for ever in a recursion; no sensible one is as high. */
    private static final int HIGHEST = 12;

    private static final Comparator<PurposeContext> ORDER = Comparator.comparing(
                    (PurposeContext context) -> String.join(" ", context.purposes))
            .thenComparing(PurposeContext::statistics);

    PurposeContext {
        purposes = List.copyOf(purposes);
    }

    /**
     * The context inside a method, as the run time stacks it.
     *
     * @param inner the method's own purposes
     * @param makesStatistics whether it makes statistics
     * @param handsOff whether the policy has hand-offs: without, a stack permits as the set of its purposes does
     */
    PurposeContext enter(List<String> inner, boolean makesStatistics, boolean handsOff) {
        List<String> stack = new ArrayList<>(purposes);
        for (String purpose : inner) {
            boolean redundant = handsOff
                    ? stack.size() >= HIGHEST
                            || (!stack.isEmpty() && stack.get(stack.size() - 1).equals(purpose))
                    : stack.contains(purpose);
            if (!redundant) {
                stack.add(purpose);
            }
        }
        return new PurposeContext(stack, statistics || makesStatistics);
    }

    @Override
    public int compareTo(PurposeContext other) {
        return ORDER.compare(this, other);
    }
}
