package io.mokuteki.agent.hook;

import java.util.List;
import java.util.concurrent.RunnableScheduledFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the woven executors of the JDK call: a task runs under what was in force where it was handed over, and under
 * nothing else. Not for use by applications.
 */
public final class Tasks {

    /** The receiver of tasks that can only be handed over once at a time, whoever receives them. */
    private static final int ANYBODY = 0;

    private Tasks() {}

    /** A task is handed to an executor, perhaps not for the first time. */
    public static void handed(@Nullable Object task, Object executor) {
        if (task == null) {
            return; // The executor will say so.
        }
        Object captured = Guard.capture();
        int receiver = System.identityHashCode(executor);
        if (!Guard.isNothing(captured) || HandOvers.has(task, receiver)) {
            boolean again = task instanceof RunnableScheduledFuture<?> scheduled && scheduled.isPeriodic();
            HandOvers.add(task, receiver, captured, again, false);
        }
    }

    /** An executor runs a task, instead of {@code task.run()}. */
    public static void run(Runnable task, Object executor) {
        Object mark = begin(HandOvers.take(task, System.identityHashCode(executor)));
        try {
            task.run();
        } finally {
            end(mark);
        }
    }

    /** An executor turns a task away. */
    public static void rejected(Object task, Object executor) {
        HandOvers.withdraw(task, System.identityHashCode(executor));
    }

    /** Somebody took a task back from an executor. */
    public static boolean removed(boolean removed, @Nullable Object task, Object executor) {
        if (removed && task != null) {
            HandOvers.drop(task, System.identityHashCode(executor));
        }
        return removed;
    }

    /** An executor gives back what it has not begun. */
    public static List<?> drained(List<?> tasks, Object executor) {
        for (int index = 0; index < tasks.size(); index++) {
            HandOvers.drop(tasks.get(index), System.identityHashCode(executor));
        }
        return tasks;
    }

    /** What began ends, on every path. */
    public static void end(@Nullable Object mark) {
        if (mark != null) {
            Guard.exit(mark);
        }
    }

    /** What to give to {@link #end}. Null where nothing is in force, neither here nor there. */
    private static @Nullable Object begin(@Nullable HandOver handOver) {
        if (handOver == null) {
            return Guard.isNothing(Guard.capture()) ? null : Guard.resume(Scope.NOTHING);
        }
        try {
            return handOver.again ? Guard.resumeAnew(handOver.captured) : Guard.resume(handOver.captured);
        } catch (RuntimeException | Error failure) {
            // The task must run, or who waits for it would wait for ever. Under nothing, it is refused what it reads.
            System.err.println("Mokuteki: a task runs without the purpose that it was handed over under: " + failure);
            return Guard.resume(Scope.NOTHING);
        }
    }
}
