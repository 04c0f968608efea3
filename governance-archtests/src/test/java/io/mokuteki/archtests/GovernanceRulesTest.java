package io.mokuteki.archtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.Governed;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.annotation.Reclassifies;
import io.mokuteki.archtests.clients.PrinterClient;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import kotlin.jvm.JvmInline;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Fixtures say their verdict; lines are those of this file, found by the method's name. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GovernanceRulesTest {

    private static final GovernanceSettings SHOP = GovernanceSettings.ofPolicy(policy());

    private static Path policy() {
        try {
            return Path.of(
                    GovernanceRulesTest.class.getResource("shop-policy.yaml").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JavaClasses classes(Class<?>... types) {
        return new ClassFileImporter().importClasses(types);
    }

    /** Without this test's name and line numbers, which every edit moves. */
    private static List<String> violations(Function<GovernanceSettings, ArchRule> rule, Class<?>... types) {
        return violations(rule.apply(SHOP), types);
    }

    private static List<String> violations(ArchRule rule, Class<?>... types) {
        return rule.evaluate(classes(types)).getFailureReport().getDetails().stream()
                .map(text -> text.replace(GovernanceRulesTest.class.getName() + "$", "")
                        .replaceAll("\\(GovernanceRulesTest\\.java:\\d+\\)", "(:n)")
                        .replace("(GovernanceRulesTest.java)", "()"))
                .toList();
    }

    record Customer(
            @DataSubjectId long id,
            @DataCategory("basic.name") String name,
            @DataCategory("basic.phone") String phone,
            @DataCategory("payment.amount") long owed) {}

    @Nested
    class Completeness {

        @Governed
        record Complete(
                @DataSubjectId long id,
                @DataCategory("basic.name") String name,
                @NotPersonal("a colour") String theme,
                Customer customer,
                List<Customer> friends) {}

        @Governed
        record Forgotten(@DataSubjectId long id, String nickname) {}

        record Contradictory(
                @DataCategory("basic.name") @NotPersonal("no")
                String name) {}

        @Governed
        static class NoRecord {
            String service = "";
        }

        @Test
        void holds_where_somebody_has_looked_at_every_field() {
            assertThat(violations(GovernanceRules::governedCodeIsComplete, Complete.class, NoRecord.class))
                    .isEmpty();
        }

        @Test
        void names_the_forgotten_field_and_the_contradictory_one() {
            assertThat(violations(GovernanceRules::governedCodeIsComplete, Forgotten.class, Contradictory.class))
                    .containsExactly(
                            "Completeness$Contradictory.name() is classified and @NotPersonal at once."
                                    + " Fix: remove one of the two.",
                            "Completeness$Forgotten.nickname() holds nobody knows what, in @Governed code."
                                    + " Fix: annotate it with @DataCategory, or with @NotPersonal and the reason.");
        }
    }

    @Nested
    class Constants {

        private static final String COPIED =
                "() is classified and a compile-time constant: the compiler copies its value to its users, past every"
                        + " guard. Fix: do not keep personal data in code; or compute the value at run time, such as"
                        + " from configuration.";

        static class Valid {
            @DataCategory("basic.phone")
            static final String PHONE = System.lineSeparator();
        }

        static class Invalid {
            @DataCategory("basic.phone")
            static final String PHONE = "03";
        }

        interface InvalidOfAnInterface {
            @DataCategory("basic.phone")
            String PHONE = "03";
        }

        @DataCategory("basic.phone")
        static class InvalidByItsType {
            static final String SHARED = "no field of an object, so the type's category says nothing of it";
            final String fixed = "03";
            final String computed = System.lineSeparator();

            @NotPersonal("said of itself")
            final String excepted = "";
        }

        @Test
        void may_be_classified_when_they_are_read_at_run_time() {
            assertThat(violations(GovernanceRules::constantsAreNotClassified, Valid.class))
                    .isEmpty();
        }

        @Test
        void must_not_be_classified_by_their_type_or_in_an_interface_either() {
            assertThat(violations(
                            GovernanceRules::constantsAreNotClassified,
                            InvalidOfAnInterface.class,
                            InvalidByItsType.class))
                    .containsExactly(
                            "Constants$InvalidByItsType.fixed" + COPIED,
                            "Constants$InvalidOfAnInterface.PHONE" + COPIED);
        }

        @Test
        void must_not_be_classified_when_the_compiler_copies_them() {
            assertThat(violations(GovernanceRules::constantsAreNotClassified, Invalid.class))
                    .containsExactly("Constants$Invalid.PHONE" + COPIED);
        }
    }

    @Nested
    class Value_classes {

        @JvmInline
        record Phone(String number) {}

        record Valid(@DataCategory("basic.phone") Phone phone) {}

        @JvmInline
        record Invalid(@DataCategory("basic.phone") String number) {}

        @Test
        void may_be_the_type_of_what_is_classified() {
            assertThat(violations(GovernanceRules::valueClassesAreNotClassified, Phone.class, Valid.class))
                    .isEmpty();
        }

        @Test
        void must_not_classify_what_is_in_them() {
            assertThat(violations(GovernanceRules::valueClassesAreNotClassified, Invalid.class))
                    .containsExactly("Value_classes$Invalid.number() is classified inside a value class: the compiler"
                            + " hands its value on without an object, past every guard. Fix: classify the properties whose"
                            + " type is the value class.");
        }
    }

    @Nested
    class Accessors {

        private static final String ALONE =
                "(:n) is classified, and the field that it returns is not: whatever else reads the field is not guarded."
                        + " Fix: classify the field; in Kotlin, write the annotation without @get:.";

        interface Named {
            @DataCategory("basic.name")
            String name();
        }

        static class Valid {
            @DataCategory("basic.phone")
            private String phone = "";

            private Customer customer = new Customer(1, "", "", 0);
            private int born;

            @DataCategory("basic.phone")
            String getPhone() {
                return phone;
            }

            @DataCategory("basic.name")
            Customer getCustomer() {
                return customer;
            }

            @DataCategory("basic.name")
            int getAge() {
                return 2026 - born;
            }
        }

        /** As Kotlin compiles {@code @get:DataCategory val phone}. */
        static class Invalid {
            private static String shared = "";
            private String phone = "";

            @NotPersonal("said of the field, and not of its accessor")
            private String work = "";

            @DataCategory("basic.phone")
            String getPhone() {
                return phone;
            }

            @DataCategory("basic.phone")
            String getWork() {
                return work;
            }

            @DataCategory("basic.phone")
            static String getShared() {
                return shared;
            }

            String component1() {
                return phone;
            }
        }

        static class InvalidByItsInterface implements Named {
            private final String name = System.lineSeparator();

            @Override
            public String name() {
                return name;
            }
        }

        @Test
        void may_be_classified_together_with_the_field_and_where_they_compute() {
            assertThat(violations(GovernanceRules::accessorsAreNotClassifiedAlone, Valid.class, Customer.class))
                    .isEmpty();
        }

        @Test
        void must_not_be_classified_without_the_field_that_they_return() {
            assertThat(violations(
                            GovernanceRules::accessorsAreNotClassifiedAlone,
                            Invalid.class,
                            InvalidByItsInterface.class,
                            Named.class,
                            Customer.class))
                    .containsExactly(
                            "Accessors$Invalid.getPhone" + ALONE,
                            "Accessors$Invalid.getShared" + ALONE,
                            "Accessors$Invalid.getWork" + ALONE,
                            "Accessors$InvalidByItsInterface.name" + ALONE);
        }
    }

    @Nested
    class Labels {

        static class Valid {
            private final String phone;

            Valid(@DataCategory("basic.phone") String phone) {
                this.phone = phone;
            }
        }

        static class Invalid {
            private final String phone;

            Invalid(@DataCategory("basic.phone") String given) {
                this.phone = given;
            }
        }

        @Test
        void hold_for_the_field_of_the_parameters_name() {
            assertThat(violations(GovernanceRules::labelsHold, Valid.class)).isEmpty();
        }

        @Test
        void must_not_hold_nowhere() {
            assertThat(violations(GovernanceRules::labelsHold, Customer.class, Invalid.class))
                    .containsExactly(
                            "Labels$Invalid.<init>(): the constructor's parameter given is labelled [basic.phone],"
                                    + " and no field is called so. Fix: label the field that keeps the value, or call both alike;"
                                    + " if none keeps it, take the label away.");
        }
    }

    @Nested
    class Ids {

        static class Valid {
            @ForPurpose("billing")
            void print(Customer customer) {}
        }

        static class Invalid {
            @DataCategory("basic.fone")
            String phone = "";

            @ForPurpose("biling")
            void print() {}

            @Reclassifies(to = "numbers", clause = "9")
            @Discloses(to = "procesor", channel = "outsourcing")
            int count() {
                return 0;
            }
        }

        @Test
        void are_fine_when_the_policy_knows_them() {
            assertThat(violations(GovernanceRules::idsExist, Valid.class, Customer.class))
                    .isEmpty();
        }

        @Test
        void that_the_policy_does_not_know_are_named_with_what_was_meant() {
            String fix = " Fix: correct the id, or declare it in the policy if the notice names it.";
            assertThat(violations(GovernanceRules::idsExist, Invalid.class))
                    .containsExactlyInAnyOrder(
                            "Ids$Invalid.phone() names data category 'basic.fone'. The policy knows no data category"
                                    + " 'basic.fone'. Did you mean 'basic.phone'?" + fix,
                            "Ids$Invalid.print(:n) names purpose 'biling'. The policy knows no purpose 'biling'."
                                    + " Did you mean 'billing'?" + fix,
                            "Ids$Invalid.count(:n) names recipient 'procesor'. The policy knows no recipient"
                                    + " 'procesor'. Did you mean 'processor'?" + fix,
                            "Ids$Invalid.count(:n) names clause '9'. The policy knows no clause '9'." + fix,
                            "Ids$Invalid.count(:n) names reclassification 'numbers'. The policy knows no"
                                    + " reclassification 'numbers'." + fix);
        }
    }

    @Nested
    class Purposes_of_accesses {

        static class FromCaller {
            @ForPurpose("billing")
            void run(Customer customer) {
                print(customer);
            }

            private String print(Customer customer) {
                return customer.phone();
            }
        }

        static class OneCallerWithout {
            @ForPurpose("billing")
            void run(Customer customer) {
                print(customer);
            }

            void debug(Customer customer) {
                print(customer);
            }

            private String print(Customer customer) {
                return customer.phone();
            }
        }

        interface Job {
            void run(Customer customer);
        }

        static class PrintingJob implements Job {
            @Override
            public void run(Customer customer) {
                System.out.println(customer.name());
            }
        }

        static class Scheduler {
            @ForPurpose("billing")
            void nightly(Job job, Customer customer) {
                job.run(customer);
            }
        }

        static class CarelessScheduler {
            void daily(Job job, Customer customer) {
                job.run(customer);
            }
        }

        static class Lambdas {
            @ForPurpose("billing")
            List<String> names(List<Customer> customers) {
                return customers.stream()
                        .filter(customer -> customer.owed() > 0)
                        .map(Customer::name)
                        .toList();
            }

            @ForPurpose("billing")
            void sort(List<Customer> customers) {
                customers.sort(new ByName());
            }
        }

        static class ByName implements Comparator<Customer> {
            @Override
            public int compare(Customer one, Customer other) {
                return one.name().compareTo(other.name());
            }
        }

        static class LambdaWithout {
            List<String> names(List<Customer> customers) {
                return customers.stream().map(Customer::name).toList();
            }
        }

        static class Circle {
            String even(Customer customer, int times) {
                return times == 0 ? customer.name() : odd(customer, times - 1);
            }

            String odd(Customer customer, int times) {
                return even(customer, times - 1);
            }
        }

        static class Person implements Comparable<Person> {
            @DataCategory("basic.name")
            private final String name;

            Person(String name) {
                this.name = name;
                if (this.name.isEmpty()) {
                    throw new IllegalArgumentException();
                }
            }

            String getName() {
                return name;
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Person person && person.getName().equals(name);
            }

            @Override
            public int hashCode() {
                return name.hashCode();
            }

            @Override
            public int compareTo(Person other) {
                return name.compareTo(other.name);
            }

            @Override
            public String toString() {
                return "Person " + name;
            }
        }

        static class Copied {
            @DataCategory("basic.name")
            private final String name;

            Copied(Copied other) {
                this.name = other.name;
            }
        }

        static class Curious {
            boolean isSame(Person person, Customer customer) {
                return person.name.equals("x");
            }
        }

        private static final String FIX =
                " Fix: Annotate the method, or the entry point that leads to it, with" + " @ForPurpose.";
        private static final String REASON =
                ": No purpose is declared for this use. NO_PURPOSE, notice, clause 2." + FIX;

        @Test
        void may_come_from_the_only_caller() {
            assertThat(violations(GovernanceRules::accessesHaveAPurpose, FromCaller.class, Customer.class))
                    .isEmpty();
        }

        @Test
        void must_come_from_every_caller() {
            assertThat(violations(GovernanceRules::accessesHaveAPurpose, OneCallerWithout.class, Customer.class))
                    .containsExactly(
                            "Purposes_of_accesses$OneCallerWithout.print(:n) reads Customer.phone [basic.phone]"
                                    + " for no purpose (by way of Purposes_of_accesses$OneCallerWithout.debug(:n))"
                                    + REASON);
        }

        @Test
        void reach_the_implementations_of_an_interface() {
            assertThat(violations(
                            GovernanceRules::accessesHaveAPurpose,
                            Job.class,
                            PrintingJob.class,
                            Scheduler.class,
                            Customer.class))
                    .isEmpty();
            assertThat(violations(
                            GovernanceRules::accessesHaveAPurpose,
                            Job.class,
                            PrintingJob.class,
                            Scheduler.class,
                            CarelessScheduler.class,
                            Customer.class))
                    .containsExactly("Purposes_of_accesses$PrintingJob.run(:n) reads Customer.name [basic.name]"
                            + " for no purpose (by way of Purposes_of_accesses$CarelessScheduler.daily(:n))" + REASON);
        }

        @Test
        void are_asked_of_an_entry_point() {
            assertThat(violations(GovernanceRules::accessesHaveAPurpose, Job.class, PrintingJob.class, Customer.class))
                    .containsExactly("Purposes_of_accesses$PrintingJob.run(:n) reads Customer.name [basic.name]"
                            + " for no purpose" + REASON);
        }

        @Test
        void reach_lambdas_method_references_and_what_libraries_call() {
            assertThat(violations(GovernanceRules::accessesHaveAPurpose, Lambdas.class, ByName.class, Customer.class))
                    .isEmpty();
            assertThat(violations(GovernanceRules::accessesHaveAPurpose, LambdaWithout.class, Customer.class))
                    .containsExactly("Purposes_of_accesses$LambdaWithout.names(:n) reads Customer.name [basic.name]"
                            + " for no purpose" + REASON);
        }

        @Test
        void are_asked_of_methods_that_only_call_each_other() {
            assertThat(violations(GovernanceRules::accessesHaveAPurpose, Circle.class, Customer.class))
                    .containsExactly("Purposes_of_accesses$Circle.even(:n) reads Customer.name [basic.name]"
                            + " for no purpose" + REASON);
        }

        @Test
        void are_asked_of_a_constructor_that_copies_another_object() {
            assertThat(violations(GovernanceRules::accessesHaveAPurpose, Copied.class))
                    .containsExactly("Purposes_of_accesses$Copied.<init>(:n) reads Purposes_of_accesses$Copied.name"
                            + " [basic.name] for no purpose" + REASON);
        }

        @Test
        void are_not_asked_of_an_object_that_looks_at_itself() {
            assertThat(violations(GovernanceRules::accessesHaveAPurpose, Person.class))
                    .isEmpty();
            assertThat(violations(GovernanceRules::accessesHaveAPurpose, Person.class, Curious.class))
                    .containsExactly("Purposes_of_accesses$Curious.isSame(:n) reads"
                            + " Purposes_of_accesses$Person.name [basic.name] for no purpose" + REASON);
        }
    }

    @Nested
    class Permission_of_accesses {

        static class Valid {
            @ForPurpose("billing")
            long bill(Customer customer) {
                return customer.owed();
            }

            @ForPurpose("marketing")
            @Reclassifies(to = "statistics", clause = "2*1")
            long sum(List<Customer> customers) {
                return customers.stream().mapToLong(Customer::owed).sum();
            }
        }

        static class Invalid {
            @ForPurpose("marketing")
            void campaign(Billing billing, Customer customer) {
                billing.bill(customer);
            }

            @ForPurpose("delivery")
            long deliver(Customer customer) {
                return customer.owed();
            }
        }

        static class Billing {
            @ForPurpose("billing")
            long bill(Customer customer) {
                return customer.owed();
            }
        }

        @Test
        void is_given_by_the_policy() {
            assertThat(violations(GovernanceRules::accessesArePermitted, Valid.class, Customer.class))
                    .isEmpty();
        }

        @Test
        void is_asked_of_every_purpose_on_the_stack() {
            assertThat(violations(GovernanceRules::accessesArePermitted, Invalid.class, Billing.class, Customer.class))
                    .containsExactly(
                            "Permission_of_accesses$Billing.bill(:n) reads Customer.owed [payment.amount]"
                                    + " for marketing > billing (by way of Permission_of_accesses$Invalid.campaign(:n)):"
                                    + " For purpose 'marketing', 'payment.amount' may only enter statistics that identify"
                                    + " nobody. STATISTICS_ONLY, notice, clause 2*1."
                                    + " Fix: Make the statistics in a method annotated @Reclassifies(to ="
                                    + " \"statistics\", clause = \"2*1\"), and return nothing of a single person from it."
                                    + " Or declare a hand-off from 'marketing' to 'billing' in the policy, if the outer"
                                    + " purpose may rely on the inner one.",
                            "Permission_of_accesses$Invalid.deliver(:n) reads Customer.owed [payment.amount]"
                                    + " for delivery: 'payment.amount' is not necessary for 'delivery'. NOT_NECESSARY,"
                                    + " necessity, clause 3, 2(3), 3(2). Fix: Do without 'payment.amount', or have the"
                                    + " necessity of 'delivery' reviewed and widened.");
        }
    }

    @Nested
    class Disclosures {

        static class Valid {
            @ForPurpose("billing")
            @Discloses(to = "processor", channel = "outsourcing")
            void print(@NotPersonal("a job number") int job, Customer customer) {}
        }

        static class Invalid {
            @ForPurpose("billing")
            @Discloses(to = "processor")
            void print(Customer customer) {}

            @ForPurpose("billing")
            @Discloses(to = "advertiser", channel = "outsourcing")
            void advertise(@DataCategory("basic.name") String name) {}

            @ForPurpose("billing")
            @Discloses(to = "processor", channel = "outsourcing")
            void text(String text) {}
        }

        @Test
        void are_permitted_by_the_policy() {
            assertThat(violations(GovernanceRules::disclosuresArePermitted, Valid.class, Customer.class))
                    .isEmpty();
            assertThat(violations(GovernanceRules::disclosedParametersAreClassified, Valid.class, Customer.class))
                    .isEmpty();
        }

        @Test
        void need_a_channel_that_lists_the_recipient() {
            assertThat(violations(GovernanceRules::disclosuresArePermitted, Invalid.class, Customer.class))
                    .containsExactly(
                            "Disclosures$Invalid.advertise(:n) discloses [basic.name] to advertiser through outsourcing"
                                    + " for billing: Channel 'outsourcing' does not list 'advertiser'."
                                    + " RECIPIENT_NOT_ALLOWED, notice, clause 4. Fix: Hand the data over through a"
                                    + " channel that lists 'advertiser'.",
                            "Disclosures$Invalid.print(:n) discloses [basic.name, basic.phone, payment.amount] to"
                                    + " processor for billing: Data goes to 'processor' through no channel. NO_CHANNEL,"
                                    + " notice, clause 4. Fix: Name exactly one channel: outsourcing, one joint-use"
                                    + " purpose, consent or law.");
        }

        @Test
        void need_parameters_that_somebody_has_classified() {
            assertThat(violations(GovernanceRules::disclosedParametersAreClassified, Invalid.class, Customer.class))
                    .containsExactly(
                            "Disclosures$Invalid.text(:n) discloses its parameter 'text' to processor, and nobody"
                                    + " could tell what it holds. Fix: annotate the parameter with @DataCategory, or with"
                                    + " @NotPersonal and the reason; or give it a type whose every field is classified.");
        }
    }

    @Nested
    class Clients {

        static class Valid {
            @ForPurpose("billing")
            @Discloses(to = "processor", channel = "outsourcing")
            void print(PrinterClient client, Customer customer) {
                send(client, customer);
            }

            private void send(PrinterClient client, Customer customer) {
                client.send(customer.name());
            }
        }

        static class Invalid {
            @ForPurpose("billing")
            void run(PrinterClient client, Customer customer) {
                send(client, customer);
            }

            private void send(PrinterClient client, Customer customer) {
                client.send(customer.name());
            }

            @Discloses(to = "data-subject")
            void toThePerson(PrinterClient client, Customer customer) {
                client.send(customer.name());
            }
        }

        private final ArchRule rule = GovernanceRules.clientsAreCalledBehindDisclosures(
                SHOP.withRecipientClients("io.mokuteki.archtests.clients"));

        @Test
        void are_called_behind_a_disclosure() {
            assertThat(violations(rule, Valid.class, PrinterClient.class, Customer.class))
                    .isEmpty();
        }

        @Test
        void are_not_called_without_one() {
            String fix = " says that it discloses. Fix: annotate the method with @Discloses, naming the recipient and"
                    + " the channel.";
            assertThat(violations(rule, Invalid.class, PrinterClient.class, Customer.class))
                    .containsExactly(
                            "Clients$Invalid.send(:n) calls io.mokuteki.archtests.clients.PrinterClient.send, a"
                                    + " recipient's client, and no method on the way (by way of Clients$Invalid.run(:n))"
                                    + fix,
                            "Clients$Invalid.toThePerson(:n) calls io.mokuteki.archtests.clients.PrinterClient.send, a"
                                    + " recipient's client, and no method on the way" + fix);
        }
    }

    @Nested
    class Reclassifications {

        static class Valid {
            @Reclassifies(to = "statistics", clause = "2*1")
            long count(List<Customer> customers) {
                return customers.size();
            }
        }

        static class Invalid {
            @Reclassifies(to = "statistics", clause = "2*1")
            List<Customer> best(List<Customer> customers) {
                return customers;
            }
        }

        @Test
        void return_numbers() {
            assertThat(violations(GovernanceRules::statisticsAreNotPersonal, Valid.class, Customer.class))
                    .isEmpty();
        }

        @Test
        void do_not_return_people() {
            assertThat(violations(GovernanceRules::statisticsAreNotPersonal, Invalid.class, Customer.class))
                    .containsExactly("Reclassifications$Invalid.best(:n) reclassifies to statistics by clause 2*1, and"
                            + " returns java.util.List, which holds [basic.name, basic.phone, payment.amount]."
                            + " Fix: return counts, sums or averages of groups, such as a StatisticalTable.");
        }
    }

    @Nested
    class Every_rule {

        static class Nothing {}

        @Test
        void fails_when_it_has_nothing_to_check() {
            assertThatThrownBy(() -> GovernanceRules.accessesHaveAPurpose(SHOP).check(classes(Nothing.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("Rule 'every access to governed data should have a purpose' had nothing to check: none"
                            + " of the 1 imported classes holds governed data. Import the packages with the classified"
                            + " types as well, or classify the first field with @DataCategory. If there is to be none,"
                            + " say allowEmptyShould(true).");
            GovernanceRules.accessesHaveAPurpose(SHOP).allowEmptyShould(true).check(classes(Nothing.class));
            GovernanceRules.all(SHOP).allowEmptyShould(true).check(classes(Nothing.class));
        }

        @Test
        void fails_when_the_policy_cannot_be_used() {
            ArchRule rule = GovernanceRules.all(GovernanceSettings.ofPolicy(Path.of("no-such-policy.yaml")));
            assertThatThrownBy(() -> rule.check(classes(Customer.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("The policy no-such-policy.yaml cannot be used, so nothing was checked:\n"
                            + "  no-such-policy.yaml: error: ");
        }

        @Test
        void is_in_all_of_them_and_keeps_its_description() {
            assertThatThrownBy(() -> GovernanceRules.all(SHOP)
                            .check(classes(Completeness.Forgotten.class, Ids.Invalid.class, Customer.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(
                            "Rule 'code should keep the word of its privacy notice' was violated (6 times)");
            assertThat(GovernanceRules.governedCodeIsComplete(SHOP).getDescription())
                    .isEqualTo("every field of @Governed code should be classified or @NotPersonal");
        }
    }
}
