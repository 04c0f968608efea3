package io.mokuteki.agent.hook;

import org.jspecify.annotations.Nullable;

/**
 * What was in force on a thread, and whatever it takes to put that back: nothing has to be called for it, or looked up.
 */
final class Mark {

    final Current current;
    final @Nullable Scope scope;
    final @Nullable Member own;

    Mark(Current current) {
        this.current = current;
        this.scope = current.scope;
        this.own = current.own;
    }
}
