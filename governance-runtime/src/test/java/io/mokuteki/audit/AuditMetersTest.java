package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditMetersTest {

    private final Map<MethodUse, Long> uses = new LinkedHashMap<>();
    private final Map<String, Long> custody = new LinkedHashMap<>();
    private final AuditTrail trail = AuditTrail.install(AuditSettings.NONE);
    private final AuditMeters meters =
            new AuditMeters(() -> trail, new AgentCounts(() -> Map.copyOf(uses), () -> Map.copyOf(custody)));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void violations_are_counted_by_reason_layer_category_and_whether_they_were_blocked() {
        meters.bindTo(registry);
        meters.flush();
        assertThat(registry.find("mokuteki.violations").functionCounters()).isEmpty();

        trail.take(Violations.of("s", "basic.phone", true), List.of());
        trail.take(Violations.of("s", "basic.phone", true), List.of());
        trail.take(Violations.of("s", "basic.phone", false), List.of());
        meters.flush();

        assertThat(violations("basic.phone", true)).isEqualTo(2);
        assertThat(violations("basic.phone", false)).isEqualTo(1);
        trail.take(Violations.of("s", "basic.phone", true), List.of());
        assertThat(violations("basic.phone", true)).isEqualTo(3);
        assertThat(registry.get("mokuteki.audit.dropped").functionCounter().count())
                .isZero();
    }

    private double violations(String category, boolean enforced) {
        return registry.get("mokuteki.violations")
                .tags("reason", "NOT_NECESSARY", "layer", "necessity", "category", category)
                .tag("enforced", Boolean.toString(enforced))
                .functionCounter()
                .count();
    }

    @Test
    void uses_are_counted_by_purposes_and_method_in_every_registry_the_late_one_too() {
        meters.bindTo(registry);
        uses.put(new MethodUse(List.of("billing", "dunning"), "com.example.Billing.remind"), 3L);
        meters.flush();
        SimpleMeterRegistry late = new SimpleMeterRegistry();
        meters.bindTo(late);
        meters.flush();

        for (SimpleMeterRegistry each : List.of(registry, late)) {
            assertThat(each.get("mokuteki.uses")
                            .tags("purposes", "billing > dunning", "method", "com.example.Billing.remind")
                            .functionCounter()
                            .count())
                    .isEqualTo(3);
        }
    }

    @Test
    void custody_is_counted_by_member() {
        meters.bindTo(registry);
        custody.put("com.example.Customer.phone", 5L);
        custody.put("com.example.Customer.name", 1L);
        meters.flush();
        custody.put("com.example.Customer.phone", 6L);
        meters.flush();

        assertThat(registry.find("mokuteki.custody").functionCounters()).hasSize(2);
        assertThat(registry.get("mokuteki.custody")
                        .tag("member", "com.example.Customer.phone")
                        .functionCounter()
                        .count())
                .isEqualTo(6);
    }

    @Test
    void beyond_a_thousand_methods_the_rest_share_a_meter() {
        meters.bindTo(registry);
        for (int method = 0; method < CountedKinds.MOST; method++) {
            uses.put(new MethodUse(List.of("billing"), "method" + method), 1L);
        }
        meters.flush();
        uses.put(new MethodUse(List.of("billing"), "one more"), 4L);
        uses.put(new MethodUse(List.of("billing"), "and one more"), 5L);
        meters.flush();

        assertThat(registry.find("mokuteki.uses").functionCounters()).hasSize(CountedKinds.MOST + 1);
        assertThat(registry.get("mokuteki.uses")
                        .tags("purposes", "other", "method", "other")
                        .functionCounter()
                        .count())
                .isEqualTo(9);
    }
}
