package io.mokuteki.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.ShopController;
import io.mokuteki.runtime.ForgetsPolicy;
import io.mokuteki.runtime.PurposeScope;
import io.mokuteki.runtime.PurposeViolationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.skyscreamer.jsonassert.Customization;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.skyscreamer.jsonassert.comparator.CustomComparator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.test.json.JsonAssert;
import org.springframework.test.json.JsonComparator;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@ExtendWith(ForgetsPolicy.class)
class MokutekiWebAutoConfigurationTest {

    @EnableWebMvc
    @Configuration(proxyBeanMethods = false)
    static class Web {}

    @ControllerAdvice
    static class OwnAnswer {
        @ExceptionHandler
        ResponseEntity<String> answer(PurposeViolationException violation) {
            return ResponseEntity.status(418).body("own");
        }
    }

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MokutekiAutoConfiguration.class,
                    MokutekiProxyAutoConfiguration.class,
                    MokutekiWebAutoConfiguration.class))
            .withPropertyValues("mokuteki.policy=classpath:com/example/shop/shop-policy.yaml")
            .withUserConfiguration(Web.class)
            .withBean(ShopController.class);

    @Test
    void a_response_is_written_under_the_purposes_of_its_handler() {
        application.run(context -> {
            MockMvcTester web = MockMvcTester.from(context);

            assertThat(web.get().uri("/bill"))
                    .hasStatusOk()
                    .bodyJson()
                    .isStrictlyEqualTo("{\"purposes\":[\"billing\"]}");
            assertThat(web.get().uri("/plain")).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"purposes\":[]}");
            assertThat(PurposeScope.purposesInForce()).isEmpty();
        });
    }

    @Test
    void an_asynchronous_response_is_written_under_them_too_and_the_thread_that_waits_is_free_of_them() {
        application.run(context -> {
            MockMvcTester web = MockMvcTester.from(context);

            MvcResult started = web.get().uri("/deliver-later").asyncExchange().getMvcResult();
            assertThat(PurposeScope.purposesInForce()).isEmpty();
            started.getAsyncResult();

            assertThat(web.perform(MockMvcRequestBuilders.asyncDispatch(started)))
                    .hasStatusOk()
                    .bodyJson()
                    .isStrictlyEqualTo("{\"purposes\":[\"delivery\"]}");
            assertThat(PurposeScope.purposesInForce()).isEmpty();
        });
    }

    @Test
    void a_handler_that_fails_leaves_no_purpose_behind() {
        application.run(context -> {
            MockMvcTester web = MockMvcTester.from(context);

            assertThat(web.get().uri("/broken")).hasFailed();
            assertThat(PurposeScope.purposesInForce()).isEmpty();
        });
    }

    @Test
    void a_violation_is_answered_with_403_and_a_problem_detail_without_values() {
        application.run(context -> assertThat(MockMvcTester.from(context).get().uri("/phones"))
                .hasStatus(403)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isEqualTo("""
                        {
                          "title": "Not permitted for this purpose",
                          "status": 403,
                          "detail": "'basic.phone' is not necessary for 'billing'.",
                          "instance": "/phones",
                          "reason": "NOT_NECESSARY",
                          "layer": "necessity",
                          "clauses": ["3", "2(1)", "3(1)"],
                          "category": "basic.phone",
                          "purposes": ["billing"],
                          "policy": "shop 1",
                          "decision": "ID"
                        }""", exceptForTheId()));
    }

    /** A record pattern of Java 21 wraps what an accessor throws. */
    @Test
    void a_violation_that_is_the_cause_of_another_exception_is_answered_with_403_too() {
        application.run(context -> assertThat(MockMvcTester.from(context).get().uri("/wrapped-phones"))
                .hasStatus(403)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("category")
                .isEqualTo("basic.phone"));
    }

    private static JsonComparator exceptForTheId() {
        return JsonAssert.comparator(new CustomComparator(
                JSONCompareMode.STRICT,
                new Customization(
                        "decision", (answered, expected) -> answered.toString().matches("[0-9A-Z]{11}-[0-9A-Z]{6}"))));
    }

    @Test
    void a_result_is_judged_by_the_objects_in_it_where_its_declared_type_does_not_tell() {
        application.run(context -> {
            MockMvcTester web = MockMvcTester.from(context);

            assertThat(web.get().uri("/undeclared-answer")).hasStatusOk();
            for (String hidden : List.of("/undeclared-phones", "/undeclared-page", "/partly-permitted")) {
                assertThat(web.get().uri(hidden))
                        .as(hidden)
                        .hasStatus(403)
                        .bodyJson()
                        .extractingPath("category")
                        .isEqualTo("basic.phone");
            }
        });
    }

    @Test
    void the_applications_own_answer_comes_first() {
        application
                .withBean(OwnAnswer.class)
                .run(context -> assertThat(MockMvcTester.from(context).get().uri("/phones"))
                        .hasStatus(418)
                        .hasBodyTextEqualTo("own"));
    }

    @Test
    void in_observe_mode_nothing_is_blocked() {
        application
                .withPropertyValues("mokuteki.mode=observe")
                .run(context -> assertThat(MockMvcTester.from(context).get().uri("/phones"))
                        .hasStatusOk());
    }
}
