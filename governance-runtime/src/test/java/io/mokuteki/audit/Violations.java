package io.mokuteki.audit;

import io.mokuteki.policy.Decision;
import io.mokuteki.policy.Layer;
import io.mokuteki.policy.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Violations for tests, told apart by their sites. */
final class Violations {

    private Violations() {}

    static Violation at(String site) {
        return of(site, "basic.phone", true);
    }

    static Violation of(String site, String category, boolean enforced) {
        return Violation.now(denial(category), "reading", "com.example.Customer.phone", site, enforced);
    }

    /** Everything fixed: for the exact text of a sink. */
    static Violation fixed(Decision decision) {
        return new Violation(
                "1KNTEJ36000-7F3M2Q",
                Instant.parse("2026-04-10T01:02:03.456Z"),
                decision,
                "reading",
                "com.example.Customer.phone",
                "com.example.Shop.print(Shop.java:41)",
                true);
    }

    static Decision denial(String category) {
        return new Decision(
                Decision.Outcome.DENIED,
                Optional.of(Reason.NOT_NECESSARY),
                Optional.of(Layer.NECESSITY),
                List.of("3", "2(7)"),
                List.of(),
                List.of(),
                "basic",
                category,
                List.of("billing", "marketing"),
                Optional.of("marketing"),
                Optional.empty(),
                List.of(),
                "'" + category + "' is not necessary for 'marketing'.",
                List.of(),
                "shop",
                "1");
    }

    static Decision handOver() {
        return new Decision(
                Decision.Outcome.DENIED,
                Optional.of(Reason.CONDITION_UNMET),
                Optional.empty(),
                List.of(),
                List.of("opted-in"),
                List.of("opted-in"),
                "basic",
                "basic.phone",
                List.of(),
                Optional.empty(),
                Optional.of("partner"),
                List.of("mail \"list\""),
                "",
                List.of(),
                "shop",
                "1");
    }
}
