package io.mokuteki.audit;

import io.mokuteki.policy.Decision;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What the audit file says: one line for each violation, and from time to time the numbers that have changed. Numbers
 * are totals of the run so far, so that a line that is lost costs nothing once the next one is there. Used by one thread.
 */
final class AuditLines {

    private final InstantSource clock;
    private final ViolationCounts violations;
    private final AgentCounts counts;
    private final LongSupplier dropped;
    private final Map<MethodUse, Long> toldUses = new HashMap<>();
    private final Map<String, Long> toldCustody = new HashMap<>();
    private List<Long> toldTotals = List.of();

    AuditLines(InstantSource clock, ViolationCounts violations, AgentCounts counts, LongSupplier dropped) {
        this.clock = clock;
        this.violations = violations;
        this.counts = counts;
        this.dropped = dropped;
    }

    static String violation(Violation violation) {
        Decision decision = violation.decision();
        JsonLine line = JsonLine.of("violation", violation.time())
                .put("decision", violation.id())
                .put("enforced", violation.enforced())
                .put("reason", decision.reason().map(Enum::name).orElse(""))
                .put("layer", decision.layer().map(layer -> layer.id()).orElse(""))
                .put("category", decision.item())
                .put("purposes", decision.purposes())
                .put("action", violation.action())
                .put("target", violation.target())
                .put("site", violation.site());
        decision.recipient()
                .ifPresent(recipient -> line.put("recipient", recipient).put("channels", decision.channels()));
        return line.put("clauses", decision.clauses())
                .put("unmet", decision.unmet())
                .put("policy", decision.policyId())
                .put("version", decision.policyVersion())
                .toString();
    }

    /** The numbers that have changed since the last call. */
    List<String> changes() {
        List<String> lines = new ArrayList<>();
        Instant now = clock.instant();
        counts.uses().get().forEach((use, count) -> {
            if (!count.equals(toldUses.put(use, count))) {
                lines.add(JsonLine.of("uses", now)
                        .put("run", Violation.run())
                        .put("purposes", use.purposes())
                        .put("method", use.method())
                        .put("count", count)
                        .toString());
            }
        });
        counts.custody().get().forEach((member, count) -> {
            if (!count.equals(toldCustody.put(member, count))) {
                lines.add(JsonLine.of("custody", now)
                        .put("run", Violation.run())
                        .put("member", member)
                        .put("count", count)
                        .toString());
            }
        });
        List<Long> totals = List.of(violations.total(true), violations.total(false), dropped.getAsLong());
        if (!totals.equals(toldTotals)) {
            toldTotals = totals;
            lines.add(JsonLine.of("totals", now)
                    .put("run", Violation.run())
                    .put("denied", totals.get(0))
                    .put("observed", totals.get(1))
                    .put("dropped", totals.get(2))
                    .toString());
        }
        return lines;
    }
}
