package io.mokuteki.agent.hook;

import org.jspecify.annotations.Nullable;

/**
 * What was in force on a thread, for whoever changed it to put back on every path.
 *
 * <p>That is done by writing fields of {@link #current} and without any call, since a call may fail where the stack ends.
 * It is public for that alone.
 */
public final class Mark {

    public final Current current;
    public final @Nullable Scope scope;
    public final @Nullable Member own;
    public final boolean forField;

    Mark(Current current) {
        this.current = current;
        this.scope = current.scope;
        this.own = current.own;
        this.forField = current.forField;
    }
}
