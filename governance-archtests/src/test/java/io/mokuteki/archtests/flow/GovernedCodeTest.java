package io.mokuteki.archtests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.Reclassifies;
import io.mokuteki.archtests.GovernanceRules;
import io.mokuteki.archtests.GovernanceSettings;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.HandOff;
import io.mokuteki.policy.Justification;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.Reason;
import io.mokuteki.runtime.PurposeScope;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.service.annotation.HttpExchange;

/** An access or hand-over reads {@code member in method for stack: verdict}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GovernedCodeTest {

    private static Policy policy() {
        try {
            return PolicyFile.read(Path.of(GovernanceRules.class
                            .getResource("shop-policy.yaml")
                            .toURI()))
                    .policy()
                    .orElseThrow();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static GovernedCode code(Class<?>... types) {
        return code(policy(), types);
    }

    private static GovernedCode code(Policy policy, Class<?>... types) {
        return GovernanceSettings.ofPolicy(policy).analyse(new ClassFileImporter().importClasses(types));
    }

    private static List<String> accesses(Class<?>... types) {
        return accesses(code(types));
    }

    private static List<String> accesses(GovernedCode code) {
        List<String> texts = new ArrayList<>();
        for (Access access : code.accesses()) {
            for (Judgement judgement : access.judgements()) {
                texts.add(access.member().name() + " in " + access.site().member() + verdict(judgement));
            }
        }
        return texts;
    }

    private static List<String> handOvers(Class<?>... types) {
        List<String> texts = new ArrayList<>();
        for (HandOver handOver : code(types).handOvers()) {
            for (Judgement judgement : handOver.judgements()) {
                texts.add(handOver.categories() + " to " + handOver.to() + " in "
                        + handOver.site().member() + verdict(judgement));
            }
        }
        return texts;
    }

    private static String verdict(Judgement judgement) {
        Decision decision = judgement.decision();
        return " for " + String.join(" > ", judgement.purposes()) + (judgement.statistics() ? " as statistics" : "")
                + ": " + decision.reason().map(Reason::name).orElse("PERMITTED");
    }

    record Customer(
            @DataCategory("basic.name") String name,
            @DataCategory("payment.amount") long owed) {}

    static class Base {
        @DataCategory("basic.phone")
        protected String phone = "";
    }

    static class Derived extends Base {}

    interface Named {
        @DataCategory("basic.name")
        String label();
    }

    interface Sink<T> {
        void accept(T value);
    }

    static class CustomerSink implements Sink<Customer> {
        @Override
        public void accept(Customer customer) {
            customer.name();
        }
    }

    static class ThroughSuper {
        private final Sink<Customer> sink = new CustomerSink();

        @ForPurpose("delivery")
        void generic(Customer customer) {
            sink.accept(customer);
        }
    }

    static class Callers {
        @ForPurpose("delivery")
        String inherited(Derived derived) {
            return derived.phone;
        }

        @ForPurpose("delivery")
        String result(Named named) {
            return named.label();
        }

        @ForPurpose("delivery")
        void anonymous(Customer customer) {
            run(new Runnable() {
                @Override
                public void run() {
                    customer.name();
                }
            });
        }

        @ForPurpose("delivery")
        Consumer<Customer> reference() {
            return this::look;
        }

        private void look(Customer customer) {
            customer.name();
        }

        private static void run(Runnable runnable) {
            runnable.run();
        }
    }

    @Nested
    class Accesses {

        @Test
        void are_found_through_a_subclass_and_an_interface() {
            assertThat(accesses(Callers.class, Customer.class, Base.class, Derived.class, Named.class))
                    .contains(
                            "phone in inherited for delivery: PERMITTED", "label() in result for delivery: PERMITTED");
        }

        @Test
        void are_found_through_a_generic_interface_and_its_bridge() {
            assertThat(accesses(ThroughSuper.class, CustomerSink.class, Sink.class, Customer.class))
                    .containsExactly("name in accept for delivery: PERMITTED");
        }

        @Test
        void are_found_in_method_references_and_anonymous_classes() throws ClassNotFoundException {
            Class<?> anonymous = Class.forName(Callers.class.getName() + "$1");
            assertThat(accesses(Callers.class, anonymous, Customer.class))
                    .contains("name in run for delivery: PERMITTED", "name in look for delivery: PERMITTED");
        }
    }

    static class Stacks {
        @ForPurpose("marketing")
        @Reclassifies(to = "statistics", clause = "2*1")
        long sum(List<Customer> customers) {
            return customers.stream().mapToLong(this::owed).sum();
        }

        @ForPurpose("billing")
        void bill(Customer customer) {
            owed(customer);
        }

        @ForPurpose("delivery")
        void deliver(Customer customer) {
            bill(customer);
        }

        private long owed(Customer customer) {
            return customer.owed();
        }

        @ForPurpose("billing")
        void again(Customer customer, int times) {
            if (times > 0) {
                again(customer, times - 1);
            }
            customer.owed();
        }
    }

    @Nested
    class Stacks_of_purposes {

        @Test
        void are_all_judged_with_the_statistics_in_the_making() {
            assertThat(accesses(Stacks.class, Customer.class))
                    .containsExactly(
                            "owed in owed for delivery > billing: NOT_NECESSARY",
                            "owed in owed for marketing as statistics: PERMITTED",
                            "owed in again for billing: PERMITTED");
        }

        @Test
        void know_the_hand_offs_of_the_policy() {
            Policy plain = policy();
            Policy handsOff = new Policy(
                    plain.id(),
                    plain.version(),
                    plain.effectiveFrom(),
                    plain.notice(),
                    plain.rights(),
                    plain.services(),
                    plain.categories(),
                    plain.purposes(),
                    plain.conditions(),
                    plain.recipients(),
                    plain.channels(),
                    plain.schemes(),
                    plain.necessity(),
                    List.of(new HandOff("delivery", "billing", "2(3)", new Justification("cash", "Head"))),
                    plain.minimumGroupSize());
            assertThat(accesses(code(handsOff, Stacks.class, Customer.class)))
                    .contains("owed in owed for delivery > billing: PERMITTED");
        }

        @Test
        void tell_the_way_from_the_entry_point() {
            Access access = code(Stacks.class, Customer.class).accesses().get(0);
            assertThat(access.judgements().get(0).path())
                    .extracting(Site::member)
                    .containsExactly("deliver", "bill");
        }
    }

    @HttpExchange
    interface Retailer {
        @Discloses(to = "processor", channel = "outsourcing")
        void relay(Customer customer);

        void forgotten(Customer customer);
    }

    static class Relay {
        @ForPurpose("billing")
        void relay(Retailer retailer, Customer customer) {
            retailer.relay(customer);
        }

        @ForPurpose("delivery")
        void wrongly(Retailer retailer, Customer customer) {
            retailer.relay(customer);
        }

        @ForPurpose("billing")
        void forgetfully(Retailer retailer, Customer customer) {
            retailer.forgotten(customer);
        }
    }

    static class Pages {
        @GetMapping
        @ForPurpose("billing")
        Customer page() {
            return page();
        }

        @GetMapping
        List<Customer> all() {
            return List.of();
        }
    }

    @Nested
    class Hand_overs {

        @Test
        void of_a_method_without_a_body_are_judged_by_its_callers() {
            assertThat(handOvers(Relay.class, Retailer.class, Customer.class))
                    .containsExactly(
                            "[basic.name, payment.amount] to processor in relay for billing: PERMITTED",
                            "[basic.name, payment.amount] to processor in relay for delivery: NOT_NECESSARY");
        }

        @Test
        void of_a_request_handler_are_its_result_to_the_data_subject() {
            assertThat(handOvers(Pages.class, Customer.class))
                    .containsExactly(
                            "[basic.name, payment.amount] to data-subject in page for billing: PERMITTED",
                            "[basic.name, payment.amount] to data-subject in all for : NO_PURPOSE");
        }

        @Test
        void are_missed_where_an_http_interface_is_called_without_one() {
            assertThat(code(Relay.class, Retailer.class, Customer.class).clientCalls())
                    .extracting(call -> call.site().member() + " " + call.disclosed())
                    .containsExactly("relay true", "wrongly true", "forgetfully false");
        }
    }

    static class Reflective {
        Object read(Field field, Object owner) throws IllegalAccessException {
            return field.get(owner);
        }
    }

    static class ByHand {
        void bill() {
            try (PurposeScope scope = PurposeScope.open("billing")) {
                scope.toString();
            }
        }
    }

    @Nested
    class The_rest {

        @Test
        void unused_ids_are_listed_by_item() {
            assertThat(code(Callers.class, Customer.class).unusedIds())
                    .extracting(id -> id.kind().words() + " " + id.id())
                    .containsExactly(
                            "purpose billing",
                            "purpose marketing",
                            "data category basic.phone",
                            "recipient company",
                            "recipient data-subject",
                            "recipient processor",
                            "recipient advertiser",
                            "channel outsourcing");
        }

        @Test
        void reflection_is_a_blind_spot() {
            assertThat(code(Reflective.class, Customer.class).blindSpots())
                    .extracting(BlindSpot::kind, BlindSpot::text)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(
                            BlindSpot.Kind.REFLECTION, "What it reads is decided at run time."));
        }

        @Test
        void a_scope_opened_by_hand_is_a_blind_spot() {
            assertThat(code(ByHand.class).blindSpots())
                    .extracting(BlindSpot::kind, BlindSpot::text)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(
                            BlindSpot.Kind.SCOPE_BY_HAND,
                            "Its purposes are in force at run time only; reads in it are judged without them."));
        }

        @Test
        void the_same_code_gives_the_same_result() {
            assertThat(code(Stacks.class, Callers.class, Relay.class, Retailer.class, Customer.class))
                    .isEqualTo(code(Customer.class, Retailer.class, Relay.class, Callers.class, Stacks.class));
        }

        @Test
        void an_engine_can_be_asked_directly() {
            assertThat(GovernedCode.of(
                                    new ClassFileImporter().importClasses(Customer.class), new DecisionEngine(policy()))
                            .members())
                    .extracting(GovernedMember::name)
                    .containsExactly("name", "owed");
        }
    }
}
