package io.mokuteki.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every scenario of the page, by the running application: permitted ones work, and denied ones are denied.
 *
 * <p>Each start takes its time, so the fast lane has one; the full lane adds the other JDK and the other modes.
 */
class ScenariosIT {

    /** Scenario, action, and what becomes of it with the guard on duty: the verdict, or the denial's reason and item. */
    private static final List<String> GUARDED = List.of(
            "sign-up/own-area: PERMITTED",
            "sign-up/other-area: DENIED RECIPIENT_NOT_NEEDED notice basic.name by 5",
            "invoices/run: PERMITTED",
            "invoices/balancing-mail: DENIED NOT_NECESSARY necessity billing-contact.email by 3, 2(4), 3(2)",
            "invoices/no-purpose: DENIED NO_PURPOSE notice billing-contact.address by 2",
            "usage/own: PERMITTED",
            "usage/other: DENIED CONDITION_UNMET necessity usage.half-hourly by 2(2), 3(4)",
            "termination/open-case: PERMITTED",
            "termination/no-case: DENIED RECIPIENT_NOT_NEEDED notice basic.name by 5①*1",
            "termination/struck-off: DENIED RECIPIENT_NOT_ALLOWED notice basic.name by 2*1",
            "cities/table: PERMITTED",
            "cities/city: PERMITTED",
            "cities/city-of-nine: DENIED GROUP_TOO_SMALL necessity statistics by 2*2",
            "campaign/capacities: PERMITTED",
            "campaign/names: DENIED NOT_NECESSARY necessity basic.name by 3, 2(7), 3(1)",
            "campaign/addresses: DENIED STATISTICS_ONLY notice basic.address by 2*2",
            "grid/coming: PERMITTED",
            "grid/competitor: DENIED RECIPIENT_NOT_NEEDED notice supply-point.id by 5①*1",
            "win-back/handle: PERMITTED",
            "win-back/call: DENIED NOT_NECESSARY necessity basic.phone by 3, 2(7), 3(1)");

    private static final List<String> DENIED = GUARDED.stream()
            .filter(outcome -> outcome.contains(": DENIED "))
            .map(outcome -> outcome.replaceAll("^.*: DENIED | by .*$", ""))
            .toList();

    static List<Path> jdks() {
        return RunningSample.jdks();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void with_the_agent_the_application_keeps_its_notice_and_writes_down_what_it_refused(Path jdk, @TempDir Path folder)
            throws IOException {
        Path audit = folder.resolve("audit.jsonl");
        try (RunningSample sample = RunningSample.withAgent(jdk, "-Dmokuteki.audit.file=" + audit)) {
            assertThat(sample.page()).contains("The guard is on duty");
            assertThat(runAll(sample)).isEqualTo(GUARDED);
            // The picture is asked for by whom the last action signed in: a clerk, so not by the customer concerned.
            sample.run("usage", "own");
            assertThat(sample.status("/portal/customers/1/usage/2026-10-15.svg"))
                    .isEqualTo(200);
            assertThat(sample.status("/portal/customers/2/usage/2026-10-15.svg"))
                    .isEqualTo(403);
            assertThat(sample.output()).contains("Denied: ").doesNotContain("@mihon.example");
        }
        assertThat(Files.readString(audit)).doesNotContain("@mihon.example");
        List<JsonNode> lines = Files.readAllLines(audit).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(denials(lines)).containsAll(DENIED);
        assertThat(uses(lines)).contains("billing io.mokuteki.sample.billing.InvoiceRun.run 1");
        assertThat(lines.get(lines.size() - 1).path("denied").asInt())
                .isEqualTo(denials(lines).size());
    }

    /** Reason, layer and item of each line about a violation. */
    private static List<String> denials(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals("violation"))
                .filter(line -> line.path("enforced").asBoolean())
                .map(line -> line.path("reason").asString() + " "
                        + line.path("layer").asString() + " "
                        + line.path("category").asString())
                .toList();
    }

    private static List<String> uses(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals("uses"))
                .map(line -> line.path("purposes").path(0).asString() + " "
                        + line.path("method").asString() + " "
                        + line.path("count").asLong())
                .toList();
    }

    @Test
    @Tag("full")
    void in_observe_mode_the_same_violations_are_recorded_and_nothing_is_blocked() {
        try (RunningSample sample = RunningSample.withAgent(jdks().get(0), "-Dmokuteki.mode=observe")) {
            assertThat(sample.page()).contains("Nothing is blocked");
            assertThat(verdict(sample, "campaign/addresses")).isEqualTo("campaign/addresses: WENT_THROUGH");
            assertThat(sample.output())
                    .contains("Observed: reading io.mokuteki.sample.customer.Customer.address [basic.address]");
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    @Tag("full")
    void woven_by_its_build_it_keeps_its_notice_without_the_agent(Path jdk, @TempDir Path folder) throws IOException {
        // Without the agent no purpose follows a request's body to the thread on which the JDK's client writes it.
        List<String> otherThread = List.of("sign-up/own-area", "termination/open-case");
        try (RunningSample sample = RunningSample.wovenByItsBuild(jdk, folder)) {
            assertThat(sample.page()).contains("The guard is on duty");
            assertThat(runAll(sample))
                    .isEqualTo(GUARDED.stream()
                            .map(outcome -> otherThread.stream()
                                    .filter(action -> outcome.equals(action + ": PERMITTED"))
                                    .map(action -> action + ": FAILED")
                                    .findFirst()
                                    .orElse(outcome))
                            .toList());
        }
    }

    @Test
    @Tag("full")
    void without_the_agent_the_page_says_so_and_does_not_pretend() {
        try (RunningSample sample = RunningSample.withoutAgent(jdks().get(0))) {
            assertThat(sample.page()).contains("The notice is not enforced").doesNotContain("The guard is on duty");
            assertThat(verdict(sample, "invoices/balancing-mail")).isEqualTo("invoices/balancing-mail: WENT_THROUGH");
        }
    }

    private static List<String> runAll(RunningSample sample) {
        List<String> outcomes = new ArrayList<>();
        for (String expected : GUARDED) {
            outcomes.add(verdict(sample, expected.substring(0, expected.indexOf(':'))));
        }
        return outcomes;
    }

    private static String verdict(RunningSample sample, String action) {
        JsonNode outcome = sample.run(action.split("/")[0], action.split("/")[1]);
        JsonNode decision = outcome.path("decision");
        String verdict = action + ": " + outcome.path("verdict").asString();
        if (!decision.isObject()) {
            return verdict;
        }
        List<String> clauses = new ArrayList<>();
        decision.path("clauses").forEach(clause -> clauses.add(clause.path("id").asString()));
        return verdict + " " + decision.path("reason").asString() + " "
                + decision.path("layer").asString() + " "
                + decision.path("item").asString() + " by "
                + String.join(", ", clauses);
    }
}
