package io.mokuteki.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread keeps what is in force on it.
 *
 * <p>With the agent it is the agent's own slot, which woven code tests without coming here; without it a thread local
 * of the library's. Never inherited: threads start empty.
 */
final class CurrentScope {

    private static final @Nullable Class<?> GUARD = guard();
    private static final @Nullable MethodHandle READ = slot("scope", MethodType.methodType(Object.class));
    private static final @Nullable MethodHandle WRITE =
            slot("scope", MethodType.methodType(void.class, Object.class, long[].class));
    private static final ThreadLocal<@Nullable ActiveScope> WITHOUT_AGENT = new ThreadLocal<>();

    private CurrentScope() {}

    /** Whether the agent is there, in whatever mode. */
    static boolean agentPresent() {
        return READ != null && WRITE != null;
    }

    /** What is in force; null when nothing is, or when it is another application's in the same JVM. */
    static @Nullable ActiveScope get() {
        return save() instanceof ActiveScope own ? own : null;
    }

    /** Whatever is in the slot, another application's scope included, for {@link #restore}. */
    static @Nullable Object save() {
        if (READ == null) {
            return WITHOUT_AGENT.get();
        }
        try {
            return (Object) READ.invokeExact();
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    /** Puts a scope in force. Whoever does so saves what was there first, and restores it. */
    static void set(@Nullable ActiveScope scope) {
        restore(scope);
    }

    /** Puts back what {@link #save} gave. Another application's scope comes back without its bits: it decides anew. */
    static void restore(@Nullable Object saved) {
        if (WRITE != null) {
            write(saved, saved instanceof ActiveScope own ? own.permittedBits() : StackPermissions.NOTHING);
        } else if (saved == null) {
            WITHOUT_AGENT.remove();
        } else {
            WITHOUT_AGENT.set((ActiveScope) saved);
        }
    }

    /** Publishes newly granted bits of the scope in force. */
    static void refresh(ActiveScope scope, long[] bits) {
        if (WRITE != null && save() == scope) {
            write(scope, bits);
        }
    }

    private static void write(@Nullable Object scope, long[] bits) {
        if (WRITE == null) {
            return;
        }
        try {
            WRITE.invokeExact(scope, bits);
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    private static IllegalStateException broken(Throwable failure) {
        return new IllegalStateException(
                "The agent's scope slot failed. Use agent and library of one version.", failure);
    }

    private static @Nullable Class<?> guard() {
        try {
            return Class.forName("io.mokuteki.agent.hook.Guard", true, null);
        } catch (ClassNotFoundException noAgent) {
            return null;
        }
    }

    private static @Nullable MethodHandle slot(String name, MethodType type) {
        if (GUARD == null) {
            return null;
        }
        try {
            return MethodHandles.publicLookup().findStatic(GUARD, name, type);
        } catch (ReflectiveOperationException mismatch) {
            throw new IllegalStateException(
                    "The agent has no scope slot. Use governance-agent and governance-runtime of one version.",
                    mismatch);
        }
    }
}
