package io.mokuteki.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Where a thread keeps what is in force on it.
 *
 * <p>Where classes are woven it is the {@linkplain AgentSlot slot} that woven code tests without coming here; elsewhere a
 * thread local of the library's. Never inherited: threads start empty.
 */
final class CurrentScope {

    private static final boolean SLOT = AgentSlot.exists();
    private static final ThreadLocal<@Nullable ActiveScope> WITHOUT_SLOT = new ThreadLocal<>();

    private CurrentScope() {}

    /** What is in force; null when nothing is, or when it is another application's in the same JVM. */
    static @Nullable ActiveScope get() {
        Object content = SLOT ? AgentSlot.content() : WITHOUT_SLOT.get();
        return content instanceof ActiveScope own ? own : null;
    }

    /** Whatever is in the slot, another application's scope included, for {@link #restore}. */
    static @Nullable Object save() {
        return SLOT ? AgentSlot.inForce() : WITHOUT_SLOT.get();
    }

    /** Puts a scope in force. Whoever does so saves what was there first, and restores it. */
    static void set(@Nullable ActiveScope scope) {
        restore(scope == null ? null : scope.slot());
    }

    /** Puts back what {@link #save} gave. */
    static void restore(@Nullable Object saved) {
        if (SLOT) {
            AgentSlot.put(saved);
        } else if (saved == null) {
            WITHOUT_SLOT.remove();
        } else {
            WITHOUT_SLOT.set((ActiveScope) saved);
        }
    }

    /**
     * Puts back what {@link #save} gave before a scope was put in force, or nothing where that is not what is in force.
     *
     * @return whether it was, or the same stack of purposes about a person or with answers that it remembers
     */
    static boolean putBack(@Nullable ActiveScope opened, @Nullable Object saved) {
        if (SLOT) {
            return AgentSlot.putBack(opened == null ? null : opened.slot(), saved);
        }
        ActiveScope now = WITHOUT_SLOT.get();
        boolean inForce = opened == null || now == null ? opened == now : opened.isOfStackOf(now);
        restore(inForce ? saved : null);
        return inForce;
    }

    /** What stands for a scope in the slot. */
    static Object slot(ActiveScope scope, long[] permitted, @Nullable Object shared) {
        return SLOT ? AgentSlot.scope(scope, permitted, shared) : scope;
    }

    /** A scope permits more than it did. */
    static void permit(Object slot, long[] permitted) {
        if (SLOT) {
            AgentSlot.permit(slot, permitted);
        }
    }

    /** Scopes that are opened from now on are new ones. Those in force stay. */
    static void forget() {
        if (SLOT) {
            AgentSlot.forget();
        }
    }
}
