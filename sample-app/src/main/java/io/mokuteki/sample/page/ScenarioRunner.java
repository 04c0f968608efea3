package io.mokuteki.sample.page;

import io.mokuteki.runtime.PolicyInForce;
import io.mokuteki.runtime.PurposeViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs an action by the application's own services, and tells how it went. */
@Component
class ScenarioRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioRunner.class);

    Outcome run(Action action) {
        Instant start = Instant.now();
        try {
            Told told = action.deed().get();
            return new Outcome(
                    action.id(),
                    action.lawful() ? Outcome.Verdict.PERMITTED : Outcome.Verdict.WENT_THROUGH,
                    Optional.of(told),
                    Optional.empty(),
                    "",
                    since(start));
        } catch (PurposeViolationException denial) {
            return new Outcome(
                    action.id(),
                    Outcome.Verdict.DENIED,
                    Optional.empty(),
                    Optional.of(DecisionView.of(denial, PolicyInForce.current().policy())),
                    "",
                    since(start));
        } catch (RuntimeException failure) {
            LOG.error("The action '{}' failed.", action.id(), failure);
            return new Outcome(
                    action.id(),
                    Outcome.Verdict.FAILED,
                    Optional.empty(),
                    Optional.empty(),
                    failure.getClass().getSimpleName(),
                    since(start));
        }
    }

    private static long since(Instant start) {
        return Duration.between(start, Instant.now()).toMillis();
    }
}
