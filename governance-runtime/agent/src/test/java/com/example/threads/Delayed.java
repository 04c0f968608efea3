package com.example.threads;

import io.mokuteki.runtime.PolicyInForce;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tasks that are scheduled, and then another policy is put in force: once, and again and again. */
public final class Delayed {

    private Delayed() {}

    private interface Once {
        Future<?> schedule(Callable<String> task) throws Exception;
    }

    private interface Again {
        Future<?> schedule(Runnable task) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
        once(arguments[0], "a scheduler", task -> scheduler.schedule(task, 0, TimeUnit.MILLISECONDS));
        again(arguments[0], "a scheduler", task -> scheduler.scheduleAtFixedRate(task, 0, 1, TimeUnit.MILLISECONDS));
        if (Runtime.version().feature() >= 25) {
            ForkJoinPool forks = new ForkJoinPool(1);
            Method once = ForkJoinPool.class.getMethod("schedule", Callable.class, long.class, TimeUnit.class);
            once(arguments[0], "a fork-join pool", task ->
                    (Future<?>) once.invoke(forks, task, 1L, TimeUnit.MILLISECONDS));
            for (String repeats : new String[] {"scheduleAtFixedRate", "scheduleWithFixedDelay"}) {
                Method again =
                        ForkJoinPool.class.getMethod(repeats, Runnable.class, long.class, long.class, TimeUnit.class);
                again(arguments[0], "a fork-join pool, " + repeats, task ->
                        (Future<?>) again.invoke(forks, task, 0L, 1L, TimeUnit.MILLISECONDS));
            }
        }
        System.exit(0);
    }

    /** The thread is busy until the other policy is in force. It does not wait: a fork-join pool would take another. */
    private static void once(String another, String where, Once once) throws Exception {
        PolicyInForce before = PolicyInForce.current();
        AtomicBoolean busy = new AtomicBoolean(true);
        CountDownLatch begun = new CountDownLatch(1);
        once.schedule(() -> {
            begun.countDown();
            while (busy.get()) {
                Thread.onSpinWait();
            }
            return "";
        });
        begun.await();
        Future<?> seen = Purposes.billing(() -> once.schedule(Addressee::seen));
        AnotherPolicy.install(another);
        busy.set(false);
        System.out.println("once, by " + where + ": " + seen.get(20, TimeUnit.SECONDS));
        PolicyInForce.install(before);
    }

    /** The first run ends when the other policy is in force. */
    private static void again(String another, String where, Again again) throws Exception {
        PolicyInForce before = PolicyInForce.current();
        SynchronousQueue<String> seen = new SynchronousQueue<>();
        SynchronousQueue<String> ending = new SynchronousQueue<>();
        Future<?> future = Purposes.billing(() -> again.schedule(() -> HandOvers.unchecked(() -> {
            seen.put(Addressee.seen());
            return ending.take();
        })));
        String first = seen.poll(20, TimeUnit.SECONDS);
        AnotherPolicy.install(another);
        ending.put("");
        String second = seen.poll(20, TimeUnit.SECONDS);
        future.cancel(false);
        ending.put("");
        System.out.println("again and again, by " + where + ": " + first + ", then " + second);
        PolicyInForce.install(before);
    }
}
