package io.mokuteki.archtests;

import io.mokuteki.archtests.flow.Site;
import io.mokuteki.policy.Decision;
import java.util.List;
import java.util.Optional;

/**
 * Something in code that breaks a rule. Rules print it, and reports show it.
 *
 * @param rule the rule's id, which never changes
 * @param site where
 * @param subject what it is about; tells findings of one rule and place apart, whatever the line
 * @param message what is wrong, with place and clause
 * @param clauses the clauses that it rests on
 * @param fixes what would make it right, most likely first
 * @param decision the engine's, if it was asked
 */
record Finding(
        String rule,
        Site site,
        String subject,
        String message,
        List<String> clauses,
        List<String> fixes,
        Optional<Decision> decision) {

    Finding {
        clauses = List.copyOf(clauses);
        fixes = List.copyOf(fixes);
    }

    /** The message with its fixes, as builds print it. */
    @Override
    public String toString() {
        return fixes.isEmpty() ? message : message + " Fix: " + String.join(" ", fixes);
    }
}
