package io.mokuteki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String MARKETING_READS_AN_ADDRESS = "--purpose marketing --category basic.address";

    private static CommandRun explain(String arguments) {
        return CommandRun.explain(arguments.split(" "));
    }

    private static JsonNode json(CommandRun run) {
        return JSON.readTree(run.out());
    }

    @Nested
    class ForPeople {

        @Test
        void aPermissionShowsItsClausesInTheNoticesWordingItsConditionsAndTheRules() {
            CommandRun run = explain("--purpose contract --category supply-point.id basic --to transmission-operator"
                    + " --channel joint-use-1.grid-operations --met area-operator");

            assertThat(run.exitCode()).isEqualTo(0);
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isEqualTo("""
                            PERMITTED, while its conditions hold

                              data       supply-point.id, basic
                              purposes   contract
                              recipient  transmission-operator
                              channel    joint-use-1.grid-operations
                              policy     enexlife-electricity 1.0

                            Clauses
                              2(1)  契約の締結、履行、契約締結後の情報管理  (Concluding and performing contracts, and managing their information)
                              3(5)  供給（受電）地点に関する情報  (Supply point)
                              3(1)  基本情報  (Basic information)
                              5①(3)④  検針、保守、停電時・災害時等の業務遂行  (Metering, maintenance, outages, disasters)

                            Conditions
                              ✓ met    area-operator: 供給（受電）地点の供給区域の一般送配電事業者である  (the operator is that of the supply point's area, the first two digits of its 22-digit id)

                            Rules asked
                              ✓ Scheme 'joint-use-1' lists 'transmission-operator'.  [5①(2)]
                              ✓ 'joint-use-1.grid-operations' needs 'transmission-operator'.  [5①(3)④]
                              ✓ Condition 'area-operator' holds.  [5]
                              ✓ 'joint-use-1.grid-operations' serves 'contract'.  [5①(3)④, 2(1)]
                              ✓ 'joint-use-1.grid-operations' covers 'supply-point.id'.  [5①(3)④]
                                  likewise: basic.name, basic.address, basic.phone, basic.contract-number
                              ✓ 'supply-point.id' is necessary for 'joint-use-1.grid-operations'.  [5①(3)④]
                                  likewise: basic.name, basic.address, basic.phone, basic.contract-number
                              ✓ The notice pairs 'contract' with 'supply-point.id'.  [2(1), 3(5)]
                              ✓ 'supply-point.id' is necessary for 'contract'.  [3, 2(1), 3(5)]
                              ✓ The notice pairs 'contract' with 'basic.name'.  [2(1), 3(1)]
                                  likewise: basic.address, basic.phone, basic.contract-number
                              ✓ 'basic.name' is necessary for 'contract'.  [3, 2(1), 3(1)]
                                  likewise: basic.address, basic.phone, basic.contract-number
                            """);
        }

        @Test
        void aDenialShowsWhatWasRefusedByWhichLayerAndWhatWouldMakeItRight() {
            CommandRun run = explain("--purpose marketing billing --category basic usage --met ticket");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isEqualTo("""
                            DENIED  NOT_NECESSARY  (layer: necessity)
                            'basic.name' is not necessary for 'marketing'.

                              data       basic, usage; refused for basic.name
                              purposes   marketing > billing
                              policy     enexlife-electricity 1.0

                            Clauses
                              3  取得する個人情報  (Personal information that is collected, to the extent necessary)
                              2(7)  企画・販売等に関わるマーケティング活動  (Marketing)
                              3(1)  基本情報  (Basic information)

                            What would make it right
                              Do without 'basic.name', or have the necessity of 'marketing' reviewed and widened.
                              Or declare a hand-off from 'marketing' to 'billing' in the policy, if the outer purpose may rely on the inner one.

                            Rules asked
                              ✓ The notice pairs 'marketing' with 'basic.name'.  [2(7), 3(1)]
                                  likewise: basic.address, basic.phone, basic.contract-number
                              ✗ For purpose 'marketing', 'basic.name' may only enter statistics that identify nobody.  [2*2]
                                  likewise: basic.address, basic.phone, basic.contract-number, usage.half-hourly, usage.monthly, usage.max-demand
                              ✗ 'basic.name' is not necessary for 'marketing'.  [3, 2(7), 3(1)]
                                  likewise: basic.phone, basic.contract-number
                              ✓ 'basic.address' is necessary for 'marketing'.  [3, 2(7), 3(1)]
                              ✓ The notice pairs 'marketing' with 'usage.half-hourly'.  [2(7), 3(4)]
                                  likewise: usage.monthly, usage.max-demand
                              ✓ 'usage.half-hourly' is necessary for 'marketing'.  [3, 2(7), 3(4)]
                                  likewise: usage.monthly, usage.max-demand
                              ✓ The notice pairs 'billing' with 'basic.name'.  [2(3), 3(1)]
                                  likewise: basic.address, basic.phone, basic.contract-number
                              ✓ 'basic.name' is necessary for 'billing'.  [3, 2(3), 3(1)]
                                  likewise: basic.address, basic.phone, basic.contract-number
                              ✓ The notice pairs 'billing' with 'usage.half-hourly'.  [2(3), 3(4)]
                                  likewise: usage.monthly, usage.max-demand
                              ✓ 'usage.half-hourly' is necessary for 'billing'.  [3, 2(3), 3(4)]
                                  likewise: usage.monthly, usage.max-demand
                            """);
        }

        @Test
        void conditionsAreShownMetAndUnmet() {
            CommandRun run = explain("--purpose inquiry --category survey --met ticket");

            assertThat(run.out()).startsWith("""
                            DENIED  CONDITION_UNMET  (layer: necessity)
                            Condition 'single-subject' does not hold: only one customer is looked up.

                              data       survey, refused for survey.answer
                              purposes   inquiry
                              policy     enexlife-electricity 1.0

                            Clauses
                              2(6)  問い合わせ、ご意見への対応  (Answering inquiries and opinions)
                              3(7)  アンケート等の回答情報  (Answers to surveys)

                            Conditions
                              ✓ met    ticket: 問い合わせの受付番号がある  (the inquiry has a ticket)
                              ✗ unmet  single-subject: 一人の本人に限る  (only one customer is looked up)
                            """);
        }

        @Test
        void manyItemsOfOneCategoryAreCounted() {
            assertThat(explain("--purpose switching --category supply-point").out())
                    .isEqualTo("""
                            PERMITTED

                              data       supply-point
                              purposes   switching
                              policy     enexlife-electricity 1.0

                            Clauses
                              2(5)  小売電気事業者の変更への対応  (Handling a change of retailer)
                              3(5)  供給（受電）地点に関する情報  (Supply point)

                            Rules asked
                              ✓ The notice pairs 'switching' with 'supply-point.grid-area'.  [2(5), 3(5)]
                                  likewise: 15 more items of supply-point
                              ✓ 'supply-point.grid-area' is necessary for 'switching'.  [3, 2(5), 3(5)]
                                  likewise: 15 more items of supply-point
                            """);
        }
    }

    @Nested
    class ForMachines {

        @Test
        void aDenialIsOneObjectOnOneLine() {
            CommandRun run = explain(MARKETING_READS_AN_ADDRESS + " --json");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isEqualTo("""
                            {"outcome":"DENIED","reason":"STATISTICS_ONLY","layer":"notice","clauses":["2*2"],\
                            "conditions":[],"unmet":[],"category":"basic.address","item":"basic.address",\
                            "purposes":["marketing"],"recipient":null,"channels":[],\
                            "policy":{"id":"enexlife-electricity","version":"1.0"},\
                            "explanation":"For purpose 'marketing', 'basic.address' may only enter statistics that\
                             identify nobody.",\
                            "remedies":["Make the statistics in a method annotated @Reclassifies(to = \\"statistics\\",\
                             clause = \\"2*2\\"), and return nothing of a single person from it."],\
                            "trace":[{"passed":true,"text":"The notice pairs 'marketing' with 'basic.address'.",\
                            "clauses":["2(7)","3(1)"]},\
                            {"passed":false,"text":"For purpose 'marketing', 'basic.address' may only enter statistics\
                             that identify nobody.","clauses":["2*2"]},\
                            {"passed":true,"text":"'basic.address' is necessary for 'marketing'.",\
                            "clauses":["3","2(7)","3(1)"]},\
                            {"passed":false,"text":"For purpose 'marketing', 'basic.address' may only enter statistics\
                             that identify nobody.","clauses":["2*2"]}]}
                            """);
        }

        @Test
        void aPermissionHasTheSameKeysWithNoReasonAndNoLayer() {
            CommandRun run = explain("--purpose contract --category basic --to partner --channel consent"
                    + " --met consent-on-file partner-contract --json");

            assertThat(run.exitCode()).isEqualTo(0);
            JsonNode decision = json(run);
            assertThat(decision.propertyNames())
                    .containsExactly(
                            "outcome",
                            "reason",
                            "layer",
                            "clauses",
                            "conditions",
                            "unmet",
                            "category",
                            "item",
                            "purposes",
                            "recipient",
                            "channels",
                            "policy",
                            "explanation",
                            "remedies",
                            "trace");
            assertThat(decision.get("outcome").asString()).isEqualTo("PERMITTED");
            assertThat(decision.get("reason").isNull()).isTrue();
            assertThat(decision.get("layer").isNull()).isTrue();
            assertThat(texts(decision.get("clauses"))).containsExactly("2(1)", "3(1)", "APPI-27(1)");
            assertThat(texts(decision.get("conditions"))).containsExactly("consent-on-file", "partner-contract");
            assertThat(decision.get("recipient").asString()).isEqualTo("partner");
            assertThat(texts(decision.get("channels"))).containsExactly("consent");
        }

        @Test
        void whateverIsAskedTheAnswerIsWellFormed() {
            String strange = "\"\\\u0001\u2028電気🔌";

            JsonNode decision = json(CommandRun.explain("--category", strange, "--json"));

            assertThat(decision.get("reason").asString()).isEqualTo("UNKNOWN_ID");
            assertThat(decision.get("category").asString()).isEqualTo(strange);
        }
    }

    @Nested
    class Options {

        @Test
        void repeatingAnOptionIsTheSameAsGivingItSeveralValues() {
            String several = explain(
                            "--purpose inquiry billing --category basic usage --met ticket single-subject --json")
                    .out();
            String repeated = explain("--met ticket --category basic --purpose inquiry --category usage"
                            + " --purpose billing --met single-subject --json")
                    .out();

            assertThat(repeated).isEqualTo(several).contains("\"PERMITTED\"");
        }

        @Test
        void twoChannelsAreADenialHoweverTheyAreGiven() {
            assertThat(explain("--purpose contract --category basic --to partner --channel consent law --json")
                            .out())
                    .contains("\"NO_CHANNEL\"");
            assertThat(explain(
                                    "--purpose contract --category basic --to partner --channel consent --channel law --json")
                            .out())
                    .contains("\"NO_CHANNEL\"");
        }

        @Test
        void theSmallestCellDecidesOnStatistics() {
            assertThat(explain(MARKETING_READS_AN_ADDRESS + " --statistics 9 --json")
                            .out())
                    .contains("\"reason\":\"GROUP_TOO_SMALL\",\"layer\":\"necessity\"");
            assertThat(explain(MARKETING_READS_AN_ADDRESS + " --statistics 10").exitCode())
                    .isEqualTo(0);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "--purpose nobody --category basic",
                    "--purpose billing --category basic.fax",
                    "--purpose billing --category basic --to nobody",
                    "--purpose billing --category basic --to partner --channel nowhere",
                    "--purpose billing --category basic --to partner --channel joint-use-2",
                    "--purpose billing --category basic --met nothing",
                    "--purpose @billing --category basic"
                })
        void anIdThatThePolicyDoesNotKnowIsADecision(String arguments) {
            CommandRun run = explain(arguments + " --json");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).startsWith("{\"outcome\":\"DENIED\",\"reason\":\"UNKNOWN_ID\",\"layer\":\"notice\"");
        }

        @Test
        void aSchemeIsNotAChannelAndItsPurposesAreNamed() {
            assertThat(explain("--purpose billing --category basic --to partner --channel joint-use-2")
                            .out())
                    .startsWith("""
                            DENIED  UNKNOWN_ID  (layer: notice)
                            The policy knows no channel 'joint-use-2'. It is a scheme, and not a channel.
                            """)
                    .contains("""
                            What would make it right
                              Name one of its joint-use purposes: joint-use-2.communication, joint-use-2.billing, \
                            joint-use-2.inquiry, joint-use-2.marketing, joint-use-2.information, joint-use-2.analysis, \
                            joint-use-2.development, joint-use-2.ancillary.
                            """);
        }

        @Test
        void theDayDecidesWhetherThePolicyHolds(@TempDir Path folder) throws IOException {
            Path dated = folder.resolve("governance-policy.yaml");
            Files.writeString(
                    dated,
                    Files.readString(SamplePolicy.FILE)
                            .replaceFirst("(?m)^(version: .*)$", "$1\neffective-from: 2026-04-01"));

            CommandRun before = CommandRun.of(
                    "explain",
                    "--policy",
                    dated.toString(),
                    "--purpose",
                    "billing",
                    "--category",
                    "basic",
                    "--on",
                    "2026-03-31",
                    "--json");
            CommandRun first = CommandRun.of(
                    "explain",
                    "--policy",
                    dated.toString(),
                    "--purpose",
                    "billing",
                    "--category",
                    "basic",
                    "--on",
                    "2026-04-01");

            assertThat(before.exitCode()).isEqualTo(1);
            assertThat(before.out()).startsWith("{\"outcome\":\"DENIED\",\"reason\":\"NO_POLICY\",\"layer\":null");
            assertThat(first.exitCode()).isEqualTo(0);
        }
    }

    @Nested
    class WrongUsage {

        private static final String USAGE = """
                Usage: mokuteki explain --policy FILE [--purpose PURPOSE...] --category CATEGORY...
                                        [--to RECIPIENT] [--channel CHANNEL...] [--met CONDITION...]
                                        [--statistics PEOPLE] [--on DATE] [--json]
                Read more with: mokuteki explain --help
                """;

        private void isWrong(String message, CommandRun run) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo("mokuteki: " + message + "\n" + USAGE);
        }

        @Test
        void aCategoryIsNeeded() {
            isWrong("Missing required option: '--category=CATEGORY'", explain("--purpose billing"));
        }

        @Test
        void aPolicyIsNeeded() {
            isWrong("Missing required option: '--policy=FILE'", CommandRun.of("explain", "--category", "basic"));
        }

        @Test
        void anOptionThatTakesAValueGetsOne() {
            isWrong(
                    "Missing required parameter for option '--purpose' at index 0 (PURPOSE)",
                    explain("--category basic --purpose"));
        }

        @Test
        void aDateIsADate() {
            isWrong(
                    "Invalid value for option '--on': 'yesterday' is not a date such as 2026-04-01.",
                    explain("--category basic --on yesterday"));
        }

        @Test
        void aCellCountsPeople() {
            isWrong(
                    "Invalid value for option '--statistics': a cell counts 0 people or more.",
                    explain("--category basic --statistics -1"));
            isWrong(
                    "Invalid value for option '--statistics': 'few' is not an int",
                    explain("--category basic --statistics few"));
        }

        @Test
        void thereIsOneRecipient() {
            isWrong(
                    "option '--to' (RECIPIENT) should be specified only once",
                    explain("--category basic --to partner --to occto"));
        }

        @Test
        void anUnknownOptionIsWrongAndTheNearestIsNamed() {
            CommandRun run = explain("--category basic --purposes billing");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("--purposes").contains("--purpose");
        }
    }

    @Nested
    class WithoutAPolicy {

        @Test
        void nothingIsPermittedAndTheProblemsAreOnStandardError(@TempDir Path folder) throws IOException {
            Path broken = folder.resolve("broken.yaml");
            Files.writeString(broken, "id: [");

            CommandRun run = CommandRun.of("explain", "--policy", broken.toString(), "--category", "basic", "--json");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).startsWith(broken + ":1:").contains(": error: ");
            JsonNode decision = json(run);
            assertThat(decision.get("outcome").asString()).isEqualTo("DENIED");
            assertThat(decision.get("reason").asString()).isEqualTo("NO_POLICY");
            assertThat(decision.get("layer").isNull()).isTrue();
            assertThat(decision.get("policy").get("id").isNull()).isTrue();
        }

        @Test
        void aFileThatIsNotThereIsNoPolicy() {
            CommandRun run = CommandRun.of("explain", "--policy", "no-such.yaml", "--category", "basic");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEqualTo("""
                            DENIED  NO_POLICY
                            The policy file 'no-such.yaml' can't be used, so nothing is permitted.

                              data       basic
                              purposes   none declared

                            What would make it right
                              Correct the problems that 'mokuteki policy check no-such.yaml' lists.
                            """);
        }
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void eachCellOfTheNecessityMatrixIsAnsweredAsTheNoticeSays(String purpose) {
        NoticeTable notice = new NoticeTable();
        List<String> differing = new ArrayList<>();
        for (String item : notice.items()) {
            ExpectedDecision met = notice.expected(List.of(purpose), List.of(item), null, List.of(), any -> true, 10);
            ExpectedDecision bare =
                    notice.expected(List.of(purpose), List.of(item), null, List.of(), any -> false, null);
            String everything = "--met " + String.join(" ", NoticeTable.CONDITIONS) + " --statistics 10";
            answered(purpose, item, everything, met, differing);
            answered(purpose, item, "", bare, differing);
        }
        assertThat(differing).isEmpty();
    }

    static Stream<String> purposes() {
        return new NoticeTable().purposes().stream();
    }

    private static void answered(
            String purpose, String item, String met, ExpectedDecision expected, List<String> differing) {
        CommandRun run = explain(("--purpose " + purpose + " --category " + item + " --json " + met).trim());
        JsonNode decision = json(run);
        boolean permitted = expected.isPermitted();
        boolean byCondition = "CONDITION_UNMET".equals(expected.reason());
        Map<String, @Nullable Object> actual = new LinkedHashMap<>();
        actual.put("exit", run.exitCode());
        actual.put("outcome", decision.get("outcome").asString());
        actual.put("reason", decision.get("reason").asStringOpt().orElse(null));
        actual.put("layer", decision.get("layer").asStringOpt().orElse(null));
        actual.put("clauses", permitted ? Set.copyOf(texts(decision.get("clauses"))) : Set.of());
        actual.put("conditions", permitted || byCondition ? Set.copyOf(texts(decision.get("conditions"))) : Set.of());
        actual.put("asked", List.of(decision.get("category").asString(), texts(decision.get("purposes"))));
        Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
        wanted.put("exit", permitted ? 0 : 1);
        wanted.put("outcome", permitted ? "PERMITTED" : "DENIED");
        wanted.put("reason", expected.reason());
        wanted.put("layer", expected.layer());
        wanted.put("clauses", expected.clauses());
        wanted.put("conditions", expected.conditions());
        wanted.put("asked", List.of(item, List.of(purpose)));
        if (!actual.equals(wanted)) {
            differing.add("notice " + wanted + ", explain " + actual);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
