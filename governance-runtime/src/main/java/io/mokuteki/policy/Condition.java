package io.mokuteki.policy;

/**
 * A fact outside the policy that a rule depends on. The policy names it; the application answers it at run time.
 *
 * @param id {@code open-switching-case}
 * @param clause the clause or statute it comes from
 * @param label the question it asks
 * @param layer which layer refuses when it does not hold
 * @param unmet why the decision is a denial when it does not hold
 */
public record Condition(String id, String clause, Label label, Layer layer, Reason unmet) {}
