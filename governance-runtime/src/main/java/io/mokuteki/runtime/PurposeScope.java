package io.mokuteki.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts purposes in force on the current thread, from {@link #open} to {@link #close}.
 *
 * <p>For code that no annotation reaches: a script, a callback of a library, a test. It nests in what is already in
 * force. Close it on the thread that opened it; closing restores exactly what was in force before, however often it is
 * closed. Scopes are closed the last one first; where they are not, nothing stays in force.
 *
 * <pre>{@code
 * try (var scope = PurposeScope.open("billing")) {
 *     mail.send(customer.email());
 * }
 * }</pre>
 */
public final class PurposeScope implements AutoCloseable {

    private final @Nullable Object before;
    private final @Nullable ActiveScope opened;
    private final Thread owner = Thread.currentThread();
    private boolean closed;

    private PurposeScope(@Nullable Object before, @Nullable ActiveScope opened) {
        this.before = before;
        this.opened = opened;
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
        CurrentScope.set(scope);
        return opened;
    }

    /**
     * Restores what was in force before. Closing again does nothing.
     *
     * @throws IllegalStateException on another thread than the one that opened it; or when it is not what is in force,
     *     because another that was opened inside it is still open, or what was around it has ended. Then nothing is in
     *     force any more
     */
    @Override
    public void close() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("A purpose scope was closed on another thread than the one that opened it."
                    + " Carry purposes with PurposeScope.capture() instead.");
        }
        if (!closed) {
            boolean wasInForce = CurrentScope.putBack(opened, before);
            closed = true; // Only now: where the stack ends before, it can be closed again.
            if (!wasInForce) {
                throw new IllegalStateException("A purpose scope was closed that was not in force: one that was opened"
                        + " inside it is still open, or what was around it has ended. Nothing is in force now. Close"
                        + " scopes where they were opened, the last one first: try-with-resources does.");
            }
        }
    }
}
