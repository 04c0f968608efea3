package io.mokuteki.agent;

import io.mokuteki.agent.hook.Current;
import io.mokuteki.agent.hook.Guard;
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
 * <p>That thread loads classes, for which other agents may need locks. Where one of them is at work on the thread that
 * would wait, it may hold such a lock, and so the canary cannot fly on a thread of its own. Then another one flies on the
 * waiting thread, which has all locks that it needs. It is given what the agent makes of its classes, which the JVM shows to
 * all other agents that will see the class at hand; so what it shows is true of that class, and of no later one.
 *
 * <p>Thread-safe. All others who need it wait for the one flight.
 */
final class Canary {

    private static final String TECHNIQUES = "io.mokuteki.agent.canary.Techniques";
    private static final String STUCK =
            "the canary, which shows that the guard works, is stuck. Report where, by a thread"
                    + " dump taken meanwhile.";
    /** It takes a fraction of a second. One that is stuck, behind a lock of the application's, is not waited for. */
    private static final long LONGEST_FLIGHT_MILLIS = 30_000;
    /** Who held the lock may have gone on meanwhile. */
    private static final long ANOTHER_LOOK_MILLIS = 1_000;

    private volatile boolean returned;
    private @Nullable String trouble;
    /** The one that is stuck, and its thread. */
    private @Nullable Flight flight;

    private @Nullable Thread thread;

    /**
     * Goes on where the guard works.
     *
     * @throws UnweavableException naming the reads that got through
     */
    void requireReturn(GuardTransformer transformer) {
        String found = returned ? trouble : OtherAgents.areAtWork() ? flyHere(transformer) : fly();
        if (found != null) {
            throw new UnweavableException(found);
        }
    }

    /** What is wrong; null when nothing is. A canary that is stuck is no reason to refuse what is loaded once it is back. */
    private synchronized @Nullable String fly() {
        if (returned) {
            return trouble;
        }
        long longest = ANOTHER_LOOK_MILLIS;
        Flight flying = flight;
        Thread inTheAir = thread;
        if (flying == null || inTheAir == null) {
            flying = new Flight(new CanaryLoader(null));
            inTheAir = onAThreadOfItsOwn(flying);
            flight = flying;
            thread = inTheAir;
            longest = LONGEST_FLIGHT_MILLIS;
        }
        await(inTheAir, longest);
        if (inTheAir.isAlive()) {
            return STUCK;
        }
        trouble = flying.trouble;
        flight = null;
        thread = null;
        returned = true;
        return trouble;
    }

    /**
     * The same on this thread, where nothing is to be in force meanwhile. Waits for nobody.
     *
     * <p>Without {@code Tasks}, which the agent weaves when the JVM shows it; here it would not.
     */
    private static @Nullable String flyHere(GuardTransformer transformer) {
        Current current = Guard.current();
        var scope = current.scope;
        var own = current.own;
        boolean forField = current.forField;
        try {
            current.scope = null;
            current.own = null;
            current.forField = false;
            Flight here = new Flight(new CanaryLoader(transformer));
            here.run();
            return here.trouble;
        } finally {
            current.scope = scope;
            current.own = own;
            current.forField = forField;
        }
    }

    private static Thread onAThreadOfItsOwn(Flight flight) {
        // Inherits nothing from the application's thread, which the class that is being loaded may hold.
        Thread thread = new Thread(rootGroup(), flight, "mokuteki-canary", 0, false);
        thread.setContextClassLoader(null);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static ThreadGroup rootGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    private static void await(Thread thread, long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        boolean interrupted = false;
        while (thread.isAlive() && System.nanoTime() < end) {
            try {
                thread.join(millis);
            } catch (InterruptedException another) {
                interrupted = true; // Somebody else's matter, after the class is loaded.
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Flight implements Runnable {

        private final CanaryLoader loader;
        private volatile @Nullable String trouble = "the canary, which shows that the guard works, did not return";

        Flight(CanaryLoader loader) {
            this.loader = loader;
        }

        @Override
        public void run() {
            try {
                Callable<?> techniques = (Callable<?>)
                        Class.forName(TECHNIQUES, true, loader).getConstructor().newInstance();
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
