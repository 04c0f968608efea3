package io.mokuteki.agent.hook;

import java.util.List;
import java.util.Queue;
import java.util.TimerTask;
import java.util.concurrent.RunnableScheduledFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the woven executors of the JDK call: a task runs under what was in force where it was handed over, and under
 * nothing else. Not for use by applications.
 */
public final class Tasks {

    /** What was told of last: the name of a task's class. */
    private static volatile @Nullable String doubted;

    private Tasks() {}

    /**
     * A task is handed to a pool, perhaps not for the first time.
     *
     * @return what to give to {@link #instead}, and to {@link #notHanded} if the pool fails to take it
     */
    public static @Nullable Object handed(@Nullable Object task, Object pool) {
        if (task == null) {
            return null; // The pool will say so.
        }
        Object captured = Guard.capture();
        int receiver = System.identityHashCode(pool);
        if (Guard.isNothing(captured) && !HandOvers.has(task, receiver)) {
            return null;
        }
        boolean again = task instanceof RunnableScheduledFuture && ((RunnableScheduledFuture<?>) task).isPeriodic();
        HandOver kept = HandOvers.add(task, receiver, captured, again);
        if (kept != null) {
            return kept;
        }
        if (task instanceof Runnable && Turn.isPossible(pool)) {
            return new Turn((Runnable) task, captured);
        }
        tell(task);
        return HandOvers.doubt(task, receiver);
    }

    /** What the pool is to run instead of a task that was {@link #handed} to it: mostly the task. */
    public static @Nullable Runnable instead(@Nullable Object handOver, @Nullable Runnable task) {
        return handOver instanceof Turn ? (Turn) handOver : task;
    }

    /**
     * A pool threw instead of taking a task, for want of a thread for example. Whoever hands over the same task next must
     * not find what was in force here.
     */
    public static void notHanded(@Nullable Object handOver) {
        if (handOver instanceof HandOver) {
            HandOvers.drop((HandOver) handOver);
        }
    }

    /** A pool runs a task, instead of {@code task.run()}. */
    public static void run(Runnable task, Object pool) {
        Mark mark = begin(HandOvers.take(task, System.identityHashCode(pool)));
        try {
            task.run();
        } finally {
            mark.current.scope = mark.scope;
            mark.current.own = mark.own;
        }
    }

    /** A pool turns a task away: what to give to its handler, who knows his task. */
    public static Runnable rejected(Runnable task, Object pool) {
        int receiver = System.identityHashCode(pool);
        if (!(task instanceof Turn)) {
            HandOvers.withdraw(task, receiver);
            return task;
        }
        if (Turn.isRejectedUnseen(pool)) {
            return task;
        }
        Runnable turned = ((Turn) task).task;
        HandOvers.doubt(turned, receiver); // The handler may put it back, among those of others.
        HandOvers.withdraw(turned, receiver);
        return turned;
    }

    /** Somebody takes a task back from a pool. */
    public static boolean removed(boolean removed, @Nullable Object task, Object pool) {
        if (removed && task != null) {
            HandOvers.drop(task, System.identityHashCode(pool));
        }
        return removed || Turn.isRemoved(task, pool);
    }

    /** A pool gives back what it has not begun. */
    public static List<Object> drained(List<Object> tasks, Object pool) {
        for (int index = 0; index < tasks.size(); index++) {
            Object task = tasks.get(index);
            if (task instanceof Turn) {
                tasks.set(index, ((Turn) task).task);
            } else {
                HandOvers.drop(task, System.identityHashCode(pool));
            }
        }
        return tasks;
    }

    /** Somebody makes room in the queue of a pool: instead of {@code queue.poll()}. */
    public static @Nullable Object discarded(Queue<?> queue, Object pool) {
        Object task = queue.poll();
        if (task != null) {
            HandOvers.drop(task, System.identityHashCode(pool));
        }
        return task;
    }

    /** A timer accepts a task. It accepts none twice. */
    public static void timed(TimerTask task, long period) {
        HandOvers.put(task, Guard.capture(), period != 0);
    }

    /** A timer runs a task, instead of {@code task.run()}. */
    public static void run(TimerTask task) {
        Mark mark = begin(task);
        try {
            task.run();
        } finally {
            mark.current.scope = mark.scope;
            mark.current.own = mark.own;
        }
    }

    /** A task that runs once is given to a thread of its own. */
    public static void handed(Object task) {
        HandOvers.put(task, Guard.capture(), false);
    }

    /** Somebody registers, and will be called again and again. */
    public static void registered(Object registered) {
        HandOvers.put(registered, Guard.capture(), true);
    }

    /** Such a task, or registered one, begins: what to put back where it ends. */
    public static Mark begin(Object task) {
        return begin(HandOvers.take(task));
    }

    /** What belongs to nobody begins, on a thread that serves somebody. */
    public static Mark suspend() {
        return begin(Guard.NOTHING, false);
    }

    /** A task that hands itself over for its next run begins another one, which is decided anew. */
    public static Mark renew() {
        return begin(Guard.capture(), true);
    }

    private static Mark begin(@Nullable HandOver handOver) {
        return handOver == null ? begin(Guard.NOTHING, false) : begin(handOver.captured, handOver.again);
    }

    static Mark begin(Object captured, boolean again) {
        try {
            return again ? Guard.resumeAnew(captured) : Guard.resume(captured);
        } catch (RuntimeException | Error failure) {
            // The task must run, or who waits for it would wait for ever. Under nothing, it is refused what it reads.
            Mark mark = Guard.resume(Guard.NOTHING);
            tell(failure);
            return mark;
        }
    }

    /** Not again and again for the same kind of task. */
    private static void tell(Object task) {
        try {
            String type = task.getClass().getName();
            if (!type.equals(doubted)) {
                doubted = type;
                System.err.println("Mokuteki: a " + type + " was handed to a pool again, for other purposes, before it"
                        + " had run. Nobody can tell which run is whose, so they have none. Hand over a new object each"
                        + " time.");
            }
        } catch (RuntimeException | Error failure) {
            return; // Nobody can be told.
        }
    }

    /** What ended a moment ago, memory for example, may end again here, and the task must run nevertheless. */
    private static void tell(Throwable failure) {
        try {
            System.err.println("Mokuteki: a task runs without the purpose that it was handed over under: " + failure);
        } catch (RuntimeException | Error again) {
            return; // Nobody can be told.
        }
    }
}
