package io.mokuteki.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides by a policy. The one engine that the agent, the build, the tests and the command line ask.
 *
 * <p>Pure and thread-safe: it holds nothing but the policy, and the same request with the same answers to its
 * conditions always gets the same decision. It never throws: a failure of its own is a denial with
 * {@link Reason#ENGINE_ERROR}.
 *
 * <pre>{@code
 * Decision decision = new DecisionEngine(policy).decide(Request.read("basic.phone").forPurposes("billing"));
 * }</pre>
 */
public final class DecisionEngine {

    private final Policy policy;
    private final PolicyIndex index;

    /** An engine for a policy that passed validation. */
    public DecisionEngine(Policy policy) {
        this.policy = policy;
        this.index = new PolicyIndex(policy);
    }

    /** The policy that it decides by. */
    public Policy policy() {
        return policy;
    }

    /** Decides. */
    public Decision decide(Request request) {
        return evaluate(request, false).decision();
    }

    /** Decides, and tells every rule that was asked on the way, in order. */
    public Explanation explain(Request request) {
        return evaluate(request, true);
    }

    private Explanation evaluate(Request request, boolean tracing) {
        Evaluation evaluation = new Evaluation(index, request, tracing);
        try {
            return new Explanation(evaluation.decide(), evaluation.trace());
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            return new Explanation(engineError(request, failure), evaluation.trace());
        }
    }

    /**
     * The items that a stack of purposes may read whatever holds: no condition asked, no statistics needed.
     *
     * <p>Always agrees with {@link #decide}: it asks it.
     */
    public Set<String> permittedUnconditionally(List<String> purposes) {
        return policy.items().keySet().stream()
                .filter(item -> {
                    Decision decision =
                            decide(Request.read(item).forPurposes(purposes).answeredBy(ConditionAnswers.ASSUMED));
                    return decision.isPermitted() && decision.conditions().isEmpty();
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Decision engineError(Request request, Throwable failure) {
        return Decision.denied(
                request,
                Reason.ENGINE_ERROR,
                Optional.empty(),
                List.of(),
                "The decision engine failed (" + failure.getClass().getName() + "), so it denies.",
                "Report this as a defect of Mokuteki, with the policy and the request.",
                Optional.of(policy));
    }

    /**
     * A decision with the rules that were asked.
     *
     * @param decision the decision
     * @param trace the rules, in the order in which they were asked
     */
    public record Explanation(Decision decision, List<Step> trace) {
        public Explanation {
            trace = List.copyOf(trace);
        }
    }

    /**
     * One rule that was asked.
     *
     * @param passed whether it permits
     * @param text what it says, in English
     * @param clauses what it rests on
     */
    public record Step(boolean passed, String text, List<String> clauses) {
        public Step {
            clauses = List.copyOf(clauses);
        }
    }
}
