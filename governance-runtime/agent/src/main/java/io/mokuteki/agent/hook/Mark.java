package io.mokuteki.agent.hook;

import org.jspecify.annotations.Nullable;

/**
 * What was in force on a thread when a method began.
 *
 * <p>Restored as a whole, never "one level down": after a {@code StackOverflowError} levels no longer count.
 */
final class Mark {

    private final Current current;
    private final @Nullable Object scope;
    private final long[] permitted;
    private final @Nullable Member own;

    Mark(Current current) {
        this.current = current;
        this.scope = current.scope;
        this.permitted = current.permitted;
        this.own = current.own;
    }

    void restore() {
        current.scope = scope;
        current.permitted = permitted;
        current.own = own;
    }
}
