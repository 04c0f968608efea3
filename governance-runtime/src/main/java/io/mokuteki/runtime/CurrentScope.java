package io.mokuteki.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Where a thread keeps what is in force on it.
 *
 * <p>With the agent it is the {@linkplain AgentSlot agent's own slot}, which woven code tests without coming here;
 * without it a thread local of the library's. Never inherited: threads start empty.
 */
final class CurrentScope {

    private static final boolean AGENT = AgentSlot.exists();
    private static final ThreadLocal<@Nullable ActiveScope> WITHOUT_AGENT = new ThreadLocal<>();

    private CurrentScope() {}

    /** Whether the agent is there, in whatever mode. */
    static boolean agentPresent() {
        return AGENT;
    }

    /** What is in force; null when nothing is, or when it is another application's in the same JVM. */
    static @Nullable ActiveScope get() {
        Object content = AGENT ? AgentSlot.content() : WITHOUT_AGENT.get();
        return content instanceof ActiveScope own ? own : null;
    }

    /** Whatever is in the slot, another application's scope included, for {@link #restore}. */
    static @Nullable Object save() {
        return AGENT ? AgentSlot.inForce() : WITHOUT_AGENT.get();
    }

    /** Puts a scope in force. Whoever does so saves what was there first, and restores it. */
    static void set(@Nullable ActiveScope scope) {
        restore(scope == null ? null : scope.slot());
    }

    /** Puts back what {@link #save} gave. */
    static void restore(@Nullable Object saved) {
        if (AGENT) {
            AgentSlot.put(saved);
        } else if (saved == null) {
            WITHOUT_AGENT.remove();
        } else {
            WITHOUT_AGENT.set((ActiveScope) saved);
        }
    }

    /** What stands for a scope in the slot. */
    static Object slot(ActiveScope scope, long[] permitted, @Nullable Object shared) {
        return AGENT ? AgentSlot.scope(scope, permitted, shared) : scope;
    }

    /** A scope permits more than it did. */
    static void permit(Object slot, long[] permitted) {
        if (AGENT) {
            AgentSlot.permit(slot, permitted);
        }
    }

    /** Scopes that are opened from now on are new ones. Those in force stay. */
    static void forget() {
        if (AGENT) {
            AgentSlot.forget();
        }
    }
}
