package io.mokuteki.policy.validation;

import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What the validation of a policy file came to.
 *
 * @param policy the policy; empty when any problem is an error
 * @param problems all problems, in the file's order
 */
public record ValidatedPolicy(Optional<Policy> policy, List<Problem> problems) {

    public ValidatedPolicy {
        problems = List.copyOf(problems);
    }

    /** The problems that keep the policy from being used. */
    public List<Problem> errors() {
        return of(Problem.Severity.ERROR);
    }

    /** The problems that do not. */
    public List<Problem> warnings() {
        return of(Problem.Severity.WARNING);
    }

    private List<Problem> of(Problem.Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}
