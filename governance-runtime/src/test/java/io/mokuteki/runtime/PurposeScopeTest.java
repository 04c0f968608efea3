package io.mokuteki.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mokuteki.policy.HandOff;
import io.mokuteki.policy.Justification;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurposeScopeTest {

    @BeforeEach
    void install() {
        install(new HandOff[0]);
    }

    private static void install(HandOff... handOffs) {
        PolicyInForce.install(PolicyInForce.of(
                SmallPolicy.policy(handOffs), ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), List.of()));
    }

    @AfterEach
    void forget() {
        assertThat(PurposeScope.purposesInForce())
                .as("a test left a scope open")
                .isEmpty();
        PolicyInForce.forget();
    }

    @Test
    void scopes_nest_and_closing_restores_what_was_there() {
        try (PurposeScope outer = PurposeScope.open("billing")) {
            try (PurposeScope inner = PurposeScope.open("portal")) {
                assertThat(PurposeScope.purposesInForce()).containsExactly("billing", "portal");
            }
            assertThat(PurposeScope.purposesInForce()).containsExactly("billing");
        }
    }

    @Test
    void closing_twice_does_nothing() {
        PurposeScope outer = PurposeScope.open("billing");
        PurposeScope inner = PurposeScope.open("portal");
        inner.close();
        inner.close();
        assertThat(PurposeScope.purposesInForce()).containsExactly("billing");
        outer.close();
        inner.close();
        outer.close();
        assertThat(PurposeScope.purposesInForce()).isEmpty();
    }

    @Test
    void closing_in_another_order_leaves_nothing_in_force() {
        PurposeScope outer = PurposeScope.open("billing");
        PurposeScope inner = PurposeScope.open("portal");
        assertThatThrownBy(outer::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A purpose scope was closed that was not in force: one that was opened inside it is still"
                        + " open, or what was around it has ended. Nothing is in force now. Close scopes where they were"
                        + " opened, the last one first: try-with-resources does.");
        assertThat(PurposeScope.purposesInForce()).isEmpty();
        assertThatThrownBy(inner::close).isInstanceOf(IllegalStateException.class);
        assertThat(PurposeScope.purposesInForce()).isEmpty();
        outer.close();
        inner.close();
    }

    @Test
    void one_that_captured_nothing_is_closed_in_its_turn_too() {
        CapturedScope nothing = PurposeScope.capture();
        PurposeScope outer = PurposeScope.open("billing");
        PurposeScope none = nothing.open();
        assertThat(PurposeScope.purposesInForce()).isEmpty();
        none.close();
        assertThat(PurposeScope.purposesInForce()).containsExactly("billing");
        outer.close();
        assertThat(PurposeScope.purposesInForce()).isEmpty();
    }

    /** As a method with a purpose puts back what was there when it returns, and knows nothing of scopes. */
    @Test
    void what_was_around_a_scope_is_not_restored_once_it_has_ended() {
        CurrentScope.set(ActiveScope.open(null, List.of("billing"), null, null));
        PurposeScope escaped = PurposeScope.open("portal");
        CurrentScope.set(null);
        assertThatThrownBy(escaped::close).isInstanceOf(IllegalStateException.class);
        assertThat(PurposeScope.purposesInForce()).isEmpty();
    }

    @Test
    void a_scope_that_remembers_answers_for_another_is_closed_as_that() {
        try (PurposeScope billing = PurposeScope.open("billing")) {
            CurrentScope.set(CurrentScope.get().remembering());
        }
        assertThat(PurposeScope.purposesInForce()).isEmpty();
    }

    @Test
    void a_recursion_does_not_grow_the_stack() {
        try (PurposeScope first = PurposeScope.open("billing");
                PurposeScope second = PurposeScope.open("portal");
                PurposeScope third = PurposeScope.open("billing")) {
            assertThat(PurposeScope.purposesInForce()).containsExactly("billing", "portal");
        }
    }

    @Test
    void with_hand_offs_the_order_of_the_stack_is_kept() {
        install(new HandOff("portal", "billing", "1", new Justification("why", "owner")));
        try (PurposeScope first = PurposeScope.open("billing");
                PurposeScope second = PurposeScope.open("portal");
                PurposeScope third = PurposeScope.open("billing", "billing")) {
            assertThat(PurposeScope.purposesInForce()).containsExactly("billing", "portal", "billing");
        }
    }

    @Test
    void a_scope_names_at_least_one_purpose() {
        assertThatThrownBy(PurposeScope::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Name at least one purpose: PurposeScope.open(\"billing\").");
    }

    @Test
    void another_thread_starts_empty_and_a_capture_carries_the_purposes_there() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (PurposeScope scope = PurposeScope.open("billing")) {
            assertThat(pool.submit(PurposeScope::purposesInForce).get()).isEmpty();
            assertThat(pool.submit(PurposeScope.capture()
                                    .wrap((java.util.concurrent.Callable<List<String>>) PurposeScope::purposesInForce))
                            .get())
                    .containsExactly("billing");
            assertThat(pool.submit(PurposeScope::purposesInForce).get()).isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_captured_task_runs_under_its_author_s_purposes_and_not_under_the_running_thread_s() {
        CapturedScope nothing = PurposeScope.capture();
        try (PurposeScope scope = PurposeScope.open("billing")) {
            assertThat(nothing.wrapSupplier(PurposeScope::purposesInForce).get())
                    .isEmpty();
            assertThat(PurposeScope.purposesInForce()).containsExactly("billing");
        }
    }

    @Test
    void a_scope_is_closed_on_the_thread_that_opened_it() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (PurposeScope scope = PurposeScope.open("billing")) {
            assertThatThrownBy(() -> pool.submit(scope::close).get())
                    .rootCause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A purpose scope was closed on another thread than the one that opened it."
                            + " Carry purposes with PurposeScope.capture() instead.");
        } finally {
            pool.shutdownNow();
        }
    }
}
