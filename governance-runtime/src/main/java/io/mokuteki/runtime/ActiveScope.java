package io.mokuteki.runtime;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in force on a thread: a stack of purposes under one version of the policy, whom the call is about, and the
 * statistics in the making.
 *
 * <p>Confined to its thread, except for the statistics, which the threads that a method fans out to share.
 */
final class ActiveScope {

    private final PolicyInForce policy;
    private final List<String> purposes;
    private final @Nullable Object subject;
    private final @Nullable StatisticsInTheMaking statistics;
    private final StackPermissions permissions;
    /** Reads that were permitted on a condition: asked once for each member and data subject. */
    private final Set<Permit> permits = new HashSet<>();

    private record Permit(int member, @Nullable Object subject) {}

    private ActiveScope(
            PolicyInForce policy,
            List<String> purposes,
            @Nullable Object subject,
            @Nullable StatisticsInTheMaking statistics) {
        this.policy = policy;
        this.purposes = purposes;
        this.subject = subject;
        this.statistics = statistics;
        this.permissions = policy.permissions(purposes);
    }

    /**
     * A scope inside another.
     *
     * @param outer what is in force now, if anything
     * @param inner the purposes that come on top; none for a method that only makes statistics
     * @param innerSubject whom the call is about, if it says so; else the outer scope's
     * @param innerStatistics the statistics that it makes, if it does; else the outer scope's
     */
    static ActiveScope open(
            @Nullable ActiveScope outer,
            List<String> inner,
            @Nullable Object innerSubject,
            @Nullable StatisticsInTheMaking innerStatistics) {
        if (outer == null) {
            PolicyInForce policy = PolicyInForce.current();
            return new ActiveScope(policy, policy.stack(List.of(), inner), innerSubject, innerStatistics);
        }
        return new ActiveScope(
                outer.policy,
                outer.policy.stack(outer.purposes, inner),
                innerSubject == null ? outer.subject : innerSubject,
                innerStatistics == null ? outer.statistics : innerStatistics);
    }

    /** The same scope for another thread. */
    ActiveScope copy() {
        return new ActiveScope(policy, purposes, subject, statistics);
    }

    PolicyInForce policy() {
        return policy;
    }

    List<String> purposes() {
        return purposes;
    }

    @Nullable
    Object subject() {
        return subject;
    }

    @Nullable
    StatisticsInTheMaking statistics() {
        return statistics;
    }

    /** What woven code tests: nothing while statistics are made, because each of their reads is counted. */
    long[] permittedBits() {
        return statistics == null ? permissions.bits() : StackPermissions.NOTHING;
    }

    long[] grant(int member) {
        return permissions.grant(member);
    }

    boolean wasPermitted(int member, @Nullable Object dataSubject) {
        return permits.contains(new Permit(member, dataSubject));
    }

    void permit(int member, @Nullable Object dataSubject) {
        permits.add(new Permit(member, dataSubject));
    }

    /** The stack less what stands on it twice in a row. */
    static List<String> stacked(List<String> outer, List<String> inner, boolean handsOff) {
        List<String> stack = new ArrayList<>(outer);
        for (String purpose : inner) {
            // Without hand-offs a stack permits as the set of its purposes does, and a recursion must not grow it.
            boolean redundant = handsOff
                    ? !stack.isEmpty() && Objects.equals(stack.get(stack.size() - 1), purpose)
                    : stack.contains(purpose);
            if (!redundant) {
                stack.add(purpose);
            }
        }
        return List.copyOf(stack);
    }
}
