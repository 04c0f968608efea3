package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DetachedTest {

    private static final Duration NEVER = Duration.ofHours(1);

    @Test
    void a_sink_that_is_stuck_makes_nobody_wait_and_what_does_not_fit_is_counted() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        List<Integer> written = new CopyOnWriteArrayList<>();
        Detached<Integer> sink = new Detached<>(
                "stuck",
                record -> {
                    taken.countDown();
                    await(stuck);
                    written.add(record);
                },
                10,
                NEVER);

        sink.offer(0);
        taken.await();
        for (int record = 1; record <= 100; record++) {
            sink.offer(record);
        }
        assertThat(sink.dropped()).isEqualTo(90);

        stuck.countDown();
        assertThat(sink.flush()).isTrue();
        assertThat(written).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(sink.dropped()).isEqualTo(90);
        sink.close();
    }

    @Test
    void a_sink_that_throws_loses_that_record_and_goes_on() {
        List<Integer> written = new CopyOnWriteArrayList<>();
        Detached<Integer> sink = new Detached<>(
                "throws",
                record -> {
                    if (record == 1) {
                        throw new StackOverflowError();
                    }
                    written.add(record);
                },
                10,
                NEVER);

        List.of(0, 1, 2).forEach(sink::offer);

        assertThat(sink.flush()).isTrue();
        assertThat(written).containsExactly(0, 2);
        assertThat(sink.dropped()).isEqualTo(1);
    }

    @Test
    void the_thread_ends_when_the_sink_needs_it_no_more_and_another_one_takes_over() throws InterruptedException {
        List<Thread> writers = new CopyOnWriteArrayList<>();
        Detached<Integer> sink = new Detached<>("ends", record -> writers.add(Thread.currentThread()), 10, NEVER);

        sink.offer(1);
        assertThat(sink.flush()).isTrue();
        writers.get(0).join();
        sink.offer(2);
        assertThat(sink.flush()).isTrue();

        assertThat(writers).hasSize(2).doesNotHaveDuplicates();
        assertThat(writers.get(1))
                .matches(Thread::isDaemon)
                .extracting(Thread::getName)
                .isEqualTo("ends");
    }

    @Test
    void the_thread_inherits_nothing_from_whoever_starts_it() {
        InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
        inherited.set("a purpose");
        AtomicReference<String> seen = new AtomicReference<>("nothing yet");
        AtomicReference<ClassLoader> loader = new AtomicReference<>();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new ClassLoader(before) {});
        try {
            Detached<Integer> sink = new Detached<>(
                    "empty",
                    record -> {
                        seen.set(inherited.get());
                        loader.set(Thread.currentThread().getContextClassLoader());
                    },
                    10,
                    NEVER);
            sink.offer(1);
            assertThat(sink.flush()).isTrue();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            inherited.remove();
        }

        assertThat(seen).hasValue(null);
        assertThat(loader).hasValue(Detached.class.getClassLoader());
    }

    @Test
    void closing_writes_what_is_queued_and_takes_no_more() {
        List<String> written = new CopyOnWriteArrayList<>();
        Detached<String> sink = new Detached<>(
                "closes",
                new SlowSink<>() {
                    @Override
                    public void write(String record) {
                        written.add(record);
                    }

                    @Override
                    public boolean tick() {
                        written.add("tick");
                        return true;
                    }

                    @Override
                    public void close() {
                        written.add("closed");
                    }
                },
                10,
                NEVER);

        sink.offer("a");
        sink.offer("b");
        sink.close();
        sink.offer("c");
        sink.close();

        assertThat(written).containsExactly("a", "b", "tick", "closed");
        assertThat(sink.dropped()).isEqualTo(1);
        assertThat(sink.flush()).isTrue();
    }

    @Test
    void a_thread_that_somebody_interrupts_goes_on() {
        List<Integer> written = new CopyOnWriteArrayList<>();
        Detached<Integer> sink = new Detached<>(
                "interrupted",
                new SlowSink<>() {
                    @Override
                    public void write(Integer record) {
                        written.add(record);
                        Thread.currentThread().interrupt();
                    }

                    @Override
                    public boolean tick() {
                        return true;
                    }
                },
                10,
                NEVER);

        sink.offer(1);
        assertThat(sink.flush()).isTrue();
        sink.offer(2);
        assertThat(sink.flush()).isTrue();
        sink.close();

        assertThat(written).containsExactly(1, 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
