package com.example.threads;

import static com.example.threads.HandOvers.print;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** What came after Java 17, called by reflection. */
public final class VirtualThreads {

    private VirtualThreads() {}

    public static void main(String[] arguments) throws Exception {
        print(
                "a virtual thread",
                task -> HandOvers.later(done -> Thread.class
                        .getMethod("startVirtualThread", Runnable.class)
                        .invoke(null, (Runnable) () -> done.accept(task))));
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        print("execute in a virtual thread", task -> HandOvers.later(done -> virtual.execute(() -> done.accept(task))));
        print("submit to a virtual thread", task -> virtual.submit(task).get());
        ExecutorService platform = (ExecutorService) Executors.class
                .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                .invoke(null, Executors.defaultThreadFactory());
        print("submit to a thread of its own", task -> platform.submit(task).get());
        print(
                "invokeAll in virtual threads",
                task -> HandOvers.joined(List.of(
                        virtual.invokeAll(List.of(task, task)).get(0).get(),
                        virtual.invokeAll(List.of(task, task)).get(1).get())));
        print("invokeAny in virtual threads", task -> virtual.invokeAny(List.of(task)));
        print(
                "after waiting in a virtual thread",
                task -> virtual.submit(() -> {
                            Thread.sleep(1);
                            return task.call();
                        })
                        .get());
        print("a virtual thread that wakes another", VirtualThreads::waking);

        ForkJoinPool pool = new ForkJoinPool(1);
        Method schedule = ForkJoinPool.class.getMethod("schedule", Callable.class, long.class, TimeUnit.class);
        print("fork-join schedule", task -> ((Future<?>) schedule.invoke(pool, task, 1L, TimeUnit.MILLISECONDS)).get());
        Method fixedRate = ForkJoinPool.class.getMethod(
                "scheduleAtFixedRate", Runnable.class, long.class, long.class, TimeUnit.class);
        print("fork-join fixed rate", task -> {
            LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
            Runnable each = () -> seen.add(HandOvers.unchecked(task));
            Future<?> future = (Future<?>) fixedRate.invoke(pool, each, 1L, 1L, TimeUnit.MILLISECONDS);
            String three =
                    HandOvers.joined(List.of(HandOvers.taken(seen), HandOvers.taken(seen), HandOvers.taken(seen)));
            future.cancel(false);
            return three;
        });
        print("structured", VirtualThreads::structured);
        System.exit(0);
    }

    private static Object waking(Callable<String> task) throws Exception {
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        LinkedBlockingQueue<String> items = new LinkedBlockingQueue<>();
        Future<String> waits = virtual.submit(() -> items.take() + HandOvers.unchecked(task));
        Purposes.delivery(() -> virtual.submit(() -> items.add(""))).get();
        return waits.get();
    }

    private static Object structured(Callable<String> task) throws Exception {
        Class<?> type = Class.forName("java.util.concurrent.StructuredTaskScope");
        Object scope = type.getMethod("open").invoke(null);
        Object subtask = type.getMethod("fork", Callable.class).invoke(scope, task);
        type.getMethod("join").invoke(scope);
        Object seen = Class.forName("java.util.concurrent.StructuredTaskScope$Subtask")
                .getMethod("get")
                .invoke(subtask);
        type.getMethod("close").invoke(scope);
        return seen;
    }
}
