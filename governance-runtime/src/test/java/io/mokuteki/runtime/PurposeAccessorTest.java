package io.mokuteki.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Micrometer's context propagation and Reactor carry purposes, and leave none. */
class PurposeAccessorTest {

    @BeforeAll
    static void propagate() {
        Hooks.enableAutomaticContextPropagation();
    }

    @AfterAll
    static void propagateNoLonger() {
        Hooks.disableAutomaticContextPropagation();
    }

    @BeforeEach
    void install() {
        PolicyInForce.install(PolicyInForce.of(
                SmallPolicy.policy(), ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), List.of()));
    }

    @AfterEach
    void forget() {
        PolicyInForce.forget();
    }

    @Test
    void a_snapshot_carries_purposes_to_another_thread_and_leaves_none_there() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        ContextSnapshot billing;
        try (PurposeScope scope = PurposeScope.open("billing")) {
            billing = ContextSnapshotFactory.builder().build().captureAll();
        }
        assertThat(pool.submit(billing.wrap(PurposeScope::purposesInForce)).get())
                .containsExactly("billing");
        assertThat(pool.submit(PurposeScope::purposesInForce).get()).isEmpty();
        pool.shutdown();
    }

    @Test
    void a_snapshot_of_nothing_clears_and_then_puts_back() throws Exception {
        ContextSnapshot nothing = ContextSnapshotFactory.builder().build().captureAll();
        try (PurposeScope scope = PurposeScope.open("billing")) {
            assertThat(nothing.wrap(PurposeScope::purposesInForce).call()).isEmpty();
            assertThat(PurposeScope.purposesInForce()).containsExactly("billing");
        }
        assertThat(PurposeScope.purposesInForce()).isEmpty();
    }

    @Test
    void operators_run_for_their_subscribers_purposes_on_whatever_thread() {
        Flux<String> operators = Flux.range(0, 100)
                .publishOn(Schedulers.parallel())
                .flatMap(number -> Mono.fromCallable(() -> PurposeScope.purposesInForce())
                        .subscribeOn(Schedulers.boundedElastic()))
                .map(seen -> seen + " " + PurposeScope.purposesInForce())
                .distinct();
        try (PurposeScope scope = PurposeScope.open("billing")) {
            assertThat(operators.collectList().block()).containsExactly("[billing] [billing]");
        }
        try (PurposeScope scope = PurposeScope.open("dunning")) {
            assertThat(operators.collectList().block()).containsExactly("[dunning] [dunning]");
        }
        assertThat(operators.collectList().block()).containsExactly("[] []");
    }
}
