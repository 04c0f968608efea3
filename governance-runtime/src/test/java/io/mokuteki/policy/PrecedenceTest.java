package io.mokuteki.policy;

import static io.mokuteki.policy.FixturePolicy.entry;
import static io.mokuteki.policy.FixturePolicy.item;
import static io.mokuteki.policy.FixturePolicy.label;
import static io.mokuteki.policy.FixturePolicy.secret;
import static io.mokuteki.policy.FixturePolicy.statisticsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reason alone, and every two that can compete, provoked at once in one request that is otherwise permitted. */
class PrecedenceTest {

    private final DecisionEngine engine = policy().engine();

    /** What a provocation may bend. */
    private static final class Draft {
        List<String> purposes = new ArrayList<>(List.of("serve"));
        final List<String> categories = new ArrayList<>(List.of("data.plain"));
        final List<String> channels = new ArrayList<>(List.of("together.serve"));
        final Set<String> met =
                new LinkedHashSet<>(List.of("registered", "area", "contract", "ticket", "consent", "reason"));
        Statistics statistics = Statistics.NONE;
        boolean beforePolicy;

        Request request() {
            Request request = Request.read(categories)
                    .forPurposes(purposes)
                    .to("friend", channels)
                    .met(List.copyOf(met))
                    .with(statistics);
            return request.on(FixturePolicy.FIRST_DAY.minusDays(beforePolicy ? 1 : 0));
        }
    }

    private static final Map<Reason, Consumer<Draft>> PROVOCATIONS = new EnumMap<>(Map.ofEntries(
            Map.entry(Reason.ENGINE_ERROR, draft -> draft.categories.add("data.broken")),
            Map.entry(Reason.NO_POLICY, draft -> draft.beforePolicy = true),
            Map.entry(Reason.UNKNOWN_ID, draft -> draft.categories.add("data.nowhere")),
            Map.entry(Reason.NO_PURPOSE, draft -> draft.purposes = List.of()),
            Map.entry(Reason.SECRET, draft -> draft.categories.add("data.secret")),
            Map.entry(Reason.NO_CHANNEL, draft -> draft.channels.add("consent")),
            Map.entry(Reason.RECIPIENT_NOT_ALLOWED, draft -> draft.met.remove("registered")),
            Map.entry(Reason.OUTSIDE_SCHEME, draft -> draft.categories.add("alien.item")),
            Map.entry(Reason.RECIPIENT_NOT_NEEDED, draft -> draft.met.remove("area")),
            Map.entry(Reason.CONTRACT_NOT_IN_FORCE, draft -> draft.met.remove("contract")),
            Map.entry(Reason.NOT_IN_NOTICE, draft -> draft.categories.add("data.unpaired")),
            Map.entry(Reason.NOT_NECESSARY, draft -> draft.categories.add("data.unneeded")),
            Map.entry(Reason.STATISTICS_ONLY, draft -> draft.categories.add("data.counted")),
            Map.entry(Reason.GROUP_TOO_SMALL, draft -> {
                draft.categories.add("data.counted");
                draft.statistics = Statistics.ofSmallestCell(9);
            }),
            Map.entry(Reason.CONDITION_UNMET, draft -> draft.met.remove("ticket"))));

    /** Statistics are made or not; an id that is unknown, or a policy not in force, ends the matter before a failure. */
    private static final Set<Set<Reason>> NEVER_COMPETE = Set.of(
            Set.of(Reason.STATISTICS_ONLY, Reason.GROUP_TOO_SMALL),
            Set.of(Reason.ENGINE_ERROR, Reason.NO_POLICY),
            Set.of(Reason.ENGINE_ERROR, Reason.UNKNOWN_ID),
            Set.of(Reason.ENGINE_ERROR, Reason.NO_PURPOSE));

    private static FixturePolicy policy() {
        FixturePolicy policy = new FixturePolicy()
                .category(
                        "data",
                        "3",
                        item("data.plain"),
                        item("data.unpaired"),
                        item("data.unneeded"),
                        item("data.counted"),
                        item("data.broken", "undeclared-condition"),
                        secret("data.secret"))
                .category("alien", "3-alien", item("alien.item"))
                .purpose(
                        "serve",
                        "2(1)",
                        Selection.of(List.of(
                                "data.plain", "data.unneeded", "data.counted", "data.broken", "data.secret", "alien")),
                        null,
                        null)
                .condition("registered", Layer.NOTICE, Reason.RECIPIENT_NOT_ALLOWED)
                .condition("area", Layer.NOTICE, Reason.RECIPIENT_NOT_NEEDED)
                .condition("contract", Layer.NOTICE, Reason.CONTRACT_NOT_IN_FORCE)
                .condition("ticket", Layer.NECESSITY, Reason.CONDITION_UNMET)
                .condition("consent", Layer.LAW, Reason.CONDITION_UNMET)
                .condition("reason", Layer.NECESSITY, Reason.CONDITION_UNMET)
                .recipient("friend", true, "registered", "contract")
                .channel("consent", Selection.ALL, "consent")
                .needs(
                        "serve",
                        List.of("ticket"),
                        entry(List.of("data.plain", "data.unpaired", "data.broken", "alien")),
                        statisticsOf("data.counted"));
        policy.schemes.put(
                "together",
                new JointUseScheme(
                        "together",
                        "5",
                        label("together"),
                        new JointUseScheme.Scope(List.of("data"), List.of("5(1)")),
                        new JointUseScheme.Scope(List.of("friend"), List.of("5(2)")),
                        Map.of(
                                "together.serve",
                                new JointUsePurpose(
                                        "together.serve",
                                        "together",
                                        "5(3)",
                                        label("together"),
                                        List.of("serve"),
                                        Selection.ALL,
                                        Map.of("friend", List.of("area")),
                                        Optional.empty(),
                                        Selection.ALL,
                                        false,
                                        List.of("reason"),
                                        false)),
                        List.of()));
        return policy;
    }

    @Test
    void reasonsAreDeclaredInTheOrderThatTheContractGives() {
        assertThat(Reason.values())
                .extracting(Enum::name)
                .containsExactly(
                        "ENGINE_ERROR",
                        "NO_POLICY",
                        "UNKNOWN_ID",
                        "NO_PURPOSE",
                        "SECRET",
                        "NO_CHANNEL",
                        "RECIPIENT_NOT_ALLOWED",
                        "OUTSIDE_SCHEME",
                        "RECIPIENT_NOT_NEEDED",
                        "CONTRACT_NOT_IN_FORCE",
                        "NOT_IN_NOTICE",
                        "NOT_NECESSARY",
                        "STATISTICS_ONLY",
                        "GROUP_TOO_SMALL",
                        "CONDITION_UNMET");
    }

    @Test
    void withoutAnyProvocationTheRequestIsPermitted() {
        Decision decision = engine.decide(new Draft().request());

        assertThat(decision.isPermitted()).isTrue();
        assertThat(decision.clauses()).containsExactly("2(1)", "3", "5(3)");
        assertThat(decision.conditions()).containsExactly("area", "reason", "registered", "contract", "ticket");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aReasonThatNothingCompetesWithIsTheDecisions(Reason reason) {
        Draft draft = new Draft();
        PROVOCATIONS.get(reason).accept(draft);

        assertThat(engine.decide(draft.request()).reason()).contains(reason);
    }

    @ParameterizedTest
    @MethodSource("competitors")
    void ofTwoReasonsTheFirstInTheContractsOrderIsTheDecisions(Reason first, Reason second) {
        Draft draft = new Draft();
        PROVOCATIONS.get(first).accept(draft);
        PROVOCATIONS.get(second).accept(draft);

        assertThat(engine.decide(draft.request()).reason()).contains(first);
    }

    static Stream<Arguments> competitors() {
        return Stream.of(Reason.values())
                .flatMap(first -> Stream.of(Reason.values())
                        .filter(second -> first.compareTo(second) < 0)
                        .filter(second -> !NEVER_COMPETE.contains(Set.of(first, second)))
                        .map(second -> Arguments.of(first, second)));
    }

    @Test
    void ofEqualReasonsNoticeComesBeforeNecessityAndNecessityBeforeLaw() {
        DecisionEngine layers = new FixturePolicy()
                .category("data", "3", item("data.plain", "by-law"))
                .condition("by-law", Layer.LAW, Reason.CONDITION_UNMET)
                .condition("by-necessity", Layer.NECESSITY, Reason.CONDITION_UNMET)
                .purpose("serve", "2(1)")
                .purpose("need", "2(2)")
                .purpose("count", "2(3)", Selection.ALL, "2*1", null)
                .needs("serve", List.of(), entry(List.of("data")))
                .needs("need", List.of(), entry(List.of("data"), "by-necessity"))
                .needs("count", List.of(), statisticsOf("data"))
                .engine();

        Request law = Request.read("data.plain").forPurposes("serve");
        Request necessityAndLaw = Request.read("data.plain").forPurposes("serve", "need");
        Request noticeAndNecessity = Request.read("data.plain").forPurposes("count");

        assertThat(layers.decide(law).layer()).contains(Layer.LAW);
        assertThat(layers.decide(necessityAndLaw).layer()).contains(Layer.NECESSITY);
        assertThat(layers.decide(noticeAndNecessity).layer()).contains(Layer.NOTICE);
        assertThat(layers.decide(noticeAndNecessity).clauses()).containsExactly("2*1");
    }

    @Test
    void aRefusalThatNoConditionCanChangeComesBeforeOneThatACouldOfTheSameReason() {
        DecisionEngine twice = new FixturePolicy()
                .category("data", "3", item("data.plain"))
                .condition("registered", Layer.NOTICE, Reason.RECIPIENT_NOT_ALLOWED)
                .recipient("friend", true, "registered")
                .channel("outsourcing", Selection.of(List.of()))
                .purpose("serve", "2(1)")
                .needs("serve", "data")
                .engine();

        Decision decision =
                twice.decide(Request.read("data").forPurposes("serve").to("friend", "outsourcing"));

        assertThat(decision.reason()).contains(Reason.RECIPIENT_NOT_ALLOWED);
        assertThat(decision.explanation()).isEqualTo("Channel 'outsourcing' does not list 'friend'.");
        assertThat(decision.conditions()).isEmpty();
    }
}
