package com.example.threads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Hands a task over in each way, four times: for billing, for delivery, for nobody, and for billing again; so each pool
 * serves everybody. Prints what the task saw.
 */
public final class HandOvers {

    /** Hands a task over, and gives what came of it. */
    interface Way {
        Object hand(Callable<String> task) throws Exception;
    }

    private static final ExecutorService POOL = Executors.newFixedThreadPool(1);
    private static final ScheduledExecutorService SCHEDULER = Executors.newScheduledThreadPool(1);
    private static final ForkJoinPool FORKS = new ForkJoinPool(1);
    private static final Timer TIMER = new Timer(true);

    private HandOvers() {}

    public static void main(String[] arguments) throws Exception {
        print("a call", Callable::call);
        print("a new thread", HandOvers::inThread);

        print("execute", task -> later(done -> POOL.execute(() -> done.accept(task))));
        print("submit a runnable", task -> later(done -> POOL.submit(() -> done.accept(task))));
        print("submit", task -> POOL.submit(task).get());
        print("invokeAll", task -> POOL.invokeAll(List.of(task)).get(0).get());
        print("invokeAny", task -> POOL.invokeAny(List.of(task)));
        print("completion service", task -> {
            ExecutorCompletionService<String> service = new ExecutorCompletionService<>(POOL);
            service.submit(task);
            return service.take().get();
        });
        print("single thread", single(Executors.newSingleThreadExecutor()));
        print("cached threads", single(Executors.newCachedThreadPool()));
        print("unconfigurable", single(Executors.unconfigurableExecutorService(Executors.newFixedThreadPool(1))));
        print("single scheduled thread", single(Executors.newSingleThreadScheduledExecutor()));
        print("priority queue", HandOvers::inPriorityQueue);
        print("task that fails before", HandOvers::afterOneThatFails);

        print(
                "schedule",
                task -> SCHEDULER.schedule(task, 1, TimeUnit.MILLISECONDS).get());
        print(
                "schedule a runnable",
                task -> later(done -> SCHEDULER.schedule(() -> done.accept(task), 1, TimeUnit.MILLISECONDS)));
        print(
                "fixed rate",
                task -> thrice((done, again) ->
                        SCHEDULER.scheduleAtFixedRate(() -> done.accept(task), 1, 1, TimeUnit.MILLISECONDS)));
        print(
                "fixed delay",
                task -> thrice((done, again) ->
                        SCHEDULER.scheduleWithFixedDelay(() -> done.accept(task), 1, 1, TimeUnit.MILLISECONDS)));
        print("timer", task -> later(done -> TIMER.schedule(timed(done, task), 1)));
        print("periodic timer", HandOvers::periodicTimer);

        print("fork-join execute", task -> later(done -> FORKS.execute(() -> done.accept(task))));
        print("fork-join submit", task -> FORKS.submit(task).get());
        print("fork-join invoke", task -> FORKS.invoke(ForkJoinTask.adapt(task)));
        print(
                "fork-join invokeAll",
                task -> FORKS.invokeAll(List.of(task)).get(0).get());
        print("fork-join invokeAny", task -> FORKS.invokeAny(List.of(task)));
        print("fork from outside", task -> ForkJoinTask.adapt(task).fork().join());
        print(
                "fork inside",
                task -> FORKS.submit(() -> ForkJoinTask.adapt(task).fork().join())
                        .get());
        print("recursive task", task -> FORKS.invoke(new Halving(task, 8)));
        print("counted completer", task -> FORKS.invoke(new Counting(null, task, 4)));
        print("invoke in place", task -> ForkJoinTask.adapt(task).invoke());
        print("common pool", task -> ForkJoinPool.commonPool().submit(task).get());
        print("work stealing", single(Executors.newWorkStealingPool(2)));
        print(
                "parallel stream",
                task -> joined(IntStream.range(0, 10_000)
                        .parallel()
                        .mapToObj(number -> unchecked(task))
                        .toList()));
        print(
                "parallel stream in a pool of one's own",
                task -> FORKS.submit(() -> joined(IntStream.range(0, 10_000)
                                .parallel()
                                .mapToObj(number -> unchecked(task))
                                .toList()))
                        .get());

        print("publisher", HandOvers::published);
        System.exit(0);
    }

    static void print(String what, Way way) throws Exception {
        print(what, Purposes::inForce, way);
    }

    /** The same with another look around. */
    static void print(String what, Callable<String> see, Way way) throws Exception {
        System.out.println(what + ": " + Purposes.billing(() -> way.hand(see)) + " "
                + Purposes.delivery(() -> way.hand(see)) + " " + way.hand(see) + " "
                + Purposes.billing(() -> way.hand(see)));
    }

    /** Told of a task that runs. */
    interface Done {
        void accept(Callable<String> task);
    }

    interface Later {
        void hand(Done done) throws Exception;
    }

    private interface Again {
        ScheduledFuture<?> hand(Done done, int times) throws Exception;
    }

    /** What the task sees when it runs, whenever that is. */
    static String later(Later way) throws Exception {
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        way.hand(task -> seen.add(unchecked(task)));
        return taken(seen);
    }

    private static String thrice(Again way) throws Exception {
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        ScheduledFuture<?> future = way.hand(task -> seen.add(unchecked(task)), 3);
        String three = joined(List.of(taken(seen), taken(seen), taken(seen)));
        future.cancel(false);
        return three;
    }

    static String taken(LinkedBlockingQueue<String> seen) throws InterruptedException {
        return String.valueOf(seen.poll(20, TimeUnit.SECONDS));
    }

    private static Way single(ExecutorService executor) {
        return task -> executor.submit(task).get();
    }

    private static Object inThread(Callable<String> task) throws Exception {
        FutureTask<String> future = new FutureTask<>(task);
        new Thread(future).start();
        return future.get();
    }

    private static Object inPriorityQueue(Callable<String> task) throws Exception {
        final class Prioritised extends FutureTask<String> implements Comparable<Prioritised> {
            Prioritised() {
                super(task);
            }

            @Override
            public int compareTo(Prioritised other) {
                return 0;
            }
        }
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<Runnable>());
        Prioritised first = new Prioritised();
        Prioritised second = new Prioritised();
        pool.execute(first);
        pool.execute(second);
        pool.shutdown();
        return joined(List.of(first.get(), second.get()));
    }

    private static Object afterOneThatFails(Callable<String> task) throws Exception {
        POOL.submit(() -> {
            throw new IllegalStateException();
        });
        return POOL.submit(task).get();
    }

    private static TimerTask timed(Done done, Callable<String> task) {
        return new TimerTask() {
            @Override
            public void run() {
                done.accept(task);
            }
        };
    }

    private static Object periodicTimer(Callable<String> task) throws Exception {
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        TimerTask timed = timed(each -> seen.add(unchecked(each)), task);
        TIMER.schedule(timed, 1, 1);
        try {
            TIMER.schedule(timed, 1);
        } catch (IllegalStateException expected) {
            // A task is accepted once. The second attempt, whoever makes it, changes nothing.
        }
        String three = joined(List.of(taken(seen), taken(seen), taken(seen)));
        timed.cancel();
        return three;
    }

    private static final class Halving extends RecursiveTask<String> {
        private static final long serialVersionUID = 1L;

        private final transient Callable<String> task;
        private final int depth;

        Halving(Callable<String> task, int depth) {
            this.task = task;
            this.depth = depth;
        }

        @Override
        protected String compute() {
            if (depth == 0) {
                return unchecked(task);
            }
            Halving left = new Halving(task, depth - 1);
            Halving right = new Halving(task, depth - 1);
            invokeAll(left, right);
            return joined(List.of(left.join(), right.join()));
        }
    }

    /** Looks around in each part, and in each completion, which runs wherever the last part did. */
    private static final class Counting extends CountedCompleter<String> {
        private static final long serialVersionUID = 1L;

        private final transient Callable<String> task;
        private final List<Counting> parts = new ArrayList<>();
        private final int depth;
        private String seen = "";

        Counting(Counting whole, Callable<String> task, int depth) {
            super(whole);
            this.task = task;
            this.depth = depth;
        }

        @Override
        public void compute() {
            seen = unchecked(task);
            if (depth > 0) {
                parts.add(new Counting(this, task, depth - 1));
                parts.add(new Counting(this, task, depth - 1));
                setPendingCount(2);
                parts.forEach(ForkJoinTask::fork);
            }
            tryComplete();
        }

        @Override
        public void onCompletion(CountedCompleter<?> last) {
            List<String> all = new ArrayList<>(List.of(seen, unchecked(task)));
            parts.forEach(part -> all.add(part.seen));
            seen = joined(all);
        }

        @Override
        public String getRawResult() {
            return seen;
        }
    }

    /** The subscriber is called for its own purposes, whoever publishes. */
    private static Object published(Callable<String> task) throws Exception {
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
            publisher.subscribe(new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    subscription.request(2);
                }

                @Override
                public void onNext(String item) {
                    seen.add(unchecked(task));
                }

                @Override
                public void onError(Throwable failure) {}

                @Override
                public void onComplete() {}
            });
            Purposes.delivery(() -> publisher.submit("one"));
            publisher.submit("two");
            return joined(List.of(taken(seen), taken(seen)));
        }
    }

    static String unchecked(Callable<String> task) {
        try {
            return task.call();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** All that differ. */
    static String joined(Collection<String> seen) {
        return String.join("|", new TreeSet<>(seen));
    }
}
