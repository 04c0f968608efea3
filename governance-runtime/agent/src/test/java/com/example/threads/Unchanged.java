package com.example.threads;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What nobody may notice of hand-overs for a purpose: prints the same with the agent and without. */
public final class Unchanged {

    private static final class Named implements Runnable {
        @Override
        public void run() {}
    }

    private Unchanged() {}

    public static void main(String[] arguments) throws Exception {
        Purposes.billing(() -> {
            pool();
            stacks();
            return null;
        });
        System.exit(0);
    }

    private static void pool() throws Exception {
        LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>(3);
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        CountDownLatch busy = new CountDownLatch(1);
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(
                        1,
                        1,
                        1,
                        TimeUnit.MINUTES,
                        queue,
                        (task, rejecting) -> seen.add("rejected " + task.getClass())) {
                    @Override
                    protected void beforeExecute(Thread thread, Runnable task) {
                        seen.add("before " + task.getClass().isHidden() + " " + (task instanceof Named));
                    }

                    @Override
                    protected void afterExecute(Runnable task, Throwable thrown) {
                        seen.add("after " + (task instanceof Named) + " " + thrown);
                    }
                };
        pool.execute(() -> HandOvers.unchecked(() -> {
            busy.await();
            return "";
        }));
        Named named = new Named();
        Named other = new Named();
        FutureTask<String> future = new FutureTask<>(new Named(), "");
        pool.execute(named);
        pool.execute(other);
        pool.execute(future);
        pool.execute(named);
        System.out.println("first of the queue: " + (queue.peek() == named));
        System.out.println(
                "contains: " + queue.contains(other) + " " + pool.getQueue().contains(future));
        System.out.println("remove: " + pool.remove(other) + " " + pool.remove(other));
        System.out.println("text: " + future.toString().replaceAll("@[0-9a-f]+", ""));
        System.out.println("pool: " + pool.toString().replaceAll("@[0-9a-f]+", ""));
        busy.countDown();
        future.get();
        pool.shutdown();
        System.out.println("ended: " + pool.awaitTermination(20, TimeUnit.SECONDS) + " " + new TreeSet<>(seen));
        System.out.println("members: " + pool.getClass().getSuperclass().getDeclaredMethods().length + " "
                + CompletableFuture.class.getDeclaredMethods().length + " "
                + ForkJoinPool.class.getDeclaredFields().length);

        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
        Object scheduled = scheduler.schedule(new Named(), 1, TimeUnit.HOURS);
        List<Runnable> never = scheduler.shutdownNow();
        System.out.println("never began: " + (never.get(0) == scheduled));
    }

    private static void stacks() throws Exception {
        Callable<String> stack = Unchanged::stack;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
        System.out.println(pool.submit(stack).get());
        System.out.println(HandOvers.later(done -> pool.execute(() -> done.accept(stack))));
        System.out.println(HandOvers.later(done -> new Timer(true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                done.accept(stack);
                            }
                        },
                        1)));
        System.out.println(new ForkJoinPool(1).submit(stack).get());
        System.out.println(CompletableFuture.completedFuture("")
                .thenApply(value -> HandOvers.unchecked(stack))
                .get());
        System.out.println(
                CompletableFuture.supplyAsync(() -> HandOvers.unchecked(stack)).get());
    }

    private static String stack() {
        StringBuilder text = new StringBuilder("stack:");
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            text.append(' ').append(frame);
        }
        return text.toString();
    }
}
