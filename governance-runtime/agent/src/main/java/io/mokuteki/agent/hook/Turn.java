package io.mokuteki.agent.hook;

import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * A task that was handed to a pool while the same object waits there for other purposes: it stands for this hand-over
 * alone, so that nobody takes the one for the other, whatever becomes of the queue meanwhile.
 *
 * <p>Only a plain pool whose queue does not look at what is in it gets one, so that hardly anybody meets it: {@code
 * remove}, {@code shutdownNow} and handlers of rejected tasks know the task itself.
 */
final class Turn implements Runnable {

    private static final String POLICIES = "java.util.concurrent.ThreadPoolExecutor$";

    /** Whether there was ever one: until then, nobody needs to look. */
    private static volatile boolean used;

    final Runnable task;
    private final Object captured;

    Turn(Runnable task, Object captured) {
        used = true;
        this.task = task;
        this.captured = captured;
    }

    /** Whether nobody but the pool itself sees what is handed to it. */
    static boolean isPossible(Object pool) {
        if (pool.getClass() != ThreadPoolExecutor.class) {
            return false;
        }
        Class<?> queue = ((ThreadPoolExecutor) pool).getQueue().getClass();
        return queue == LinkedBlockingQueue.class
                || queue == ArrayBlockingQueue.class
                || queue == SynchronousQueue.class
                || queue == LinkedBlockingDeque.class
                || queue == LinkedTransferQueue.class;
    }

    /** Whether the pool's handler of rejected tasks is one of the JDK's, who do not care what they are. */
    static boolean isRejectedUnseen(Object pool) {
        return pool instanceof ThreadPoolExecutor
                && ((ThreadPoolExecutor) pool)
                        .getRejectedExecutionHandler()
                        .getClass()
                        .getName()
                        .startsWith(POLICIES);
    }

    /** Takes one that stands for the task from the pool's queue, if there is one. */
    static boolean isRemoved(@Nullable Object task, Object pool) {
        if (!used || task == null || !isPossible(pool)) {
            return false;
        }
        Collection<?> queue = ((ThreadPoolExecutor) pool).getQueue();
        return queue.remove(new OfTask(task));
    }

    @Override
    public void run() {
        Mark mark = Tasks.begin(captured, false);
        try {
            task.run();
        } finally {
            mark.current.scope = mark.scope;
            mark.current.own = mark.own;
        }
    }

    @Override
    public String toString() {
        return task.toString();
    }

    /** Equal to whatever stands for a task. Queues ask what is looked for, and not what they hold. */
    private static final class OfTask {

        private final Object task;

        OfTask(Object task) {
            this.task = task;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Turn && ((Turn) other).task == task;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(task);
        }
    }
}
