package io.mokuteki.sample.page;

import io.mokuteki.annotation.NotPersonal;
import java.util.Optional;

/**
 * How an action went.
 *
 * @param action which
 * @param verdict how
 * @param told what it has to show, when it went through
 * @param decision the denial, when there was one
 * @param failure the kind of any other failure
 * @param milliseconds how long it took
 */
@NotPersonal("ids, counts and statistics")
record Outcome(
        String action,
        Verdict verdict,
        Optional<Told> told,
        Optional<DecisionView> decision,
        String failure,
        long milliseconds) {

    /** How an action can go. */
    enum Verdict {
        PERMITTED,
        DENIED,
        /** The notice does not permit it, and nobody stopped it. */
        WENT_THROUGH,
        FAILED
    }
}
