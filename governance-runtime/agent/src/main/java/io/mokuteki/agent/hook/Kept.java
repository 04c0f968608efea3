package io.mokuteki.agent.hook;

import org.jspecify.annotations.Nullable;

/**
 * An object of which somebody reads properties in {@linkplain Custody custody} on a thread, or none.
 *
 * <p>What was kept before is put back by writing it to {@link #current}, on every path and without any call, since a call
 * may fail where the stack ends. It is public for that alone.
 */
public final class Kept {

    public final Current current;
    final @Nullable Object owner;

    /** Whether all of its properties are read, which is counted as one. */
    final boolean whole;

    /** Whether that has been counted. */
    boolean counted;

    Kept(Current current, @Nullable Object owner, boolean whole) {
        this.current = current;
        this.owner = owner;
        this.whole = whole;
    }
}
