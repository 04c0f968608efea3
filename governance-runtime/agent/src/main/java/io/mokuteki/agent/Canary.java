package io.mokuteki.agent;

import io.mokuteki.agent.weaving.UnweavableException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Shows that the guard works in this JVM: a small application of its own reads in every way that the agent claims to
 * guard.
 *
 * <p>It flies once, before the first class that matters is defined: an application that governs nothing does not pay for
 * it. It flies on a thread of its own, because while a class is being transformed the JVM shows no other class of that
 * thread to the agent, and there nothing is in force.
 *
 * <p>Thread-safe. All who need it wait for the one flight.
 */
final class Canary {

    private static final String TECHNIQUES = "io.mokuteki.agent.canary.Techniques";
    /** It takes a fraction of a second. One that is stuck, behind a lock of the application's, is not waited for. */
    private static final long LONGEST_FLIGHT_MILLIS = 30_000;

    private volatile boolean returned;
    private @Nullable String trouble;

    /**
     * Goes on where the guard works.
     *
     * @throws UnweavableException naming the reads that got through
     */
    void requireReturn() {
        if (!returned) {
            fly();
        }
        if (trouble != null) {
            throw new UnweavableException(trouble);
        }
    }

    private synchronized void fly() {
        if (returned) {
            return;
        }
        Flight flight = new Flight();
        // Inherits nothing from the application's thread, which the class that is being loaded may hold.
        Thread thread = new Thread(rootGroup(), flight, "mokuteki-canary", 0, false);
        thread.setContextClassLoader(null);
        thread.setDaemon(true);
        thread.start();
        await(thread);
        trouble = thread.isAlive()
                ? "the canary, which shows that the guard works, is stuck. Report where, by a thread"
                        + " dump taken meanwhile."
                : flight.trouble;
        returned = true;
    }

    private static ThreadGroup rootGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    private static void await(Thread thread) {
        long end = System.nanoTime() + LONGEST_FLIGHT_MILLIS * 1_000_000;
        boolean interrupted = false;
        while (thread.isAlive() && System.nanoTime() < end) {
            try {
                thread.join(LONGEST_FLIGHT_MILLIS);
            } catch (InterruptedException another) {
                interrupted = true; // Somebody else's matter, after the class is loaded.
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Flight implements Runnable {

        private volatile @Nullable String trouble = "the canary, which shows that the guard works, did not return";

        @Override
        public void run() {
            try {
                Callable<?> techniques = (Callable<?>) Class.forName(TECHNIQUES, true, new CanaryLoader())
                        .getConstructor()
                        .newInstance();
                trouble = troubleWith((List<?>) techniques.call());
            } catch (Throwable failure) {
                trouble = "the canary, which shows that the guard works, could not fly: " + failure
                        + ". Report it with the JVM's version.";
            }
        }
    }

    /** What is wrong when these techniques failed; null when none did. */
    static @Nullable String troubleWith(List<?> failed) {
        if (failed.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder("in this JVM the guard does not work for ");
        for (int index = 0; index < failed.size(); index++) {
            text.append(index == 0 ? "" : ", ").append(failed.get(index));
        }
        return text.append(". If another agent is there, name this one last; else report it with the JVM's version.")
                .toString();
    }
}
