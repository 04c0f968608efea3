package io.mokuteki.audit;

import io.mokuteki.policy.Decision;
import java.time.Instant;

/**
 * A denial at run time. Holds names and ids only, never a value.
 *
 * @param id by which this decision is found again, in the exception, the answer to a request, the log and every other
 *     sink; unique, and later ones sort after earlier ones
 * @param time when it was decided
 * @param decision the denial
 * @param action what was about to happen: {@code reading}, {@code disclosing}, …
 * @param target the member that was read, or the method that discloses: {@code com.example.Customer.phone}
 * @param site where: the first frame outside the declaring type, {@code com.example.Shop.print(Shop.java:41)}
 * @param enforced whether it was blocked; false in observe mode
 */
public record Violation(
        String id, Instant time, Decision decision, String action, String target, String site, boolean enforced) {

    private static final DecisionIds IDS = DecisionIds.ofThisRun();

    /** One that is decided now, under an id of its own. */
    public static Violation now(Decision decision, String action, String target, String site, boolean enforced) {
        return new Violation(IDS.next(), Instant.now(), decision, action, target, site, enforced);
    }

    /** What every id of this run of the application ends with. */
    static String run() {
        return IDS.run();
    }

    /** The whole story in several lines, for people. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        text.append(enforced ? "Denied: " : "Observed: ")
                .append(action)
                .append(' ')
                .append(target)
                .append(" [")
                .append(decision.item())
                .append(']');
        decision.recipient().ifPresent(recipient -> text.append(" to ").append(recipient));
        if (!decision.channels().isEmpty()) {
            text.append(" through ").append(String.join(", ", decision.channels()));
        }
        line(text, "at", site);
        line(text, "purposes", decision.purposes().isEmpty() ? "none" : String.join(" > ", decision.purposes()));
        line(
                text,
                "reason",
                decision.reason().map(Enum::name).orElse("")
                        + decision.layer().map(layer -> " (" + layer.id() + ")").orElse("") + ": "
                        + decision.explanation());
        line(text, "clauses", decision.clauses().isEmpty() ? "none" : String.join(", ", decision.clauses()));
        line(text, "policy", decision.policyId() + " " + decision.policyVersion());
        line(text, "decision", id);
        for (String remedy : decision.remedies()) {
            line(text, "remedy", remedy);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(System.lineSeparator())
                .append("  ")
                .append(name)
                .append(": ")
                .append(" ".repeat(Math.max(0, 8 - name.length())))
                .append(value);
    }
}
