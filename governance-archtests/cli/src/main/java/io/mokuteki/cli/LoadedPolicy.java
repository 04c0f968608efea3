package io.mokuteki.cli;

import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DecisionEngine.Explanation;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.Problem;
import io.mokuteki.policy.Reason;
import io.mokuteki.policy.Request;
import io.mokuteki.policy.validation.PolicyValidation;
import io.mokuteki.policy.validation.ValidatedPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A policy file as a command finds it.
 *
 * @param file the file
 * @param policy the policy, if it may be decided by
 * @param problems everything that is wrong with the file, warnings too
 */
record LoadedPolicy(Path file, Optional<Policy> policy, List<Problem> problems) {

    static LoadedPolicy read(Path file) {
        ValidatedPolicy checked = PolicyValidation.check(PolicyFile.read(file));
        return new LoadedPolicy(file, checked.policy(), checked.problems());
    }

    /** The decision without a policy that can be used: the one that a running application would get. */
    Explanation noPolicy(Request request) {
        String category = request.categories().get(0);
        return new Explanation(
                new Decision(
                        Decision.Outcome.DENIED,
                        Optional.of(Reason.NO_POLICY),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        category,
                        category,
                        request.purposes(),
                        Optional.empty(),
                        request.recipient(),
                        request.channels(),
                        "The policy file '" + file + "' can't be used, so nothing is permitted.",
                        List.of("Correct the problems that 'mokuteki policy check " + file + "' lists."),
                        "",
                        ""),
                List.of());
    }
}
