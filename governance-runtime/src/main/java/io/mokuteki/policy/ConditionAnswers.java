package io.mokuteki.policy;

import java.util.Set;

/**
 * Answers whether a condition holds. Conditions are answered, never assumed, at run time and on the command line.
 *
 * <p>An implementation that throws has not answered: the condition does not hold.
 */
@FunctionalInterface
public interface ConditionAnswers {

    /** Nothing holds. */
    ConditionAnswers NONE = condition -> false;

    /** Everything holds: for the build, which lists the conditions of a permitted decision as open. */
    ConditionAnswers ASSUMED = condition -> true;

    /** Whether the condition of that id holds. */
    boolean isMet(String condition);

    /** Exactly these hold. */
    static ConditionAnswers met(Set<String> conditions) {
        return Set.copyOf(conditions)::contains;
    }
}
