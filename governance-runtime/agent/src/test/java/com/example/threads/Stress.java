package com.example.threads;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Millions of hand-overs, and threads that overflow, all at once: how many tasks saw what is not theirs. */
public final class Stress {

    private static final int AUTHORS = 4;
    private static final int BATCH = 500;
    private static final LongAdder HAND_OVERS = new LongAdder();
    private static final LongAdder WRONG = new LongAdder();
    private static final LongAdder OVERFLOWED = new LongAdder();

    private Stress() {}

    public static void main(String[] arguments) throws Exception {
        int number = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "pools" -> pools(number);
            case "forks" -> forks(number);
            case "stages" -> stages(number);
            default -> overflow(number);
        }
        System.out.println("hand-overs: " + (HAND_OVERS.sum() >= number * 0.99 ? "enough" : HAND_OVERS.sum()));
        System.out.println("wrong: " + WRONG.sum());
        System.out.println("overflowed: " + OVERFLOWED.sum());
        System.out.println("left behind: " + leftBehind());
        System.exit(0);
    }

    /** A task that knows whose it is. */
    private record Check(String expected, boolean fails) implements Runnable {
        @Override
        public void run() {
            HAND_OVERS.increment();
            if (!Purposes.inForce().equals(expected)) {
                WRONG.increment();
            }
            if (fails) {
                throw new IllegalStateException();
            }
        }
    }

    private interface Batch {
        void hand(int author, String expected) throws Exception;
    }

    private static void authors(int number, Batch batch) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int author = 0; author < AUTHORS; author++) {
            int own = author;
            Thread thread = new Thread(() -> HandOvers.unchecked(() -> {
                for (int done = 0; done <= number / AUTHORS; done += BATCH) {
                    forSomebody(done / BATCH, expected -> batch.hand(own, expected));
                }
                return "";
            }));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private interface Somebody {
        void act(String expected) throws Exception;
    }

    private static void forSomebody(int turn, Somebody somebody) throws Exception {
        switch (turn % 4) {
            case 0 -> Purposes.billing(() -> act(somebody, "[billing]"));
            case 1 -> Purposes.delivery(() -> act(somebody, "[delivery]"));
            case 2 -> act(somebody, "[]");
            default -> Purposes.billing(() -> Purposes.delivery(() -> act(somebody, "[billing, delivery]")));
        }
    }

    private static Void act(Somebody somebody, String expected) throws Exception {
        somebody.act(expected);
        return null;
    }

    /** Submitted, executed, scheduled; cancelled, failing, run by the caller, discarded. */
    private static void pools(int number) throws Exception {
        ThreadPoolExecutor bounded = new ThreadPoolExecutor(
                2, 4, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100), new ThreadPoolExecutor.CallerRunsPolicy());
        ThreadPoolExecutor lossy = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(10), new ThreadPoolExecutor.DiscardOldestPolicy());
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(2);
        authors(number, (author, expected) -> {
            List<Future<?>> futures = new ArrayList<>(BATCH);
            for (int task = 0; task < BATCH; task++) {
                ExecutorService pool = task % 10 == 0 ? scheduler : bounded;
                futures.add(pool.submit(new Check(expected, task % 100 == 7)));
                if (task % 11 == 0) {
                    futures.get(task).cancel(true);
                    lossy.execute(new Check(expected, false));
                }
            }
            await(futures);
        });
        for (ExecutorService pool : List.of(bounded, lossy, scheduler)) {
            pool.shutdown();
            if (!pool.awaitTermination(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("still busy");
            }
        }
    }

    private static void await(List<Future<?>> futures) throws InterruptedException {
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (CancellationException | ExecutionException expected) {
                // Part of it. What they left behind, the next on that thread would see.
            }
        }
    }

    /** Halves until each task does two checks. */
    private static final class Halving extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final String expected;
        private final int size;

        Halving(String expected, int size) {
            this.expected = expected;
            this.size = size;
        }

        @Override
        protected void compute() {
            new Check(expected, false).run();
            if (size > 1) {
                invokeAll(new Halving(expected, size / 2), new Halving(expected, size - size / 2));
            }
        }
    }

    private static void forks(int number) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(3);
        authors(number, (author, expected) -> {
            ForkJoinTask<?> first = pool.submit(new Halving(expected, BATCH / 4));
            ForkJoinTask<?> second = ForkJoinPool.commonPool().submit(new Halving(expected, BATCH / 4));
            first.get();
            second.get();
        });
        pool.shutdown();
    }

    /** Stages of one author, completed by another who has a purpose. */
    private static void stages(int number) throws Exception {
        ThreadPoolExecutor completers = new ThreadPoolExecutor(
                2, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100), new ThreadPoolExecutor.CallerRunsPolicy());
        Executor pool = ForkJoinPool.commonPool();
        authors(number, (author, expected) -> {
            List<CompletableFuture<?>> last = new ArrayList<>();
            List<CompletableFuture<String>> first = new ArrayList<>();
            for (int chain = 0; chain < BATCH / 5; chain++) {
                CompletableFuture<String> stage = new CompletableFuture<>();
                first.add(stage);
                last.add(stage.thenRun(new Check(expected, false))
                        .thenRunAsync(new Check(expected, false), pool)
                        .thenRun(new Check(expected, true))
                        .exceptionally(failure -> {
                            new Check(expected, false).run();
                            return null;
                        })
                        .thenRunAsync(new Check(expected, false)));
            }
            Purposes.delivery(() -> {
                first.forEach(stage -> completers.execute(() -> stage.complete("")));
                return null;
            });
            CompletableFuture.allOf(last.toArray(new CompletableFuture<?>[0])).get();
        });
        completers.shutdown();
    }

    /**
     * Overflow within nested purposes, forks and stages, on threads of one's own and a pool's. Nothing with a lock of the
     * JDK's: an overflow in one of those may leave it locked, with the agent or without.
     */
    private static void overflow(int number) throws Exception {
        warmUp();
        CountDownLatch all = new CountDownLatch(number);
        for (int each = 0; each < number; each++) {
            new Thread(
                            null,
                            () -> {
                                overflowOnce();
                                new Check("[]", false).run();
                                all.countDown();
                            },
                            "overflowing-" + each,
                            256 * 1024)
                    .start();
        }
        all.await();
        ExecutorService reused = Executors.newFixedThreadPool(2);
        for (int each = 0; each < number / 10; each++) {
            Purposes.billing(() -> reused.submit(() -> overflowOnce())).get();
            reused.submit(new Check("[]", false)).get();
        }
        reused.shutdown();
    }

    /** A class that is first used where the stack overflows is broken for good, with the agent or without. */
    private static void warmUp() throws Exception {
        Callable<Integer> failing = () -> Integer.parseInt("");
        for (int each = 0; each < 1000; each++) {
            try {
                ForkJoinTask.adapt(failing).invoke();
            } catch (RuntimeException expected) {
                continue;
            }
        }
        CompletableFuture.supplyAsync(() -> HandOvers.unchecked(() -> "" + failing.call()))
                .handle((value, failure) -> failure)
                .get();
    }

    private static void overflowOnce() {
        String before = Purposes.inForce();
        try {
            nest(0);
        } catch (Exception | Error overflow) {
            OVERFLOWED.increment(); // As itself, or as the cause of what a stage or a fork reports.
        }
        new Check(before, false).run();
    }

    private static int nest(int depth) throws Exception {
        if (depth % 3 == 0) {
            return Purposes.billing(() -> nest(depth + 1)) + 1;
        }
        if (depth % 3 == 1) {
            return ForkJoinTask.adapt(() -> nest(depth + 1)).invoke() + 1;
        }
        return CompletableFuture.completedFuture("")
                        .thenApply(value -> uncheckedInt(depth + 1))
                        .get()
                + 1;
    }

    private static int uncheckedInt(int depth) {
        try {
            return nest(depth);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the agent still keeps of tasks that are gone. */
    private static int leftBehind() throws Exception {
        Method count = Class.forName("io.mokuteki.agent.hook.HandOvers").getDeclaredMethod("count");
        count.setAccessible(true);
        int left = (Integer) count.invoke(null);
        for (int attempt = 0; attempt < 100 && left > 0; attempt++) {
            System.gc();
            Thread.sleep(20);
            left = (Integer) count.invoke(null);
        }
        return left;
    }
}
