package io.mokuteki.runtime;

import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Problem;
import java.util.List;
import java.util.Optional;

/** What came of reading the policy again. */
public sealed interface PolicyReload {

    /**
     * Another policy is in force.
     *
     * @param before the one until now; empty when there was none
     * @param policy the one from now on
     * @param warnings what is wrong with it, and does not keep it from being used
     */
    record Installed(Optional<Policy> before, Policy policy, List<Problem> warnings) implements PolicyReload {
        public Installed {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It says what the one in force says, which stays.
     *
     * @param policy the one in force
     */
    record Unchanged(Policy policy) implements PolicyReload {}

    /**
     * It can't be used. What was in force stays in force.
     *
     * @param inForce what stays; empty when there is no policy, so that everything is refused still
     * @param problems all that is wrong, in the file's order; at least one
     */
    record Rejected(Optional<Policy> inForce, List<Problem> problems) implements PolicyReload {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
