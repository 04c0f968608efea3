package com.example.threads;

import com.example.agent.Injection;
import io.mokuteki.agent.hook.Custody;
import io.mokuteki.agent.hook.Kept;
import io.mokuteki.runtime.PolicyInForce;
import io.mokuteki.runtime.PurposeScope;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does one thing again and again, while memory, or the stack, ends at one place of the agent's hook after the other, until
 * there is none left. Each time tells what came of it, and whether everything is then as it was before.
 */
public final class Exhausted {

    private static final ThreadPoolExecutor POOL =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), Exhausted::thread);
    private static final ScheduledThreadPoolExecutor SCHEDULER = new ScheduledThreadPoolExecutor(1, Exhausted::thread);
    private static final Twin TWIN = new Twin("Hanako");

    private static final LinkedBlockingQueue<String> SEEN = new LinkedBlockingQueue<>();
    private static final Runnable SAME = () -> SEEN.add(outcome(Addressee::seen));
    private static final Set<String> WRONG = new TreeSet<>();

    private static int fresh;
    private static boolean telling = true;

    private Exhausted() {}

    public static void main(String[] arguments) throws Exception {
        Injection.concernsThisThread();
        everything();
        telling = false;
        Purposes.delivery(() -> {
            everything();
            return null;
        });
        System.out.println("wrong: " + WRONG);
        System.exit(0);
    }

    private static void everything() throws Exception {
        for (boolean stack : new boolean[] {false, true}) {
            tell(stack, "enter", () -> Purposes.billing(() -> "done"));
            tell(stack, "enter and read", () -> Purposes.billing(Addressee::seen));
            tell(stack, "enter twice", () -> Purposes.billing(() -> Purposes.delivery(Addressee::seen)));
            tell(stack, "enter under a new policy", () -> {
                PolicyInForce.install(PolicyInForce.current());
                return Purposes.billing(Addressee::seen);
            });
            tell(stack, "enter from where nobody was", () -> {
                try (PurposeScope scope = PurposeScope.open("new-" + fresh++)) {
                    return Purposes.billing(() -> "done");
                }
            });
            tell(stack, "enter on a new thread", () -> {
                FutureTask<String> task = new FutureTask<>(() -> Purposes.billing(Addressee::seen));
                thread(task).start();
                return waited(task);
            });
            tell(stack, "compare", () -> "" + TWIN.equals(new Twin("Hanako")));
            tell(stack, "enter while comparing", () -> "" + TWIN.compareTo(new Twin("Hanako")));
            tell(stack, "a read in custody", Exhausted::inCustody);
            tell(
                    stack,
                    "a stage",
                    () -> Purposes.billing(() -> CompletableFuture.completedFuture("")
                            .thenApply(value -> Addressee.seen())
                            .get()));
            tell(stack, "a stage of nobody's, completed by billing", () -> {
                CompletableFuture<String> first = new CompletableFuture<>();
                CompletableFuture<String> stage = first.thenApply(value -> Addressee.seen());
                Purposes.billing(() -> first.complete(""));
                return stage.get();
            });
            tell(
                    stack,
                    "a fork",
                    () -> Purposes.billing(
                            () -> ForkJoinTask.adapt(Addressee::seen).invoke()));
            if (!stack) { // The stack does not end where a thread begins.
                tell(false, "a pool", Exhausted::inPool);
                tell(false, "a pool, the same task again and again", Exhausted::sameInPool);
                tell(false, "a schedule", Exhausted::scheduled);
            }
        }
    }

    private static void tell(boolean stack, String what, Callable<String> way) throws Exception {
        way.call();
        String before = then();
        Set<String> outcomes = new TreeSet<>();
        boolean came = true;
        int place = 0;
        while (came) {
            place++;
            Injection.at(place, stack);
            String outcome = outcome(way);
            came = Injection.came();
            outcomes.add(outcome);
            String then = then();
            if (!then.equals(before)) {
                WRONG.add(what + " " + place + ": " + outcome + ", before " + before + ", then " + then);
            }
        }
        if (telling) {
            System.out.println((stack ? "stack, " : "memory, ") + what + ": " + (place > 1 ? outcomes : "no place"));
        }
    }

    private static String outcome(Callable<String> way) {
        try {
            return way.call();
        } catch (Throwable thrown) {
            Throwable cause = thrown;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause.getClass().getSimpleName()
                    + ("injected".equals(cause.getMessage()) ? "" : " " + cause.getMessage());
        }
    }

    /** What is in force on each of the threads. */
    private static String then() throws Exception {
        return Addressee.seen() + " " + POOL.submit(Addressee::seen).get(20, TimeUnit.SECONDS) + " "
                + SCHEDULER.submit(Addressee::seen).get(20, TimeUnit.SECONDS) + " " + TWIN.isReadable();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(() -> {
            Injection.concernsThisThread();
            task.run();
        });
        thread.setDaemon(true);
        return thread;
    }

    private static String inCustody() {
        Kept before = Custody.beginAll(TWIN);
        try {
            return inCustodyWithin(new Twin("Taro")) + TWIN.name();
        } finally {
            before.current.kept = before;
        }
    }

    private static String inCustodyWithin(Twin other) {
        Kept before = Custody.begin(other);
        try {
            return other.name();
        } finally {
            before.current.kept = before;
        }
    }

    private static String inPool() throws Exception {
        return waited(Purposes.billing(() -> POOL.submit(Addressee::seen)));
    }

    private static String waited(Future<String> future) throws Exception {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw (Exception) failure;
        }
    }

    /** For billing, if that succeeds, and then for nobody. */
    private static String sameInPool() throws Exception {
        String first = outcome(() -> {
            Purposes.billing(() -> {
                POOL.execute(SAME);
                return "";
            });
            return HandOvers.taken(SEEN);
        });
        POOL.execute(SAME);
        return first + " " + HandOvers.taken(SEEN);
    }

    private static String scheduled() throws Exception {
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        Future<?> future = Purposes.billing(
                () -> SCHEDULER.scheduleAtFixedRate(() -> seen.add(Addressee.seen()), 0, 1, TimeUnit.MILLISECONDS));
        try {
            return HandOvers.taken(seen);
        } finally {
            future.cancel(false);
        }
    }
}
