package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AuditLinesTest {

    private final Map<MethodUse, Long> uses = new LinkedHashMap<>();
    private final Map<String, Long> custody = new LinkedHashMap<>();
    private final ViolationCounts counts = new ViolationCounts();
    private final AtomicLong dropped = new AtomicLong();
    private final AuditLines lines = new AuditLines(
            InstantSource.fixed(Instant.parse("2026-04-10T01:02:04Z")),
            counts,
            new AgentCounts(() -> uses, () -> custody),
            dropped::get);

    @Test
    void a_violation_is_a_line_of_names_and_ids() {
        assertThat(AuditLines.violation(Violations.fixed(Violations.denial("basic.phone"))))
                .isEqualTo("{\"type\":\"violation\",\"time\":\"2026-04-10T01:02:03.456Z\","
                        + "\"decision\":\"1KNTEJ36000-7F3M2Q\",\"enforced\":true,\"reason\":\"NOT_NECESSARY\","
                        + "\"layer\":\"necessity\",\"category\":\"basic.phone\",\"purposes\":[\"billing\",\"marketing\"],"
                        + "\"action\":\"reading\",\"target\":\"com.example.Customer.phone\","
                        + "\"site\":\"com.example.Shop.print(Shop.java:41)\",\"clauses\":[\"3\",\"2(7)\"],\"unmet\":[],"
                        + "\"policy\":\"shop\",\"version\":\"1\"}");
    }

    @Test
    void a_hand_over_tells_recipient_channels_and_unmet_conditions() {
        assertThat(AuditLines.violation(Violations.fixed(Violations.handOver())))
                .contains("\"layer\":\"\",")
                .contains("\"recipient\":\"partner\",\"channels\":[\"mail \\\"list\\\"\"],")
                .contains("\"unmet\":[\"opted-in\"],");
    }

    @Test
    void whatever_a_name_holds_the_line_stays_one_line_and_is_read_back() {
        String odd = "\"\\/\b\f\n\r\t\u0000\u001f\u007f\u0085\u2028\u2029 é 目的 \uD83D\uDE00";
        String line = JsonLine.of("odd", Instant.EPOCH).put(odd, odd).toString();

        assertThat(line.codePoints()).allMatch(character -> character >= ' ' && character != 0x2028);
        assertThat(JsonMapper.shared().readTree(line).path(odd).asString()).isEqualTo(odd);
        assertThat(JsonLine.of("half", Instant.EPOCH).put("of", "\uD83D").toString())
                .isEqualTo("{\"type\":\"half\",\"time\":\"1970-01-01T00:00:00.000Z\",\"of\":\"\\ud83d\"}");
    }

    @Test
    void numbers_are_totals_and_only_those_that_changed_are_told() {
        MethodUse issue = MethodUse.parse("billing\tcom.example.Billing.issue");
        MethodUse remind = MethodUse.parse("billing > dunning\tcom.example.Billing.remind");
        uses.put(issue, 3L);
        uses.put(remind, 1L);
        custody.put("com.example.Customer.phone", 5L);
        counts.count(Violations.at("s"));

        assertThat(withoutRun(lines.changes()))
                .containsExactly(
                        "{\"type\":\"uses\",\"time\":\"2026-04-10T01:02:04.000Z\",\"run\":\"RUN\","
                                + "\"purposes\":[\"billing\"],\"method\":\"com.example.Billing.issue\",\"count\":3}",
                        "{\"type\":\"uses\",\"time\":\"2026-04-10T01:02:04.000Z\",\"run\":\"RUN\","
                                + "\"purposes\":[\"billing\",\"dunning\"],\"method\":\"com.example.Billing.remind\","
                                + "\"count\":1}",
                        "{\"type\":\"custody\",\"time\":\"2026-04-10T01:02:04.000Z\",\"run\":\"RUN\","
                                + "\"member\":\"com.example.Customer.phone\",\"count\":5}",
                        "{\"type\":\"totals\",\"time\":\"2026-04-10T01:02:04.000Z\",\"run\":\"RUN\","
                                + "\"denied\":1,\"observed\":0,\"dropped\":0}");
        assertThat(lines.changes()).isEmpty();

        uses.put(remind, 2L);
        assertThat(withoutRun(lines.changes()))
                .containsExactly("{\"type\":\"uses\",\"time\":\"2026-04-10T01:02:04.000Z\",\"run\":\"RUN\","
                        + "\"purposes\":[\"billing\",\"dunning\"],\"method\":\"com.example.Billing.remind\","
                        + "\"count\":2}");
        custody.put("com.example.Customer.phone", 6L);
        assertThat(withoutRun(lines.changes()))
                .containsExactly("{\"type\":\"custody\",\"time\":\"2026-04-10T01:02:04.000Z\",\"run\":\"RUN\","
                        + "\"member\":\"com.example.Customer.phone\",\"count\":6}");
        dropped.set(7);
        assertThat(withoutRun(lines.changes()))
                .containsExactly("{\"type\":\"totals\",\"time\":\"2026-04-10T01:02:04.000Z\",\"run\":\"RUN\","
                        + "\"denied\":1,\"observed\":0,\"dropped\":7}");
    }

    private static List<String> withoutRun(List<String> lines) {
        return lines.stream().map(line -> line.replace(Violation.run(), "RUN")).toList();
    }
}
