package io.mokuteki.policy;

import static io.mokuteki.policy.FixturePolicy.entry;
import static io.mokuteki.policy.FixturePolicy.item;
import static io.mokuteki.policy.FixturePolicy.secret;
import static io.mokuteki.policy.FixturePolicy.statisticsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the sample's notice does not show: nesting with hand-offs, hierarchy, overlapping terms, failures. */
class DecisionEngineTest {

    private static FixturePolicy twoPurposes() {
        return new FixturePolicy()
                .category("data", "3", item("data.shared"), item("data.outer"), item("data.inner"))
                .purpose("outer", "2(1)")
                .purpose("inner", "2(2)")
                .purpose("other", "2(3)")
                .needs("outer", "data.shared", "data.outer")
                .needs("inner", "data.shared", "data.inner")
                .needs("other", "data.shared");
    }

    private static Decision read(FixturePolicy policy, String category, String... purposes) {
        return policy.engine().decide(Request.read(category).forPurposes(purposes));
    }

    @Nested
    class NestedPurposes {

        @Test
        void everyPurposeOnTheStackMustPermit() {
            assertThat(read(twoPurposes(), "data.shared", "outer", "inner").isPermitted())
                    .isTrue();
            assertThat(read(twoPurposes(), "data.outer", "outer", "inner").refusedPurpose())
                    .contains("inner");
            assertThat(read(twoPurposes(), "data.inner", "outer", "inner").refusedPurpose())
                    .contains("outer");
        }

        @Test
        void aPermissionListsTheClausesOfAllOfThem() {
            assertThat(read(twoPurposes(), "data.shared", "outer", "inner").clauses())
                    .containsExactly("2(1)", "2(2)", "3");
        }

        @Test
        void theSamePurposeTwiceAsksNoMoreThanOnce() {
            assertThat(read(twoPurposes(), "data.outer", "outer", "outer").isPermitted())
                    .isTrue();
        }

        @Test
        void anOuterRefusalNamesTheMissingHandOff() {
            Decision decision = read(twoPurposes(), "data.inner", "outer", "inner");

            assertThat(decision.explanation()).isEqualTo("'data.inner' is not necessary for 'outer'.");
            assertThat(decision.remedies())
                    .containsExactly(
                            "Do without 'data.inner', or have the necessity of 'outer' reviewed and widened.",
                            "Or declare a hand-off from 'outer' to 'inner' in the policy, if the outer purpose may rely on"
                                    + " the inner one.");
        }

        @Test
        void anInnerRefusalNamesNone() {
            assertThat(read(twoPurposes(), "data.outer", "outer", "inner").remedies())
                    .containsExactly("Do without 'data.outer', or have the necessity of 'inner' reviewed and widened.");
        }
    }

    @Nested
    class HandOffs {

        private final FixturePolicy policy = twoPurposes().handOff("outer", "inner");

        @Test
        void theInnerPurposeStandsForTheOuterOne() {
            assertThat(read(policy, "data.inner", "outer", "inner").isPermitted())
                    .isTrue();
        }

        @Test
        void theInnerPurposeMustStillPermit() {
            assertThat(read(policy, "data.outer", "outer", "inner").reason()).contains(Reason.NOT_NECESSARY);
        }

        @Test
        void aHandOffHasOneDirection() {
            assertThat(read(policy, "data.inner", "inner", "outer").reason()).contains(Reason.NOT_NECESSARY);
        }

        @Test
        void aHandOffNeedsThePurposesSideBySide() {
            assertThat(read(policy, "data.inner", "outer", "other", "inner").reason())
                    .contains(Reason.NOT_NECESSARY);
        }

        @Test
        void aHandOffFreesThatPlaceOnTheStackOnly() {
            assertThat(read(policy, "data.inner", "outer", "inner", "outer").refusedPurpose())
                    .contains("outer");
        }

        @Test
        void handOffsChain() {
            FixturePolicy chain = twoPurposes().handOff("other", "outer").handOff("outer", "inner");

            assertThat(read(chain, "data.inner", "other", "outer", "inner").isPermitted())
                    .isTrue();
            assertThat(read(chain, "data.inner", "other", "inner").refusedPurpose())
                    .contains("other");
        }

        @Test
        void purposesThatHandOffToEachOtherStillLeaveTheInnermostToJudge() {
            FixturePolicy circle = twoPurposes().handOff("outer", "inner").handOff("inner", "outer");

            assertThat(read(circle, "data.outer", "outer", "inner").refusedPurpose())
                    .contains("inner");
            assertThat(read(circle, "data.inner", "inner", "outer").refusedPurpose())
                    .contains("outer");
        }
    }

    @Nested
    class Hierarchy {

        private final FixturePolicy policy = new FixturePolicy()
                .category("post", "3(1)", item("post.street"))
                .category("call", "3(2)", item("call.number"), secret("call.pin"))
                .group("contact", "3(3)", "post", "call.number")
                .purpose("sell", "2(1)")
                .purpose("sell-again", "2(1)a", Selection.ALL, null, "sell")
                .purpose("sell-by-post", "2(1)b", Selection.of(List.of("post")), null, "sell")
                .purpose("sell-more", "2(1)c", Selection.ALL, null, "sell")
                .needs("sell", "contact")
                .needs("sell-again", "post")
                .needs("sell-more", "post", "call");

        @Test
        void aGroupStandsForWhatItIncludes() {
            Decision decision = read(policy, "contact", "sell");

            assertThat(decision.isPermitted()).isTrue();
            assertThat(decision.category()).isEqualTo("contact");
            assertThat(decision.clauses()).containsExactly("2(1)", "3(1)", "3(2)");
        }

        @Test
        void aWholeCategoryIsPermittedOnlyIfEveryItemIs() {
            Decision decision = read(policy, "contact", "sell-again");

            assertThat(decision.reason()).contains(Reason.NOT_NECESSARY);
            assertThat(decision.category()).isEqualTo("contact");
            assertThat(decision.item()).isEqualTo("call.number");
            assertThat(read(policy, "call", "sell").reason()).contains(Reason.SECRET);
        }

        @Test
        void aPartOfAPurposeMayBeNarrowerThanTheWhole() {
            assertThat(read(policy, "post", "sell-again").isPermitted()).isTrue();
            assertThat(read(policy, "call.number", "sell-again").refusedPurpose())
                    .contains("sell-again");
        }

        @Test
        void aPartOfAPurposeWithoutARowOfItsOwnHasTheWholesWithinItsOwnPairing() {
            assertThat(read(policy, "post", "sell-by-post").isPermitted()).isTrue();
            assertThat(read(policy, "call.number", "sell-by-post").reason()).contains(Reason.NOT_IN_NOTICE);
        }

        @Test
        void aPartOfAPurposeIsNeverWiderThanTheWhole() {
            policy.category("money", "3(4)", item("money.amount")).needs("sell-more", "post", "money");

            Decision decision = read(policy, "money.amount", "sell-more");

            assertThat(decision.reason()).contains(Reason.NOT_NECESSARY);
            assertThat(decision.refusedPurpose()).contains("sell");
        }

        @Test
        void aPurposeWithoutARowPermitsNothing() {
            assertThat(read(policy.purpose("idle", "2(9)"), "post", "idle").reason())
                    .contains(Reason.NOT_NECESSARY);
        }
    }

    @Nested
    class Terms {

        @Test
        void whereEntriesOverlapTheTermsOfAllApply() {
            DecisionEngine engine = new FixturePolicy()
                    .category("data", "3", item("data.plain", "on-item"), item("data.free"))
                    .condition("on-row", Layer.NECESSITY, Reason.CONDITION_UNMET)
                    .condition("on-category", Layer.NECESSITY, Reason.CONDITION_UNMET)
                    .condition("on-cell", Layer.NECESSITY, Reason.CONDITION_UNMET)
                    .condition("on-item", Layer.LAW, Reason.CONDITION_UNMET)
                    .purpose("serve", "2(1)")
                    .needs(
                            "serve",
                            List.of("on-row"),
                            entry(List.of("data"), "on-category"),
                            entry(List.of("data.plain"), "on-cell"),
                            statisticsOf("data.plain"))
                    .engine();
            Request plain = Request.read("data.plain").forPurposes("serve").answeredBy(ConditionAnswers.ASSUMED);

            assertThat(engine.decide(plain).reason()).contains(Reason.STATISTICS_ONLY);
            assertThat(engine.decide(plain.with(Statistics.ofSmallestCell(10))).conditions())
                    .containsExactly("on-row", "on-category", "on-cell", "on-item");
            for (String unmet : List.of("on-row", "on-category", "on-cell", "on-item")) {
                Decision decision = engine.decide(
                        plain.with(Statistics.ofSmallestCell(10)).answeredBy(condition -> !condition.equals(unmet)));
                assertThat(decision.reason()).contains(Reason.CONDITION_UNMET);
                assertThat(decision.unmet()).containsExactly(unmet);
                assertThat(decision.conditions()).containsExactly("on-row", "on-category", "on-cell", "on-item");
            }
        }

        @Test
        void theNoticesOwnRestrictionToStatisticsHoldsHoweverWideTheRow() {
            FixturePolicy policy = new FixturePolicy()
                    .category("data", "3", item("data.plain"))
                    .purpose("count", "2(7)", Selection.ALL, "2*2", null)
                    .needs("count", "data");

            Decision decision = read(policy, "data", "count");

            assertThat(decision.reason()).contains(Reason.STATISTICS_ONLY);
            assertThat(decision.layer()).contains(Layer.NOTICE);
        }

        @Test
        void aRowsOwnRestrictionToStatisticsIsNecessitys() {
            FixturePolicy policy = new FixturePolicy()
                    .category("data", "3", item("data.plain"))
                    .purpose("count", "2(7)");
            policy.necessity.put(
                    "count",
                    new NecessityRule(
                            "count", "3", List.of(), true, Optional.empty(), List.of(entry(List.of("data")))));

            Decision decision = read(policy, "data", "count");

            assertThat(decision.reason()).contains(Reason.STATISTICS_ONLY);
            assertThat(decision.layer()).contains(Layer.NECESSITY);
            assertThat(decision.clauses()).containsExactly("3", "2(7)");
        }

        @Test
        void theNoticeLayerDoesNotApplyToAPurposeOfStatute() {
            FixturePolicy policy = new FixturePolicy()
                    .category("data", "3", item("data.plain"))
                    .statute("subject-request", "act-33")
                    .needs("subject-request", "data");

            assertThat(read(policy, "data", "subject-request").isPermitted()).isTrue();
        }

        @Test
        void unconditionallyPermittedIsWhatNeedsNeitherConditionNorStatistics() {
            FixturePolicy policy = new FixturePolicy()
                    .category(
                            "data",
                            "3",
                            item("data.free"),
                            item("data.asked"),
                            item("data.counted"),
                            secret("data.pin"))
                    .condition("ticket", Layer.NECESSITY, Reason.CONDITION_UNMET)
                    .purpose("serve", "2(1)")
                    .needs(
                            "serve",
                            List.of(),
                            entry(List.of("data.free", "data.pin")),
                            entry(List.of("data.asked"), "ticket"),
                            statisticsOf("data.counted"));

            assertThat(policy.engine().permittedUnconditionally(List.of("serve")))
                    .containsExactly("data.free");
            assertThat(policy.engine().permittedUnconditionally(List.of())).isEmpty();
        }
    }

    @Nested
    class JointUse {

        private final FixturePolicy policy = new FixturePolicy()
                .category("data", "3", item("data.plain"), item("data.kept"), item("data.else"))
                .category("alien", "3(2)", item("alien.item"))
                .purpose("serve", "2(1)")
                .purpose("serve-better", "2(1)a", Selection.ALL, null, "serve")
                .purpose("other", "2(2)")
                .needs("serve", "data", "alien")
                .needs("other", "data")
                .handOff("other", "serve")
                .recipient("friend", true);

        private Decision handOver(boolean statisticsNecessary, String data, String... purposes) {
            policy.schemes.put(
                    "together",
                    new JointUseScheme(
                            "together",
                            "5",
                            FixturePolicy.label("together"),
                            new JointUseScheme.Scope(List.of("data"), List.of("5(1)")),
                            List.of("data.kept"),
                            new JointUseScheme.Scope(List.of("friend"), List.of("5(2)")),
                            "5(3)",
                            Map.of(
                                    "together.serve",
                                    new JointUsePurpose(
                                            "together.serve",
                                            "together",
                                            "5(3)①",
                                            FixturePolicy.label("together"),
                                            List.of("serve"),
                                            Selection.of(List.of("data.plain", "data.kept", "alien")),
                                            Map.of("friend", List.of()),
                                            Optional.empty(),
                                            Selection.ALL,
                                            statisticsNecessary,
                                            List.of(),
                                            false)),
                            "5(4)",
                            List.of()));
            return policy.engine()
                    .decide(Request.read(data).forPurposes(purposes).to("friend", "together.serve"));
        }

        @Test
        void whatTheSchemeKeepsBackIsNotNecessaryThoughItsPurposeNeedsIt() {
            Decision decision = handOver(false, "data.kept", "serve");

            assertThat(decision.reason()).contains(Reason.NOT_NECESSARY);
            assertThat(decision.layer()).contains(Layer.NECESSITY);
            assertThat(handOver(false, "data.plain", "serve").isPermitted()).isTrue();
        }

        @Test
        void anItemMustBeInTheSchemeAndInTheJointUsePurpose() {
            assertThat(handOver(false, "alien", "serve").clauses()).containsExactly("5(1)");
            assertThat(handOver(false, "alien", "serve").reason()).contains(Reason.OUTSIDE_SCHEME);
            assertThat(handOver(false, "data.else", "serve").clauses()).containsExactly("5(3)①");
            assertThat(handOver(false, "data.else", "serve").reason()).contains(Reason.OUTSIDE_SCHEME);
        }

        @Test
        void itServesAPartOfWhatItServes() {
            assertThat(handOver(false, "data.plain", "serve-better").isPermitted())
                    .isTrue();
        }

        @Test
        void itMustServeEveryPurposeThatHasNotHandedOff() {
            assertThat(handOver(false, "data.plain", "serve", "other").reason()).contains(Reason.OUTSIDE_SCHEME);
            assertThat(handOver(false, "data.plain", "other", "serve").isPermitted())
                    .isTrue();
        }

        @Test
        void theCompanysOwnRestrictionToStatisticsIsNecessitys() {
            Decision decision = handOver(true, "data.plain", "serve");

            assertThat(decision.reason()).contains(Reason.STATISTICS_ONLY);
            assertThat(decision.layer()).contains(Layer.NECESSITY);
            assertThat(decision.clauses()).containsExactly("5(3)①");
        }
    }

    @Nested
    class Ids {

        private final FixturePolicy policy = twoPurposes()
                .condition("ticket", Layer.NECESSITY, Reason.CONDITION_UNMET)
                .recipient("friend", true);

        private Decision decide(Request request) {
            return policy.engine()
                    .decide(request.forPurposes(request.purposes().isEmpty() ? List.of("outer") : request.purposes()));
        }

        @Test
        void anUnknownIdAnywhereIsADenialByTheNotice() {
            List<Request> requests = List.of(
                    Request.read("data.shred"),
                    Request.read("data.shared").forPurposes("outr"),
                    Request.read("data.shared").to("frend"),
                    Request.read("data.shared").to("friend", "consnt"),
                    Request.read("data.shared").met(List.of("tiket")));

            assertThat(requests).extracting(this::decide).allSatisfy(decision -> {
                assertThat(decision.reason()).contains(Reason.UNKNOWN_ID);
                assertThat(decision.layer()).contains(Layer.NOTICE);
                assertThat(decision.conditions()).isEmpty();
            });
            assertThat(requests)
                    .extracting(request -> decide(request).explanation())
                    .containsExactly(
                            "The policy knows no data category 'data.shred'. Did you mean 'data.shared'?",
                            "The policy knows no purpose 'outr'. Did you mean 'outer'?",
                            "The policy knows no recipient 'frend'. Did you mean 'friend'?",
                            "The policy knows no channel 'consnt'.",
                            "The policy knows no condition 'tiket'. Did you mean 'ticket'?");
        }

        @Test
        void theUnknownCategoryIsTheOneThatDecided() {
            Decision decision = decide(Request.read("data.shared", "nothing"));

            assertThat(decision.category()).isEqualTo("nothing");
            assertThat(decision.item()).isEqualTo("nothing");
        }

        @Test
        void aCategoryThatStandsForNothingIsUnknownRatherThanPermitted() {
            assertThat(decide(new Request(
                                    List.of("outer"),
                                    List.of("empty"),
                                    Optional.empty(),
                                    List.of(),
                                    List.of(),
                                    ConditionAnswers.NONE,
                                    Statistics.NONE,
                                    Optional.empty()))
                            .reason())
                    .contains(Reason.UNKNOWN_ID);
            policy.group("empty", "3(9)");
            assertThat(decide(Request.read("empty")).reason()).contains(Reason.UNKNOWN_ID);
        }
    }

    @Nested
    class Failures {

        private final FixturePolicy policy = new FixturePolicy()
                .category("data", "3", item("data.plain"))
                .condition("ticket", Layer.NECESSITY, Reason.CONDITION_UNMET)
                .purpose("serve", "2(1)")
                .needs("serve", List.of("ticket"), entry(List.of("data")));

        private Decision answered(ConditionAnswers answers) {
            return policy.engine()
                    .decide(Request.read("data").forPurposes("serve").answeredBy(answers));
        }

        @Test
        void anAnswerThatThrowsIsNotMet() {
            List<Throwable> failures = List.of(
                    new IllegalStateException("register is down"),
                    new Exception("checked, thrown by Kotlin"),
                    new NoClassDefFoundError("Register"),
                    new AssertionError("unreachable"),
                    new StackOverflowError());

            assertThat(failures)
                    .extracting(failure -> answered(condition -> {
                        throw DecisionEngineTest.<RuntimeException>sneaky(failure);
                    }))
                    .allSatisfy(decision -> {
                        assertThat(decision.reason()).contains(Reason.CONDITION_UNMET);
                        assertThat(decision.unmet()).containsExactly("ticket");
                    });
        }

        @Test
        void eachConditionIsAnsweredOnceForAllItems() {
            policy.category("data", "3", item("data.one"), item("data.two"), item("data.three"));
            List<String> asked = new ArrayList<>();

            answered(asked::add);

            assertThat(asked).containsExactly("ticket");
        }

        @Test
        void aFailureOfTheEngineDenies() {
            policy.needs("serve", List.of("undeclared"), entry(List.of("data")));

            Decision decision = answered(ConditionAnswers.ASSUMED);

            assertThat(decision.reason()).contains(Reason.ENGINE_ERROR);
            assertThat(decision.layer()).isEmpty();
            assertThat(decision.explanation())
                    .isEqualTo("The decision engine failed (java.lang.IllegalStateException), so it denies.");
        }

        @Test
        void purposesThatAreAPartOfEachOtherPermitNothing() {
            policy.purpose("a", "2(2)", Selection.ALL, null, "b").purpose("b", "2(3)", Selection.ALL, null, "a");

            assertThat(read(policy, "data", "a").reason()).contains(Reason.ENGINE_ERROR);
        }

        @Test
        void aPartOfAnUndeclaredPurposePermitsNothing() {
            policy.purpose("a", "2(2)", Selection.ALL, null, "undeclared").needs("a", "data");

            assertThat(read(policy, "data", "a").reason()).contains(Reason.ENGINE_ERROR);
        }

        @Test
        void theDayBeforeThePolicyHoldsThereIsNoPolicy() {
            Request request = Request.read("data").forPurposes("serve").answeredBy(ConditionAnswers.ASSUMED);
            Decision before = policy.engine().decide(request.on(FixturePolicy.FIRST_DAY.minusDays(1)));

            assertThat(before.reason()).contains(Reason.NO_POLICY);
            assertThat(before.layer()).isEmpty();
            assertThat(before.explanation())
                    .isEqualTo("On 2026-03-31 this policy was not yet in force: it is from 2026-04-01 on.");
            assertThat(policy.engine()
                            .decide(request.on(FixturePolicy.FIRST_DAY))
                            .isPermitted())
                    .isTrue();
            assertThat(policy.engine().decide(request).isPermitted()).isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable failure) throws T {
        throw (T) failure;
    }
}
