package io.mokuteki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.Layer;
import io.mokuteki.policy.Request;
import io.mokuteki.policy.Statistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every decision that the sample's policy can lead to, held against {@link NoticeTable}. */
class NoticeDecisionsTest {

    private static final NoticeTable NOTICE = new NoticeTable();
    private static final DecisionEngine ENGINE =
            new DecisionEngine(LoadedPolicy.read(SamplePolicy.FILE).policy().orElseThrow());

    private static final Predicate<String> NOTHING = condition -> false;
    private static final Predicate<String> EVERYTHING = condition -> true;

    private static final @Nullable Integer NO_STATISTICS = null;

    static Stream<String> purposes() {
        return NOTICE.purposes().stream();
    }

    @Test
    void theNoticeHasEightCategoriesWithThirtyEightItemsAndTwelvePurposesBesideTheStatutory() {
        assertThat(NOTICE.categories())
                .hasSize(8)
                .containsExactlyElementsOf(ENGINE.policy().categories().keySet());
        assertThat(NOTICE.items())
                .hasSize(38)
                .containsExactlyElementsOf(ENGINE.policy().items().keySet());
        assertThat(NOTICE.purposes())
                .hasSize(13)
                .containsExactlyElementsOf(ENGINE.policy().purposes().keySet());
        assertThat(NOTICE.channels())
                .hasSize(15)
                .containsExactlyElementsOf(ENGINE.policy().allChannels().keySet());
        assertThat(NoticeTable.RECIPIENTS)
                .hasSize(8)
                .containsExactlyElementsOf(ENGINE.policy().recipients().keySet());
        assertThat(NoticeTable.CONDITIONS)
                .hasSize(20)
                .containsExactlyInAnyOrderElementsOf(
                        ENGINE.policy().conditions().keySet());
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void eachItemForEachPurpose(String purpose) {
        Comparison comparison = new Comparison();
        for (String item : NOTICE.items()) {
            for (Predicate<String> met : List.of(NOTHING, EVERYTHING)) {
                for (Integer people : Arrays.asList(NO_STATISTICS, 0, 9, 10, 11)) {
                    comparison.compare(List.of(purpose), List.of(item), null, List.of(), met, people);
                }
            }
        }
        comparison.done(38 * 2 * 5);
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void eachConditionOfAPermittedReadAloneUnmet(String purpose) {
        Comparison comparison = new Comparison();
        for (String item : NOTICE.items()) {
            comparison.compareEachConditionUnmet(List.of(purpose), List.of(item), null, List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void eachWholeCategoryForEachPurpose(String purpose) {
        Comparison comparison = new Comparison();
        for (String category : NOTICE.categories()) {
            for (Predicate<String> met : List.of(NOTHING, EVERYTHING)) {
                for (Integer people : Arrays.asList(NO_STATISTICS, 9, 10)) {
                    comparison.compare(List.of(purpose), List.of(category), null, List.of(), met, people);
                }
            }
        }
        comparison.done(8 * 2 * 3);
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void eachItemToEachRecipientThroughEachChannel(String purpose) {
        Comparison comparison = new Comparison();
        for (String item : NOTICE.items()) {
            for (String recipient : NoticeTable.RECIPIENTS) {
                for (String channel : NOTICE.channels()) {
                    comparison.compare(List.of(purpose), List.of(item), recipient, List.of(channel), EVERYTHING, 10);
                    comparison.compare(List.of(purpose), List.of(item), recipient, List.of(channel), NOTHING, null);
                }
            }
        }
        comparison.done(38 * 8 * 15 * 2);
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void eachConditionOfAPermittedHandOverAloneUnmet(String purpose) {
        Comparison comparison = new Comparison();
        for (String item : NOTICE.items()) {
            for (String recipient : NoticeTable.RECIPIENTS) {
                for (String channel : NOTICE.channels()) {
                    comparison.compareEachConditionUnmet(List.of(purpose), List.of(item), recipient, List.of(channel));
                }
            }
        }
    }

    @Test
    void statisticsForEachJointUsePurposeThatServesThem() {
        Comparison comparison = new Comparison();
        for (String item : NOTICE.items()) {
            for (String purpose : List.of("marketing", "analysis")) {
                for (Integer people : Arrays.asList(NO_STATISTICS, 9, 10)) {
                    comparison.compare(
                            List.of(purpose),
                            List.of(item),
                            "partner",
                            List.of("joint-use-2." + purpose),
                            EVERYTHING,
                            people);
                }
            }
        }
        comparison.done(38 * 2 * 3);
    }

    @Test
    void everyRecipientWithNoChannelWithTwoAndWithTheSameTwice() {
        Comparison comparison = new Comparison();
        for (String recipient : NoticeTable.RECIPIENTS) {
            for (List<String> channels : List.of(
                    List.<String>of(),
                    List.of("consent", "law"),
                    List.of("joint-use-1.wheeling-contract", "joint-use-1.grid-operations"),
                    List.of("consent", "consent"))) {
                comparison.compare(List.of("contract"), List.of("basic"), recipient, channels, EVERYTHING, null);
            }
        }
        comparison.compare(List.of("contract"), List.of("basic"), null, List.of("consent"), EVERYTHING, null);
        comparison.done(8 * 4 + 1);
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void eachItemForEachTwoNestedPurposesIsPermittedIfBothPermitIt(String outer) {
        Comparison comparison = new Comparison();
        for (String inner : NOTICE.purposes()) {
            for (String item : NOTICE.items()) {
                comparison.compare(List.of(outer, inner), List.of(item), null, List.of(), EVERYTHING, 10);
                comparison.compare(List.of(outer, inner), List.of(item), null, List.of(), NOTHING, NO_STATISTICS);
            }
        }
        comparison.done(13 * 38 * 2);
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void eachTwoItemsTogetherArePermittedIfBothAre(String purpose) {
        Comparison comparison = new Comparison();
        for (String one : NOTICE.items()) {
            for (String other : NOTICE.items()) {
                comparison.compare(List.of(purpose), List.of(one, other), null, List.of(), NOTHING, 9);
            }
        }
        comparison.done(38 * 38);
    }

    @Test
    void withoutAPurposeNothingIsPermittedToAnybody() {
        Comparison comparison = new Comparison();
        for (String item : NOTICE.items()) {
            for (String recipient : NoticeTable.RECIPIENTS) {
                comparison.compare(List.of(), List.of(item), recipient, List.of("consent"), EVERYTHING, 10);
            }
            comparison.compare(List.of(), List.of(item), null, List.of(), EVERYTHING, 10);
        }
        comparison.done(38 * 9);
    }

    /** The conditions' table of the notice's commentary, line by line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            registered-retailer   | switching       | basic                  | retailer              | joint-use-1.termination-relay | RECIPIENT_NOT_ALLOWED | notice
            group-member          | information     | basic.name             | enex-group            | joint-use-2.information       | RECIPIENT_NOT_ALLOWED | notice
            partner-contract      | information     | basic.name             | partner               | joint-use-2.information       | RECIPIENT_NOT_ALLOWED | notice
            partner-contract      | information     | basic.name             | partner               | consent                       | RECIPIENT_NOT_ALLOWED | notice
            area-operator         | contract        | basic                  | transmission-operator | joint-use-1.wheeling-contract | RECIPIENT_NOT_NEEDED  | notice
            area-operator         | contract        | supply-point           | transmission-operator | joint-use-1.grid-operations   | RECIPIENT_NOT_NEEDED  | notice
            open-switching-case   | switching       | basic                  | retailer              | joint-use-1.termination-relay | RECIPIENT_NOT_NEEDED  | notice
            consent-on-file       | contract        | basic                  | processor             | consent                       | CONDITION_UNMET       | law
            legal-basis           | contract        | basic                  | occto                 | law                           | CONDITION_UNMET       | law
            electricity-service   | billing         | payment                | enex-group            | joint-use-2.billing           | CONDITION_UNMET       | necessity
            processor-contract    | billing         | payment                | processor             | outsourcing                   | CONTRACT_NOT_IN_FORCE | notice
            special-care-consent  | supply-notice   | other.outage-support   | data-subject          |                               | CONDITION_UNMET       | law
            special-care-consent  | subject-request | other.outage-support   | data-subject          |                               | CONDITION_UNMET       | law
            special-care-consent  | inquiry         | other.outage-support   |                       |                               | CONDITION_UNMET       | law
            reason-recorded       | contract        | other.inquiry          |                       |                               | CONDITION_UNMET       | necessity
            reason-recorded       | development     | other.hems             |                       |                               | CONDITION_UNMET       | necessity
            reason-recorded       | ancillary       | supply-point           |                       |                               | CONDITION_UNMET       | necessity
            reason-recorded       | ancillary       | basic                  | partner               | joint-use-2.ancillary         | CONDITION_UNMET       | necessity
            email-opt-in          | information     | billing-contact.email  |                       |                               | CONDITION_UNMET       | necessity
            usage-inquiry-consent | contract        | usage.monthly          |                       |                               | CONDITION_UNMET       | necessity
            addressee-is-subject  | supply-notice   | basic                  |                       |                               | CONDITION_UNMET       | necessity
            ticket                | inquiry         | survey                 |                       |                               | CONDITION_UNMET       | necessity
            single-subject        | inquiry         | survey                 |                       |                               | CONDITION_UNMET       | necessity
            service-enrolment     | hems-service    | other.hems             |                       |                               | CONDITION_UNMET       | necessity
            not-opted-out         | information     | basic.phone            |                       |                               | CONDITION_UNMET       | necessity
            pseudonymised-key     | development     | survey                 |                       |                               | CONDITION_UNMET       | necessity
            identity-verified     | subject-request | payment                | data-subject          |                               | CONDITION_UNMET       | law
            """)
    void aConditionThatDoesNotHoldDeniesWithItsOwnReasonAndLayer(
            String condition,
            String purpose,
            String data,
            @Nullable String recipient,
            @Nullable String channel,
            String reason,
            String layer) {
        Request request = request(
                List.of(purpose),
                List.of(data),
                recipient,
                channel == null ? List.of() : List.of(channel),
                met -> !met.equals(condition),
                null);

        Decision decision = ENGINE.decide(request);

        assertThat(decision.reason().map(Enum::name)).contains(reason);
        assertThat(decision.layer().map(Layer::id)).contains(layer);
        assertThat(decision.unmet()).containsExactly(condition);
        assertThat(decision.conditions()).contains(condition);
        assertThat(ENGINE.decide(request.answeredBy(any -> true)).isPermitted()).isTrue();
        assertThat(ENGINE.decide(request.answeredBy(asked -> {
                            if (asked.equals(condition)) {
                                throw new IllegalStateException("the register is down");
                            }
                            return true;
                        }))
                        .reason()
                        .map(Enum::name))
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NO_PURPOSE beats SECRET                          |           | portal                  | partner  | consent law                 | NO_PURPOSE            | notice
            SECRET beats NO_CHANNEL                          | marketing | portal                  | partner  | consent law                 | SECRET                | necessity
            NO_CHANNEL beats RECIPIENT_NOT_ALLOWED           | marketing | basic                   | retailer | consent joint-use-2.billing | NO_CHANNEL            | notice
            RECIPIENT_NOT_ALLOWED beats OUTSIDE_SCHEME       | marketing | usage                   | partner  | joint-use-1.grid-operations | RECIPIENT_NOT_ALLOWED | notice
            OUTSIDE_SCHEME beats RECIPIENT_NOT_NEEDED        | marketing | usage                   | occto    | joint-use-1.grid-operations | OUTSIDE_SCHEME        | notice
            OUTSIDE_SCHEME beats NOT_NECESSARY               | contract  | supply-point other.hems | transmission-operator | joint-use-1.grid-operations | OUTSIDE_SCHEME | notice
            CONTRACT_NOT_IN_FORCE beats STATISTICS_ONLY      | marketing | usage                   | processor| outsourcing                 | CONTRACT_NOT_IN_FORCE | notice
            5, lead: only the operators that are needed      | contract  | supply-point            | occto    | joint-use-1.grid-operations | RECIPIENT_NOT_NEEDED  | notice
            CONTRACT_NOT_IN_FORCE beats NOT_NECESSARY        | billing   | survey                  | processor| outsourcing                 | CONTRACT_NOT_IN_FORCE | notice
            NOT_NECESSARY beats STATISTICS_ONLY              | marketing | basic.name              |          |                             | NOT_NECESSARY         | necessity
            NOT_NECESSARY beats CONDITION_UNMET              | inquiry   | payment                 |          |                             | NOT_NECESSARY         | necessity
            RECIPIENT_NOT_ALLOWED beats STATISTICS_ONLY      | marketing | usage                   | partner  | consent                     | RECIPIENT_NOT_ALLOWED | notice
            STATISTICS_ONLY beats CONDITION_UNMET            | marketing | usage                   | occto    | consent                     | STATISTICS_ONLY       | notice
            notice beats necessity in STATISTICS_ONLY        | marketing | usage                   |          |                             | STATISTICS_ONLY       | notice
            necessity beats law in CONDITION_UNMET           | inquiry   | other.outage-support    |          |                             | CONDITION_UNMET       | necessity
            law alone in CONDITION_UNMET                     | subject-request | other.outage-support |       |                             | CONDITION_UNMET       | law
            """)
    void ofCompetingReasonsTheFirstInPrecedenceIsTheDecisions(
            String story,
            @Nullable String purpose,
            String data,
            @Nullable String recipient,
            @Nullable String channels,
            String reason,
            String layer) {
        Decision decision = ENGINE.decide(request(
                purpose == null ? List.of() : List.of(purpose),
                List.of(data.split(" ")),
                recipient,
                channels == null ? List.of() : List.of(channels.split(" ")),
                NOTHING,
                null));

        assertThat(decision.reason().map(Enum::name)).as(story).contains(reason);
        assertThat(decision.layer().map(Layer::id)).as(story).contains(layer);
    }

    private static Request request(
            List<String> stack,
            List<String> data,
            @Nullable String recipient,
            List<String> channels,
            Predicate<String> met,
            @Nullable Integer people) {
        Request request = Request.read(data)
                .forPurposes(stack)
                .through(channels)
                .answeredBy(met::test)
                .with(people == null ? Statistics.NONE : Statistics.ofSmallestCell(people));
        return recipient == null ? request : request.to(recipient, channels);
    }

    /** Compares many decisions, and tells all that differ at once. */
    private static final class Comparison {

        private final List<String> differing = new ArrayList<>();
        private int compared;

        void compare(
                List<String> stack,
                List<String> data,
                @Nullable String recipient,
                List<String> channels,
                Predicate<String> met,
                @Nullable Integer people) {
            compared++;
            ExpectedDecision expected = NOTICE.expected(stack, data, recipient, channels, met, people);
            Decision actual = ENGINE.decide(request(stack, data, recipient, channels, met, people));
            boolean byCondition = "CONDITION_UNMET".equals(expected.reason());
            ExpectedDecision got = new ExpectedDecision(
                    actual.reason().map(Enum::name).orElse(null),
                    actual.layer().map(Layer::id).orElse(null),
                    actual.isPermitted() ? Set.copyOf(actual.clauses()) : Set.of(),
                    actual.isPermitted() || byCondition ? Set.copyOf(actual.conditions()) : Set.of());
            if (!got.equals(expected) || actual.isPermitted() != expected.isPermitted()) {
                differing.add(stack + " " + data + " to " + recipient + " through " + channels + ", statistics "
                        + people + ":\n    notice " + expected + "\n    engine " + got);
            }
        }

        /** Of what is permitted when all conditions hold: takes each of them away, alone. */
        void compareEachConditionUnmet(
                List<String> stack, List<String> data, @Nullable String recipient, List<String> channels) {
            ExpectedDecision permitted = NOTICE.expected(stack, data, recipient, channels, EVERYTHING, 10);
            if (permitted.isPermitted()) {
                for (String unmet : permitted.conditions()) {
                    compare(stack, data, recipient, channels, condition -> !condition.equals(unmet), 10);
                }
            }
            assertThat(differing.stream().limit(20)).isEmpty();
        }

        void done(int cases) {
            assertThat(compared).isEqualTo(cases);
            assertThat(differing.stream().limit(20)).isEmpty();
        }
    }
}
