package io.mokuteki.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No thread is ever left with a purpose that is not its task's, whatever its tasks do. */
@Tag("full")
class PurposeScopeStressTest {

    private static final List<String> PURPOSES = List.of("billing", "dunning", "portal", "marketing");
    private static final int HAND_OVERS = 2_000_000;
    private static final int OVERFLOWING_THREADS = 200;

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
    void two_million_tasks_of_a_shared_pool_run_under_their_authors_purposes_and_leave_none() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        LongAdder wrong = new LongAdder();
        LongAdder run = new LongAdder();
        try {
            for (int batch = 0; batch < HAND_OVERS / 10_000; batch++) {
                List<Future<?>> tasks = new ArrayList<>(10_000);
                for (int number = 0; number < 10_000; number++) {
                    String purpose = PURPOSES.get(number % PURPOSES.size());
                    Runnable task = task(purpose, number % 7 == 0, wrong, run);
                    try (PurposeScope author = PurposeScope.open(purpose)) {
                        tasks.add(pool.submit(
                                number % 5 == 0
                                        ? expectNothing(wrong, run)
                                        : PurposeScope.capture().wrap(task)));
                    }
                    if (number % 11 == 0) {
                        tasks.get(number).cancel(true);
                    }
                }
                for (Future<?> task : tasks) {
                    await(task);
                }
            }
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(wrong.sum()).as("tasks that saw another's purpose").isZero();
        assertThat(run.sum()).as("tasks that ran").isGreaterThan(HAND_OVERS / 2);
    }

    @Test
    void threads_that_overflow_their_stacks_in_nested_scopes_are_left_without_a_purpose() throws Exception {
        LongAdder stale = new LongAdder();
        LongAdder overflowed = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < OVERFLOWING_THREADS; number++) {
            Thread thread = new Thread(
                    null,
                    () -> {
                        try (PurposeScope outermost = PurposeScope.open("billing")) {
                            nest(0);
                        } catch (StackOverflowError expected) {
                            overflowed.increment();
                        }
                        if (!PurposeScope.purposesInForce().isEmpty()) {
                            stale.increment();
                        }
                    },
                    "overflowing-" + number,
                    256 * 1024);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(overflowed.sum()).isEqualTo(OVERFLOWING_THREADS);
        assertThat(stale.sum()).as("threads with a stale purpose").isZero();
    }

    private static void nest(int depth) {
        try (PurposeScope scope = PurposeScope.open(PURPOSES.get(depth % PURPOSES.size()))) {
            nest(depth + 1);
        }
    }

    private static Runnable task(String purpose, boolean fails, LongAdder wrong, LongAdder run) {
        return () -> {
            run.increment();
            if (!PurposeScope.purposesInForce().equals(List.of(purpose))) {
                wrong.increment();
            }
            if (fails) {
                throw new IllegalStateException("a task that fails");
            }
        };
    }

    /** A task that nobody carried purposes to: the pool's thread must have none left over from the one before. */
    private static Runnable expectNothing(LongAdder wrong, LongAdder run) {
        return () -> {
            run.increment();
            if (!PurposeScope.purposesInForce().isEmpty()) {
                wrong.increment();
            }
        };
    }

    private static void await(Future<?> task) throws InterruptedException {
        try {
            task.get();
        } catch (CancellationException | ExecutionException expected) {
            // Failing and cancelled tasks are part of it; what they left behind is checked by the next on the thread.
        }
    }
}
