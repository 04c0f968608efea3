package com.example.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Tasks that are handed over more than once, turned away, taken back, cancelled, helped with: what each run saw. */
public final class Turns {

    private Turns() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("one task for three: " + oneTaskForThree());
        System.out.println("rejected: " + rejected(new ThreadPoolExecutor.AbortPolicy()));
        System.out.println("run by its caller: " + rejected(new ThreadPoolExecutor.CallerRunsPolicy()));
        System.out.println("discarded: " + rejected(new ThreadPoolExecutor.DiscardPolicy()));
        System.out.println("discarding the oldest: " + rejected(new ThreadPoolExecutor.DiscardOldestPolicy()));
        System.out.println("not taken for want of a thread: " + withoutThread());
        System.out.println("not taken by its queue: " + withoutPlace());
        System.out.println("put back by the handler: " + putBack());
        System.out.println("taken back, then handed over by nobody: " + takenBack());
        System.out.println("drained, then run by delivery: " + drained());
        System.out.println("cancelled, then reused: " + cancelled());
        System.out.println("helped with by billing: " + helped());
        System.out.println("forked by billing, taken back, run by nobody: " + unforked());
        System.out.println("forked by nobody, joined by billing: " + joinedByAnother());
        System.exit(0);
    }

    /** A pool whose thread is busy until told. */
    private static final class Busy {

        private final CountDownLatch busy = new CountDownLatch(1);
        private final ThreadPoolExecutor pool;
        private final LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        private final Runnable task = () -> seen.add(Purposes.inForce());

        Busy(int capacity, RejectedExecutionHandler handler) {
            pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(capacity), handler);
            pool.execute(() -> HandOvers.unchecked(() -> {
                busy.await();
                return "";
            }));
        }

        Void hand() {
            pool.execute(task);
            return null;
        }

        List<String> end() throws InterruptedException {
            busy.countDown();
            pool.shutdown();
            if (!pool.awaitTermination(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("still busy");
            }
            return new ArrayList<>(seen);
        }
    }

    private static Object oneTaskForThree() throws Exception {
        Busy busy = new Busy(9, new ThreadPoolExecutor.AbortPolicy());
        Purposes.billing(busy::hand);
        Purposes.delivery(busy::hand);
        busy.hand();
        Purposes.billing(busy::hand);
        return busy.end();
    }

    /** Delivery's fills the queue with a task of its own; then billing's has no room, and is tried again by nobody. */
    private static Object rejected(RejectedExecutionHandler handler) throws Exception {
        Busy busy = new Busy(1, handler);
        Purposes.delivery(() -> {
            busy.pool.execute(() -> busy.seen.add("first " + Purposes.inForce()));
            return null;
        });
        try {
            Purposes.billing(busy::hand);
        } catch (RejectedExecutionException expected) {
            busy.seen.add("rejected");
        }
        busy.busy.countDown();
        while (!busy.pool.getQueue().isEmpty() || busy.pool.getActiveCount() > 0) {
            Thread.onSpinWait();
        }
        busy.hand();
        return busy.end();
    }

    /**
     * Where no thread can be started for billing's, and one can for nobody's. Meanwhile so many others are handed over that
     * what is kept moves.
     */
    private static Object withoutThread() throws Exception {
        ScheduledThreadPoolExecutor others = new ScheduledThreadPoolExecutor(1);
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        Runnable task = () -> seen.add(Purposes.inForce());
        boolean[] fails = {true};
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(1), runnable -> {
                    if (fails[0]) {
                        for (int each = 0; each < 5_000; each++) {
                            others.schedule(Purposes::inForce, 1, TimeUnit.HOURS);
                        }
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    return new Thread(runnable);
                });
        String first = outcome(() -> Purposes.billing(() -> execute(pool, task)));
        others.shutdownNow();
        fails[0] = false;
        return first + ", " + outcome(() -> execute(pool, task)) + " " + HandOvers.taken(seen);
    }

    /** A queue that compares its tasks, and cannot compare these. Those that get a thread need no place in it. */
    private static Object withoutPlace() throws Exception {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 2, 1, TimeUnit.MINUTES, new PriorityBlockingQueue<>());
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        Runnable task = () -> seen.add(Purposes.inForce());
        String nobodys = outcome(() -> execute(pool, task)) + " " + HandOvers.taken(seen);
        String billings = outcome(() -> Purposes.billing(() -> execute(pool, task)));
        pool.setCorePoolSize(2);
        return nobodys + ", " + billings + ", " + outcome(() -> execute(pool, task)) + " " + HandOvers.taken(seen);
    }

    private static String execute(ThreadPoolExecutor pool, Runnable task) {
        pool.execute(task);
        return "taken";
    }

    private static String outcome(Callable<String> attempt) {
        try {
            return attempt.call();
        } catch (Exception | Error failure) {
            return failure.getClass().getSimpleName();
        }
    }

    /** A handler that waits for room, as many are written. */
    private static Object putBack() throws Exception {
        Busy busy = new Busy(1, (task, pool) -> {
            pool.getQueue().clear();
            pool.getQueue().add(task);
        });
        Purposes.delivery(() -> {
            busy.pool.execute(() -> busy.seen.add("first " + Purposes.inForce()));
            return null;
        });
        Purposes.billing(busy::hand);
        return busy.end();
    }

    private static Object takenBack() throws Exception {
        Busy busy = new Busy(9, new ThreadPoolExecutor.AbortPolicy());
        Purposes.billing(busy::hand);
        boolean removed = busy.pool.remove(busy.task);
        busy.hand();
        return removed + " " + busy.end();
    }

    private static Object drained() throws Exception {
        Busy busy = new Busy(9, new ThreadPoolExecutor.AbortPolicy());
        Purposes.billing(busy::hand);
        List<Runnable> tasks = busy.pool.shutdownNow();
        Purposes.delivery(() -> {
            tasks.get(0).run();
            return null;
        });
        return (tasks.get(0) == busy.task) + " " + busy.end();
    }

    private static Object cancelled() throws Exception {
        Busy busy = new Busy(9, new ThreadPoolExecutor.AbortPolicy());
        FutureTask<String> task = new FutureTask<>(Purposes::inForce);
        Purposes.billing(() -> {
            busy.pool.execute(task);
            return null;
        });
        task.cancel(true);
        busy.hand();
        return busy.end();
    }

    /** The only thread of the pool waits for nobody's task, and so has to run it itself. */
    private static Object helped() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch submitted = new CountDownLatch(1);
        ForkJoinTask<String> nobodys = ForkJoinTask.adapt(Purposes::inForce);
        ForkJoinTask<String> billings = Purposes.billing(() -> pool.submit(() -> {
            begun.countDown();
            submitted.await();
            return nobodys.join() + ", then " + Purposes.inForce();
        }));
        begun.await();
        pool.execute(nobodys);
        submitted.countDown();
        return billings.get();
    }

    private static Object unforked() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        return pool.submit(() -> {
                    ForkJoinTask<String> task = ForkJoinTask.adapt(Purposes::inForce);
                    Purposes.billing(task::fork);
                    return task.tryUnfork() + " " + task.invoke();
                })
                .get();
    }

    private static Object joinedByAnother() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        return pool.submit(() -> {
                    ForkJoinTask<String> task =
                            ForkJoinTask.adapt(Purposes::inForce).fork();
                    return Purposes.billing(task::join);
                })
                .get();
    }
}
