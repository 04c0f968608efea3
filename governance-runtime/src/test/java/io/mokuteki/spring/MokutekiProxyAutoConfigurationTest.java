package io.mokuteki.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.shop.Customer;
import com.example.shop.Invoicing;
import com.example.shop.Paperwork;
import com.example.shop.Payment;
import com.example.shop.Shop;
import io.mokuteki.audit.Violation;
import io.mokuteki.audit.ViolationListener;
import io.mokuteki.policy.Reason;
import io.mokuteki.runtime.ConditionCheck;
import io.mokuteki.runtime.ForgetsPolicy;
import io.mokuteki.runtime.PurposeScope;
import io.mokuteki.runtime.PurposeViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@ExtendWith(ForgetsPolicy.class)
class MokutekiProxyAutoConfigurationTest {

    private final List<Violation> violations = new ArrayList<>();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(MokutekiAutoConfiguration.class, MokutekiProxyAutoConfiguration.class))
            .withPropertyValues("mokuteki.policy=classpath:com/example/shop/shop-policy.yaml")
            .withBean(Shop.class)
            .withBean(Paperwork.class)
            .withBean(ViolationListener.class, () -> violations::add)
            .withBean(
                    ConditionCheck.class,
                    () -> ConditionCheck.of(
                            "not-opted-out",
                            query -> query.dataSubject()
                                    .filter(Long.valueOf(7)::equals)
                                    .isPresent()));

    @Test
    void purposes_of_interfaces_and_composed_annotations_are_in_force_inside_and_gone_after() {
        application.run(context -> {
            assertThat(context.getBean(Invoicing.class).invoice(new Customer(1, "n", "p")))
                    .isEqualTo(List.of("billing"));
            assertThat(context.getBean(Shop.class).composed()).containsExactly("delivery");
            assertThat(context.getBean(Shop.class).plain()).isEmpty();
            assertThat(PurposeScope.purposesInForce()).isEmpty();
        });
    }

    @Test
    void an_object_of_which_the_purpose_permits_something_is_returned() {
        application.run(context ->
                assertThat(context.getBean(Shop.class).customersToBill()).hasSize(1));
    }

    @Test
    void an_object_of_which_the_purpose_permits_nothing_is_neither_returned_nor_taken() {
        application.run(context -> {
            Shop shop = context.getBean(Shop.class);

            PurposeViolationException returned =
                    catchThrowableOfType(PurposeViolationException.class, shop::customersToAdvertiseTo);
            PurposeViolationException taken = catchThrowableOfType(
                    PurposeViolationException.class, () -> shop.advertise(List.of(new Customer(1, "n", "p"))));

            assertThat(returned.getMessage()
                            .replace(returned.violation().site(), "SITE")
                            .replace(returned.violation().id(), "ID"))
                    .isEqualToNormalizingNewlines("""
                            Denied: returning com.example.shop.Shop.customersToAdvertiseTo [basic.name]
                              at:       SITE
                              purposes: marketing
                              reason:   NOT_NECESSARY (necessity): 'basic.name' is not necessary for 'marketing'.
                              clauses:  3, 2(2), 3(1)
                              policy:   shop 1
                              decision: ID
                              remedy:   Do without 'basic.name', or have the necessity of 'marketing' reviewed and widened.""");
            assertThat(taken.getMessage()).startsWith("Denied: taking com.example.shop.Shop.advertise [basic.name]");
            assertThat(violations).containsExactly(returned.violation(), taken.violation());
        });
    }

    @Test
    void an_object_is_judged_by_what_it_is_where_the_declared_type_does_not_tell() {
        application.run(context -> {
            Shop shop = context.getBean(Shop.class);
            Customer customer = new Customer(1, "n", "p");

            assertThat(shop.anythingForMarketing(() -> "text")).isEqualTo("text");
            assertThat(shop.advertiseToAnything("text", 1, List.of())).isEqualTo(3);
            assertRefused(Reason.NOT_NECESSARY, () -> shop.anythingForMarketing(() -> customer));
            assertRefused(Reason.NOT_NECESSARY, () -> shop.anythingForMarketing(() -> Optional.of(List.of(customer))));
            assertRefused(Reason.NOT_NECESSARY, () -> shop.advertiseToAnything("text", Map.of("first", customer)));
        });
    }

    @Test
    void each_object_of_a_collection_is_judged_for_itself_and_recorded_once() {
        application.run(context -> {
            Shop shop = context.getBean(Shop.class);
            Payment payment = new Payment(12);

            assertRefused(Reason.STATISTICS_ONLY, () -> shop.anythingForMarketing(() -> List.of(payment, payment)));
            assertRefused(
                    Reason.NOT_NECESSARY,
                    () -> shop.anythingForMarketing(() -> List.of(new Customer(1, "n", "p"), payment)));
            assertThat(violations)
                    .extracting(violation -> violation.decision().item())
                    .containsExactly("payment.amount", "basic.name");
        });
    }

    @Test
    void a_disclosure_is_judged_by_recipient_and_channel() {
        application.run(context -> assertRefused(
                Reason.CONTRACT_NOT_IN_FORCE, () -> context.getBean(Shop.class).ship("yamato", "a")));
        application
                .withBean(
                        "contracts",
                        ConditionCheck.class,
                        () -> ConditionCheck.of(
                                "carrier-contract",
                                query -> query.recipientId()
                                        .filter("yamato"::equals)
                                        .isPresent()))
                .run(context -> {
                    assertThat(context.getBean(Shop.class).ship("yamato", "a")).isEqualTo("shipped");
                    assertRefused(
                            Reason.CONTRACT_NOT_IN_FORCE,
                            () -> context.getBean(Shop.class).ship("other", "a"));
                });
    }

    @Test
    void a_classified_result_is_a_read_about_the_person_that_the_call_names() {
        application.run(context -> {
            assertThat(context.getBean(Shop.class).phoneOf(7)).isEqualTo("p");
            assertRefused(
                    Reason.CONDITION_UNMET, () -> context.getBean(Shop.class).phoneOf(8));
        });
    }

    @Test
    void statistics_leave_as_a_table_only_because_nobody_counted_the_people_of_anything_else() {
        application.run(context -> {
            assertThat(context.getBean(Shop.class).paymentsByCity().total()).hasToString("12");
            assertRefused(
                    Reason.GROUP_TOO_SMALL, () -> context.getBean(Shop.class).averagePayment());
        });
    }

    @Test
    void purposes_nest() {
        application.run(context -> {
            try (PurposeScope marketing = PurposeScope.open("marketing")) {
                assertRefused(
                        Reason.NOT_NECESSARY, () -> context.getBean(Shop.class).customersToBill());
            }
        });
    }

    @Test
    void with_the_agent_the_advisor_applies_to_nothing() throws NoSuchMethodException {
        GuardedMethods methods = new GuardedMethods(getClass().getClassLoader());

        assertThat(AopUtils.canApply(new ForPurposeAdvisor(methods, false), Shop.class))
                .isTrue();
        assertThat(AopUtils.canApply(new ForPurposeAdvisor(methods, true), Shop.class))
                .isFalse();
    }

    @Test
    void only_governed_beans_become_proxies() {
        application.withBean("text", StringBuilder.class).run(context -> {
            assertThat(AopUtils.isCglibProxy(context.getBean(Shop.class))).isTrue();
            assertThat(AopUtils.isAopProxy(context.getBean(StringBuilder.class)))
                    .isFalse();
            assertThat(AopUtils.isAopProxy(context.getBean(ConditionCheck.class)))
                    .isFalse();
        });
    }

    private static void assertRefused(Reason reason, Callable<?> call) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        PurposeViolationException.class,
                        refused -> assertThat(refused.decision().reason())
                                .as(refused.getMessage())
                                .hasValue(reason));
    }
}
