package io.mokuteki.agent.hook;

import org.jspecify.annotations.Nullable;

/** What was in force on a thread while a type compared itself. Elsewhere the scope itself is the mark. */
final class Mark {

    final @Nullable Scope scope;
    final @Nullable Member own;

    Mark(Current current) {
        this.scope = current.scope;
        this.own = current.own;
    }
}
