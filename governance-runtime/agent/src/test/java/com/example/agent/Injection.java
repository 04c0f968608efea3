package com.example.agent;

/**
 * What {@link Exhaustion} weaves into the hook: a place where memory or stack may end. It lives in the bootstrap loader, as
 * the hook does.
 */
public final class Injection {

    private static final ThreadLocal<Boolean> CONCERNED = new ThreadLocal<>();

    private static volatile int left;
    private static volatile boolean stack;

    private Injection() {}

    /** From now on the running thread is one of those on which errors are injected. */
    public static void concernsThisThread() {
        CONCERNED.set(true);
    }

    /** The place that is come to as the so-and-so-many-th from now on has no memory, or no stack. */
    public static void at(int place, boolean noStack) {
        stack = noStack;
        left = place;
    }

    /** Whether the error came. Ends the waiting for it. */
    public static boolean came() {
        boolean came = left == 0;
        left = 0;
        return came;
    }

    /** A place where an object is made, or may be. */
    public static void memory() {
        if (left > 0 && !stack && CONCERNED.get() != null && --left == 0) {
            throw new OutOfMemoryError("injected");
        }
    }

    /** A place where a method begins. */
    public static void stack() {
        if (left > 0 && stack && CONCERNED.get() != null && --left == 0) {
            throw new StackOverflowError("injected");
        }
    }
}
