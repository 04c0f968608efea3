package io.mokuteki.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mokuteki.audit.Violation;
import io.mokuteki.policy.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnforcementTest {

    private static final String TYPE = Person.class.getName();

    private final List<Violation> violations = new ArrayList<>();
    private final GovernedRead phone =
            new GovernedRead(7, TYPE, "phone", List.of("basic.phone"), new SubjectField(TYPE, "id"));
    private final GovernedRead name =
            new GovernedRead(70, TYPE, "name", List.of("basic.name"), new SubjectField(TYPE, "id"));

    /** A record as the guard sees it; the tests name its members themselves. */
    static final class Person {
        private final long id;

        Person(long id) {
            this.id = id;
        }

        @Override
        public String toString() {
            return "person " + id;
        }
    }

    @BeforeEach
    void enforce() {
        install(Modes.everywhere(Mode.ENFORCE), ConditionChecks.NONE);
    }

    @AfterEach
    void forget() {
        PolicyInForce.forget();
    }

    private void install(Modes modes, ConditionChecks checks) {
        PolicyInForce.install(PolicyInForce.of(SmallPolicy.policy(), checks, modes, List.of(violations::add)));
    }

    @Test
    void a_read_without_a_purpose_is_refused_with_the_whole_story() {
        PurposeViolationException refused =
                catchThrowableOfType(PurposeViolationException.class, () -> Enforcement.read(phone, new Person(1)));

        assertThat(refused.getMessage()
                        .replace(refused.violation().site(), "SITE")
                        .replace(refused.violation().id(), "ID"))
                .isEqualToNormalizingNewlines("""
                        Denied: reading io.mokuteki.runtime.EnforcementTest$Person.phone [basic.phone]
                          at:       SITE
                          purposes: none
                          reason:   NO_PURPOSE (notice): No purpose is declared for this use.
                          clauses:  none
                          policy:   small 1
                          decision: ID
                          remedy:   Annotate the method, or the entry point that leads to it, with @ForPurpose.""");
        assertThat(violations).containsExactly(refused.violation());
    }

    @Test
    void a_read_is_permitted_for_a_purpose_that_needs_it_and_refused_again_when_the_scope_closes() {
        try (PurposeScope scope = PurposeScope.open("billing")) {
            Enforcement.read(phone, new Person(1));
        }

        assertRefused(Reason.NO_PURPOSE, () -> Enforcement.read(phone, new Person(1)));
    }

    @Test
    void everything_on_the_stack_must_permit() {
        try (PurposeScope outer = PurposeScope.open("research");
                PurposeScope inner = PurposeScope.open("billing")) {
            assertRefused(Reason.NOT_NECESSARY, () -> Enforcement.read(phone, new Person(1)));
        }
    }

    @Test
    void an_unknown_purpose_is_a_refusal_and_no_crash() {
        try (PurposeScope scope = PurposeScope.open("biling")) {
            assertRefused(Reason.UNKNOWN_ID, () -> Enforcement.read(phone, new Person(1)));
        }
    }

    @Test
    void a_condition_is_asked_once_for_each_data_subject_with_the_record_s_own() {
        List<Object> asked = new ArrayList<>();
        install(Modes.everywhere(Mode.ENFORCE), ConditionChecks.of(List.of(ConditionCheck.of("own-data", query -> {
            asked.add(query.dataSubject().orElseThrow());
            return query.dataSubject().equals(Optional.of(1L));
        }))));
        try (PurposeScope scope = PurposeScope.open("portal")) {
            Enforcement.read(phone, new Person(1));
            Enforcement.read(phone, new Person(1));
            assertRefused(Reason.CONDITION_UNMET, () -> Enforcement.read(phone, new Person(2)));
            Enforcement.read(phone, new Person(1));
        }
        assertThat(asked).containsExactly(1L, 2L);
    }

    @Test
    void a_check_that_throws_means_that_the_condition_does_not_hold() {
        install(Modes.everywhere(Mode.ENFORCE), ConditionChecks.of(List.of(ConditionCheck.of("own-data", query -> {
            throw new IllegalStateException("register is down");
        }))));
        try (PurposeScope scope = PurposeScope.open("portal")) {
            assertRefused(Reason.CONDITION_UNMET, () -> Enforcement.read(phone, new Person(1)));
        }
    }

    @Test
    void a_check_that_reads_what_it_guards_does_not_recurse() {
        install(Modes.everywhere(Mode.ENFORCE), ConditionChecks.of(List.of(ConditionCheck.of("own-data", query -> {
            Enforcement.read(phone, new Person(1));
            return true;
        }))));
        try (PurposeScope scope = PurposeScope.open("portal")) {
            assertRefused(Reason.CONDITION_UNMET, () -> Enforcement.read(phone, new Person(1)));
        }
    }

    @Test
    void statistics_of_too_few_people_are_refused_and_of_enough_returned() {
        GovernedCall average =
                new GovernedCall(TYPE, "average", List.of("marketing"), Optional.of(new GovernedCall.Making("2*2", 0)));

        assertRefused(Reason.GROUP_TOO_SMALL, () -> make(average, 1, 2, 2));
        assertThat(make(average, 1, 2, 3)).isEqualTo("result");
    }

    @Test
    void a_method_may_raise_the_minimum_group_size_and_never_lowers_it() {
        GovernedCall raised =
                new GovernedCall(TYPE, "average", List.of("marketing"), Optional.of(new GovernedCall.Making("2*2", 4)));
        GovernedCall lowered =
                new GovernedCall(TYPE, "average", List.of("marketing"), Optional.of(new GovernedCall.Making("2*2", 1)));

        assertRefused(Reason.GROUP_TOO_SMALL, () -> make(raised, 1, 2, 3));
        assertRefused(Reason.GROUP_TOO_SMALL, () -> make(lowered, 1, 2));
    }

    @Test
    void people_whom_a_record_does_not_name_do_not_count() {
        GovernedCall average =
                new GovernedCall(TYPE, "average", List.of("marketing"), Optional.of(new GovernedCall.Making("2*2", 0)));
        GovernedRead anonymous = new GovernedRead(8, TYPE, "phone", List.of("basic.phone"), null);
        Object before = CurrentScope.save();
        try {
            Enforcement.enter(average, null);
            for (int reading = 0; reading < 5; reading++) {
                Enforcement.read(anonymous, new Person(reading));
            }
            assertRefused(Reason.GROUP_TOO_SMALL, () -> Enforcement.finish(average, "result"));
        } finally {
            CurrentScope.restore(before);
        }
    }

    private Object make(GovernedCall statistics, long... people) {
        Object before = CurrentScope.save();
        try {
            Enforcement.enter(statistics, null);
            for (long person : people) {
                Enforcement.read(phone, new Person(person));
            }
            return Enforcement.finish(statistics, "result");
        } finally {
            CurrentScope.restore(before);
        }
    }

    @Test
    void a_text_is_masked_without_a_purpose_and_real_with_one() {
        GovernedText text = new GovernedText(TYPE, List.of(name, phone), false);

        assertThat(Enforcement.text(text, new Person(1))).isEqualTo("Person[•••]");
        assertThat(violations).hasSize(1);
        try (PurposeScope scope = PurposeScope.open("billing")) {
            assertThat(Enforcement.text(text, new Person(1))).isNull();
        }
    }

    @Test
    void a_value_object_with_a_single_component_throws_instead_of_masking() {
        GovernedText text = new GovernedText(TYPE, List.of(phone), true);

        assertRefused(Reason.NO_PURPOSE, () -> Enforcement.text(text, new Person(1)));
    }

    @Test
    void a_text_whose_record_pattern_was_refused_is_masked_and_what_else_it_threw_is_thrown_on() {
        PurposeViolationException refused =
                catchThrowableOfType(PurposeViolationException.class, () -> Enforcement.read(phone, new Person(1)));
        Map<String, Object> description = Map.of("type", TYPE, "fields", List.of(), "single", false);
        var judge = AgentBridge.judge(getClass().getClassLoader());

        RuntimeException wrapped = ofAPattern(ofAPattern(refused));
        assertThat(judge.apply("masked", new Object[] {2, description, wrapped}))
                .isEqualTo("Person[•••]");
        for (RuntimeException other :
                List.of(ofAPattern(new IllegalStateException()), new IllegalStateException(refused))) {
            assertThatThrownBy(() -> judge.apply("masked", new Object[] {2, description, other}))
                    .isSameAs(other);
        }
    }

    private static RuntimeException ofAPattern(Throwable cause) {
        assumeTrue(Runtime.version().feature() >= 21, "needs record patterns");
        try {
            return (RuntimeException) Class.forName("java.lang.MatchException")
                    .getConstructor(String.class, Throwable.class)
                    .newInstance(cause.toString(), cause);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_disclosure_needs_a_purpose_a_channel_and_classified_parameters() {
        try (PurposeScope scope = PurposeScope.open("billing")) {
            Enforcement.disclose(disclosure("partner", Optional.of("outsourcing"), List.of()), new Object[] {"x"});
            assertRefused(
                    Reason.NO_CHANNEL,
                    () -> Enforcement.disclose(disclosure("partner", Optional.empty(), List.of()), new Object[] {"x"}));
            assertRefused(
                    Reason.UNKNOWN_ID,
                    () -> Enforcement.disclose(
                            disclosure("partner", Optional.of("outsourcing"), List.of("comment")), new Object[] {"x"}));
        }
        assertRefused(
                Reason.NO_PURPOSE,
                () -> Enforcement.disclose(
                        disclosure("partner", Optional.of("outsourcing"), List.of()), new Object[] {"x"}));
    }

    @Test
    void data_of_single_people_does_not_leave_from_where_statistics_are_made() {
        GovernedCall average =
                new GovernedCall(TYPE, "average", List.of("marketing"), Optional.of(new GovernedCall.Making("2*2", 0)));
        Object before = CurrentScope.save();
        try {
            Enforcement.enter(average, null);
            assertRefused(
                    Reason.STATISTICS_ONLY,
                    () -> Enforcement.disclose(
                            disclosure("partner", Optional.of("outsourcing"), List.of()), new Object[] {"x"}));
        } finally {
            CurrentScope.restore(before);
        }
    }

    private static GovernedDisclosure disclosure(String to, Optional<String> channel, List<String> unclassified) {
        return new GovernedDisclosure(
                "Client",
                "send",
                to,
                channel,
                List.of("basic.phone"),
                unclassified,
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    @Test
    void observe_mode_records_and_blocks_nothing() {
        install(Modes.everywhere(Mode.OBSERVE), ConditionChecks.NONE);

        Enforcement.read(phone, new Person(1));
        assertThat(Enforcement.text(new GovernedText(TYPE, List.of(phone), false), new Person(1)))
                .isNull();

        assertThat(violations).extracting(Violation::enforced).containsExactly(false, false);
    }

    @Test
    void without_a_policy_everything_is_refused_and_the_message_says_what_to_do() {
        PolicyInForce.install(PolicyInForce.missing("The file is empty."));
        try (PurposeScope scope = PurposeScope.open("billing")) {
            assertThatThrownBy(() -> Enforcement.read(phone, new Person(1)))
                    .hasMessageContaining("NO_POLICY: No valid policy is in force. The file is empty.")
                    .hasMessageContaining("remedy:   Put a valid governance-policy.yaml at the root of the class path");
        }
    }

    @Test
    void a_scope_keeps_the_policy_that_was_in_force_when_it_was_opened() {
        try (PurposeScope scope = PurposeScope.open("billing")) {
            PolicyInForce.install(PolicyInForce.missing("replaced"));
            Enforcement.read(phone, new Person(1));
            try (PurposeScope nested = PurposeScope.open("dunning")) {
                Enforcement.read(phone, new Person(1));
            }
        }
        assertRefused(Reason.NO_POLICY, () -> Enforcement.read(phone, new Person(1)));
    }

    @Test
    void no_message_ever_tells_a_value() {
        PurposeViolationException refused = catchThrowableOfType(
                PurposeViolationException.class, () -> Enforcement.read(phone, new Person(424242)));

        assertThat(refused.getMessage()).doesNotContain("424242");
        assertThat(new ConditionQuery(
                                "own-data",
                                List.of("portal"),
                                List.of("basic"),
                                424242L,
                                Optional.empty(),
                                424242L,
                                java.time.LocalDate.EPOCH)
                        .toString())
                .doesNotContain("424242");
    }

    @Test
    void the_bridge_understands_what_the_agent_says() {
        Map<String, Object> field = Map.of(
                "kind",
                "field",
                "type",
                TYPE,
                "member",
                "phone",
                "categories",
                List.of("basic.phone"),
                "subject",
                "id",
                "subjectType",
                TYPE);
        var judge = AgentBridge.judge(getClass().getClassLoader());

        assertRefused(Reason.NO_PURPOSE, () -> judge.apply("read", new Object[] {1, field, new Person(1)}));
        try (PurposeScope scope = PurposeScope.open("billing")) {
            assertThat(judge.apply("read", new Object[] {1, field, new Person(1)}))
                    .isNull();
        }
        assertThatThrownBy(() -> judge.apply("peek", new Object[] {1, field, new Person(1)}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The agent asks 'peek', which this library does not know."
                        + " Use agent and library of one version.");
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable code) {
        assertThat(catchThrowableOfType(PurposeViolationException.class, code)
                        .decision()
                        .reason())
                .contains(reason);
    }
}
