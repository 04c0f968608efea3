package io.mokuteki.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts purposes in force on the current thread, from {@link #open} to {@link #close}.
 *
 * <p>For code that no annotation reaches: a script, a callback of a library, a test. It nests in what is already in
 * force. Close it on the thread that opened it; closing restores exactly what was in force before, however often it is
 * closed and whatever happened in between. Scopes that were opened inside it and are still open end with it.
 *
 * <pre>{@code
 * try (var scope = PurposeScope.open("billing")) {
 *     mail.send(customer.email());
 * }
 * }</pre>
 */
public final class PurposeScope implements AutoCloseable {

    private static final String REMEDY =
            "Close scopes where they were opened, the last one first: try-with-resources does.";

    /** The scope of each thread that was opened last and is open still. */
    private static final ThreadLocal<@Nullable PurposeScope> INNERMOST = new ThreadLocal<>();

    private final @Nullable Object before;
    private final @Nullable ActiveScope opened;
    /** The scope inside which it was opened, if that is one of these. */
    private final @Nullable PurposeScope outer;

    private final Thread owner = Thread.currentThread();
    private boolean closed;
    /** Whether a scope around it was closed before it. */
    private boolean outlived;

    private PurposeScope(@Nullable Object before, @Nullable ActiveScope opened) {
        this.before = before;
        this.opened = opened;
        PurposeScope innermost = INNERMOST.get();
        // Where nothing is in force, one that put something in force is over, though nobody closed it.
        this.outer = before == null && innermost != null && innermost.opened != null ? null : innermost;
    }

    /**
     * Puts these purposes in force, on top of what already is.
     *
     * @param purposes ids of the policy, at least one; all must permit. An id that the policy does not know opens a
     *     scope in which every read is refused with {@code UNKNOWN_ID}
     * @throws IllegalArgumentException when there is none
     */
    public static PurposeScope open(String... purposes) {
        if (purposes.length == 0) {
            throw new IllegalArgumentException("Name at least one purpose: PurposeScope.open(\"billing\").");
        }
        return enter(ActiveScope.open(CurrentScope.get(), List.of(purposes), null, null));
    }

    /**
     * Keeps what is in force now, to carry it to another thread or a later time.
     *
     * <p>Nothing in force is kept as well: code that runs by such a capture runs without a purpose.
     */
    public static CapturedScope capture() {
        ActiveScope scope = CurrentScope.get();
        return new CapturedScope(scope == null ? null : scope.copy());
    }

    /** The purposes in force on this thread, outermost first; empty when there are none. */
    public static List<String> purposesInForce() {
        ActiveScope scope = CurrentScope.get();
        return scope == null ? List.of() : scope.purposes();
    }

    static PurposeScope enter(@Nullable ActiveScope scope) {
        PurposeScope opened = new PurposeScope(CurrentScope.save(), scope);
        INNERMOST.set(opened);
        CurrentScope.set(scope);
        return opened;
    }

    /**
     * Restores what was in force before. Closing again does nothing.
     *
     * @throws IllegalStateException on another thread than the one that opened it; or when what was around it has ended
     *     before it. What was in force before is over by then, and is not restored
     */
    @Override
    public void close() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("A purpose scope was closed on another thread than the one that opened it."
                    + " Carry purposes with PurposeScope.capture() instead.");
        }
        if (closed) {
            return;
        }
        if (outlived) {
            closed = true;
            throw new IllegalStateException(
                    "A purpose scope was closed after one that was opened before it. That one has"
                            + " put back what was in force before both. " + REMEDY);
        }
        boolean inForce = isInForce();
        CurrentScope.restore(inForce ? before : null);
        leave();
        closed = true; // Only now: where the stack ends before, it can be closed again.
        if (!inForce) {
            throw new IllegalStateException(
                    "A purpose scope was closed where it was no longer in force: what was around"
                            + " it has ended. Nothing is in force now. " + REMEDY);
        }
    }

    /** Whether what is in force is this scope, or inside it: then what was around it has not ended. */
    private boolean isInForce() {
        PurposeScope innermost = INNERMOST.get();
        PurposeScope each = isAround(innermost) ? innermost : this;
        while (each != null && each != this && !each.isWhatIsInForce()) {
            each = each.outer;
        }
        return each != null && each.isWhatIsInForce();
    }

    private boolean isWhatIsInForce() {
        ActiveScope now = CurrentScope.get();
        if (opened == now || opened == null || now == null) {
            return opened == now;
        }
        int depth = opened.purposes().size();
        return now.purposes().size() >= depth
                && now.purposes().subList(0, depth).equals(opened.purposes());
    }

    private boolean isAround(@Nullable PurposeScope inner) {
        PurposeScope each = inner;
        while (each != null && each != this) {
            each = each.outer;
        }
        return each == this;
    }

    /** The innermost scope is the next one outside, and those inside end with this one. */
    private void leave() {
        PurposeScope innermost = INNERMOST.get();
        if (!isAround(innermost)) {
            return;
        }
        if (outer == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(outer);
        }
        for (PurposeScope inner = innermost; inner != null && inner != this; inner = inner.outer) {
            inner.outlived = true;
        }
    }
}
