package io.mokuteki.runtime;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is in force on a thread: a stack of purposes under one version of the policy, whom the call is about, and the
 * statistics in the making.
 *
 * <p>Calls that are about nobody in particular and make no statistics share one scope for each stack, and so cost no
 * allocation. What was permitted on a condition is remembered for one call only, by a scope of its own
 * ({@link #remembering}).
 *
 * <p>Thread-safe: the threads that a call fans out to share its scope.
 */
final class ActiveScope implements BiFunction<String, @Nullable Object[], Object> {

    private final PurposeStack stack;
    private final @Nullable Object subject;
    private final @Nullable StatisticsInTheMaking statistics;
    /** Reads that were permitted on a condition: asked once for each member and data subject. Null in a shared scope. */
    private final @Nullable Set<Permit> permits;

    private final Object slot;

    private record Permit(int member, @Nullable Object subject) {}

    private ActiveScope(
            PurposeStack stack,
            @Nullable Object subject,
            @Nullable StatisticsInTheMaking statistics,
            @Nullable Set<Permit> permits) {
        this.stack = stack;
        this.subject = subject;
        this.statistics = statistics;
        this.permits = permits;
        // While statistics are made nothing is permitted by a bit, because each of their reads is counted.
        long[] bits = statistics == null ? stack.bits() : PurposeStack.NOTHING;
        this.slot = CurrentScope.slot(
                this, bits, permits == null ? null : stack.shared().slot());
    }

    /** The one that all calls of that stack share. */
    static ActiveScope shared(PurposeStack stack) {
        return new ActiveScope(stack, null, null, null);
    }

    private static ActiveScope of(
            PurposeStack stack, @Nullable Object subject, @Nullable StatisticsInTheMaking statistics) {
        return subject == null && statistics == null
                ? stack.shared()
                : new ActiveScope(stack, subject, statistics, ConcurrentHashMap.newKeySet());
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
            return of(PolicyInForce.current().stack(List.of(), inner), innerSubject, innerStatistics);
        }
        return of(
                outer.stack.policy().stack(outer.purposes(), inner),
                innerSubject == null ? outer.subject : innerSubject,
                innerStatistics == null ? outer.statistics : innerStatistics);
    }

    /** The same scope for another run, with nothing remembered. */
    ActiveScope copy() {
        return of(stack, subject, statistics);
    }

    /** The same under the policy that is in force now. */
    private ActiveScope renewed() {
        PolicyInForce current = PolicyInForce.current();
        return current == policy() ? copy() : of(current.stack(List.of(), purposes()), subject, statistics);
    }

    /** The same scope for the rest of this call alone, so that it can remember what was permitted. */
    ActiveScope remembering() {
        return permits != null ? this : new ActiveScope(stack, subject, statistics, ConcurrentHashMap.newKeySet());
    }

    /** Whether it is the same stack of purposes, under the same policy. */
    boolean isOfStackOf(ActiveScope other) {
        return stack == other.stack;
    }

    /** Where the agent asks; it answers with slots. See {@code io.mokuteki.agent.hook.Scope}. */
    @Override
    public Object apply(String verb, @Nullable Object[] question) {
        ActiveScope answer = switch (verb) {
            case "within" ->
                question[0] instanceof ActiveScope outer
                        ? of(stack, question[1] == null ? outer.subject : question[1], outer.statistics)
                        : of(stack, question[1], null);
            case "copy" -> copy();
            case "renewed" -> renewed();
            default ->
                throw new IllegalStateException("The agent asks '" + verb
                        + "', which this library does not know. Use agent and library of one version.");
        };
        return answer.slot;
    }

    /** What stands for it where the thread keeps it. */
    Object slot() {
        return slot;
    }

    PolicyInForce policy() {
        return stack.policy();
    }

    List<String> purposes() {
        return stack.purposes();
    }

    @Nullable
    Object subject() {
        return subject;
    }

    @Nullable
    StatisticsInTheMaking statistics() {
        return statistics;
    }

    /** From now on this stack permits reads of that member without asking. */
    void grant(int member) {
        long[] bits = stack.grant(member);
        CurrentScope.permit(stack.shared().slot, bits);
        if (permits != null) {
            CurrentScope.permit(slot, bits);
        }
    }

    boolean wasPermitted(int member, @Nullable Object dataSubject) {
        return permits != null && permits.contains(new Permit(member, dataSubject));
    }

    void permit(int member, @Nullable Object dataSubject) {
        Objects.requireNonNull(permits, "a shared scope remembers nothing").add(new Permit(member, dataSubject));
    }
}
