package io.mokuteki.archtests.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.mokuteki.runtime.PurposeScope;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

@WithPurpose("billing")
class WithPurposeTest {

    private final List<String> atConstruction = PurposeScope.purposesInForce();
    private List<String> before = List.of();

    @WithPurpose("delivery")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Delivering {}

    @BeforeAll
    static void before_all_runs_for_the_class() {
        assertThat(PurposeScope.purposesInForce()).containsExactly("billing");
    }

    @AfterAll
    static void after_all_runs_for_the_class() {
        assertThat(PurposeScope.purposesInForce()).containsExactly("billing");
    }

    @BeforeEach
    void remember() {
        before = PurposeScope.purposesInForce();
    }

    @Test
    void a_test_runs_for_its_class() {
        assertThat(PurposeScope.purposesInForce()).containsExactly("billing");
        assertThat(atConstruction).containsExactly("billing");
        assertThat(before).containsExactly("billing");
    }

    @Test
    @WithPurpose({"switching", "contract"})
    void a_methods_purposes_nest_in_its_classs_before_each_too() {
        assertThat(PurposeScope.purposesInForce()).containsExactly("billing", "switching", "contract");
        assertThat(before).containsExactly("billing", "switching", "contract");
        assertThat(atConstruction).containsExactly("billing");
    }

    @Test
    @Delivering
    void a_composed_annotation_counts() {
        assertThat(PurposeScope.purposesInForce()).containsExactly("billing", "delivery");
    }

    @WithPurpose("delivery")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_parameterised_test_runs_for_its_purposes_each_time(int invocation) {
        assertThat(PurposeScope.purposesInForce()).containsExactly("billing", "delivery");
    }

    @TestFactory
    @WithPurpose("delivery")
    Stream<DynamicTest> dynamic_tests_run_for_those_of_their_factory() {
        assertThat(PurposeScope.purposesInForce()).containsExactly("billing", "delivery");
        return Stream.of(DynamicTest.dynamicTest(
                "dynamic", () -> assertThat(PurposeScope.purposesInForce()).containsExactly("billing", "delivery")));
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_test_in_a_thread_of_its_own_has_them_as_well() {
        assertThat(PurposeScope.purposesInForce()).containsExactly("billing");
    }

    @Nested
    class InANestedClass {

        @Test
        void the_enclosing_classs_purposes_hold() {
            assertThat(PurposeScope.purposesInForce()).containsExactly("billing");
        }
    }

    @Nested
    @WithPurpose("inquiry")
    class InANestedClassWithItsOwn {

        @Test
        @WithPurpose("contract")
        void everything_is_on_the_stack_outermost_first() {
            assertThat(PurposeScope.purposesInForce()).containsExactly("billing", "inquiry", "contract");
        }
    }

    @Test
    void nothing_stays_in_force_after_a_failure() {
        FailsOnPurpose.SEEN.clear();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Thread runner = new Thread(() -> LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(FailsOnPurpose.class))
                                .build(),
                        listener));
        join(runner);

        assertThat(listener.getSummary().getTestsFailedCount()).isEqualTo(1);
        assertThat(FailsOnPurpose.SEEN).containsExactly(List.of("switching"), List.of("switching"), List.of());
    }

    private static void join(Thread runner) {
        runner.start();
        try {
            runner.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
