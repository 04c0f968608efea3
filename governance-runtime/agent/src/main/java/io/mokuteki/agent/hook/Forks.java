package io.mokuteki.agent.hook;

import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * What the woven {@code ForkJoinPool} and its tasks call: a task runs under what was in force where it was forked, even
 * on a thread that merely helps, and a task that is run in place under what is in force there.
 *
 * <p>The threads that carry virtual threads are left alone. They run no task of anybody, and what a virtual thread has
 * in force is its own.
 */
public final class Forks {

    private static final @Nullable Class<?> CARRIER = carrier();
    private static final String VIRTUAL_THREAD = "java.lang.VirtualThread";

    private Forks() {}

    /** A task is given to a pool. */
    public static void submitted(@Nullable Object task, ForkJoinPool pool) {
        if (task != null && isSomebodys(pool)) {
            HandOvers.put(task, Guard.capture(), false);
        }
    }

    /**
     * A task is made for a pool to run later.
     *
     * @param period 0 for once
     */
    public static void delayed(Object task, long period, ForkJoinPool pool) {
        if (isSomebodys(pool)) {
            HandOvers.put(task, Guard.capture(), period != 0);
        }
    }

    /** A task is forked. */
    public static void forked(Object task) {
        HandOvers.put(task, Guard.capture(), false);
    }

    /** A task is taken back from where it was forked to. */
    public static boolean unforked(boolean unforked, Object task) {
        if (unforked) {
            HandOvers.take(task);
        }
        return unforked;
    }

    /** A task begins, wherever it is run: what to put back where it ends. */
    public static Mark begin(Object task) {
        return Thread.currentThread().getClass() == CARRIER ? Guard.current().mark() : Tasks.begin(task);
    }

    private static boolean isSomebodys(ForkJoinPool pool) {
        return !pool.getFactory().getClass().getName().startsWith(VIRTUAL_THREAD);
    }

    private static @Nullable Class<?> carrier() {
        try {
            return Class.forName("jdk.internal.misc.CarrierThread", false, null);
        } catch (ClassNotFoundException noVirtualThreads) {
            return null;
        }
    }
}
