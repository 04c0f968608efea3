package io.mokuteki.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A slow sink with a thread and a bounded queue of its own. Whoever offers a record never waits, for no lock either:
 * what does not fit is dropped, and counted.
 *
 * <p>The thread starts with the first record, without a purpose, and ends when the sink needs it no more, so that an
 * application that is undeployed can be collected. A shutdown of the JVM waits a moment for what is in the queue.
 */
final class Detached<T> {

    static final int CAPACITY = 8_192;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name;
    private final SlowSink<T> sink;
    private final int capacity;
    private final long interval;
    private final Queue<T> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private final Queue<CountDownLatch> flushes = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private volatile boolean closed;

    Detached(String name, SlowSink<T> sink, int capacity, Duration interval) {
        this.name = name;
        this.sink = sink;
        this.capacity = capacity;
        this.interval = interval.toNanos();
    }

    /** Leaves a record to the thread, or drops it. */
    void offer(T record) {
        if (closed) {
            dropped.increment();
        } else if (queued.incrementAndGet() > capacity) {
            queued.decrementAndGet();
            dropped.increment();
        } else {
            queue.add(record);
            wake();
        }
    }

    /** How many records were dropped so far. */
    long dropped() {
        return dropped.sum();
    }

    /** Starts the thread, for a sink that is to be ticked before any record comes. */
    void wake() {
        Thread running = worker.get();
        if (running == null) {
            start();
        } else {
            LockSupport.unpark(running);
        }
    }

    /**
     * Waits until everything that was offered before is written; two seconds at most.
     *
     * @return whether it is
     */
    boolean flush() {
        if (worker.get() == null && queue.isEmpty()) {
            return true;
        }
        CountDownLatch written = new CountDownLatch(1);
        flushes.add(written);
        wake();
        try {
            return written.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes no more, writes what it has, and ends the thread; a sink that is stuck is waited for two seconds. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        wake();
        Thread running = worker.get();
        if (running != null) {
            try {
                running.join(PATIENCE.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void start() {
        // Nothing of the thread that happens to start it: no inherited locals, no class loader of another application.
        Thread last = new Thread(null, this::flush, name + "-last", 0, false);
        Thread thread = new Thread(null, () -> work(last), name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(Detached.class.getClassLoader());
        last.setContextClassLoader(Detached.class.getClassLoader());
        if (worker.compareAndSet(null, thread)) {
            try {
                flushAtShutdown(last);
                thread.start();
            } catch (Throwable noMoreThreads) {
                worker.set(null);
                withoutFlushAtShutdown(last);
                throw noMoreThreads;
            }
        }
    }

    private void work(Thread last) {
        long due = System.nanoTime() + interval;
        boolean needed = true;
        while (true) {
            List<CountDownLatch> asked = new ArrayList<>();
            for (CountDownLatch flush = flushes.poll(); flush != null; flush = flushes.poll()) {
                asked.add(flush);
            }
            boolean closing = closed;
            for (T record = queue.poll(); record != null; record = queue.poll()) {
                queued.decrementAndGet();
                write(record);
                if (isOver(due)) {
                    needed = tick();
                    due = System.nanoTime() + interval;
                }
            }
            if (!asked.isEmpty() || closing || isOver(due)) {
                needed = tick();
                due = System.nanoTime() + interval;
            }
            asked.forEach(CountDownLatch::countDown);
            if (closing) {
                sink.close();
                withoutFlushAtShutdown(last);
                worker.set(null);
                return;
            }
            if (!needed && mayEnd()) {
                withoutFlushAtShutdown(last);
                return;
            }
            if (queue.isEmpty() && flushes.isEmpty() && !closed) {
                Thread.interrupted();
                LockSupport.parkNanos(this, Math.max(1, due - System.nanoTime()));
            }
        }
    }

    private static boolean isOver(long due) {
        return System.nanoTime() - due >= 0;
    }

    /** A record that comes in between finds no thread and starts one, unless this one takes its place back first. */
    private boolean mayEnd() {
        worker.set(null);
        boolean idle = queue.isEmpty() && flushes.isEmpty() && !closed;
        return idle || !worker.compareAndSet(null, Thread.currentThread());
    }

    private void write(T record) {
        try {
            sink.write(record);
        } catch (Throwable broken) {
            dropped.increment();
        }
    }

    private boolean tick() {
        try {
            return sink.tick();
        } catch (Throwable broken) {
            return true;
        }
    }

    private static void flushAtShutdown(Thread last) {
        try {
            Runtime.getRuntime().addShutdownHook(last);
        } catch (IllegalStateException shuttingDown) {
            // Nobody waits for what is recorded from now on.
        }
    }

    private static void withoutFlushAtShutdown(Thread last) {
        try {
            Runtime.getRuntime().removeShutdownHook(last);
        } catch (IllegalStateException shuttingDown) {
            // It runs already.
        }
    }
}
