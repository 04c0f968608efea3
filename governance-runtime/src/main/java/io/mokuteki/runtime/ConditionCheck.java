package io.mokuteki.runtime;

import java.util.function.Predicate;

/**
 * The application's answer to one condition of the policy: a register look-up, an open case, a consent on file.
 *
 * <p>Found by {@link java.util.ServiceLoader}, or as a Spring bean. Each condition has one check; a condition without
 * one never holds. Called from any thread that reads governed data, so an implementation is thread-safe. An exception
 * means that the condition does not hold. What the check itself reads is judged under the purposes in force.
 *
 * <pre>{@code
 * ConditionCheck.of("email-opt-in", query -> optIns.contains(query.dataSubject()))
 * }</pre>
 */
public interface ConditionCheck {

    /** The id of the condition that it answers, as the policy spells it. */
    String condition();

    /** Whether the condition holds for what is asked. */
    boolean isMet(ConditionQuery query);

    /** A check from a condition's id and a predicate. */
    static ConditionCheck of(String condition, Predicate<ConditionQuery> predicate) {
        return new ConditionCheck() {
            @Override
            public String condition() {
                return condition;
            }

            @Override
            public boolean isMet(ConditionQuery query) {
                return predicate.test(query);
            }

            @Override
            public String toString() {
                return "ConditionCheck[" + condition + "]";
            }
        };
    }
}
