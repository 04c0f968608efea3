package io.mokuteki.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * The slot for what is in force on a thread, which woven code tests, {@code io.mokuteki.agent.hook.Guard}: reached by
 * name, since agent and library share no class.
 *
 * <p>With the agent it is in the bootstrap loader. Without it, it may be on the class path, for classes that a build has
 * woven.
 */
final class AgentSlot {

    private static final String GUARD = "io.mokuteki.agent.hook.Guard";
    private static final @Nullable Class<?> AGENT = agent();

    private static final @Nullable MethodHandle CONTENT = find("scope", Object.class);
    private static final @Nullable MethodHandle IN_FORCE = find("inForce", Object.class);
    private static final @Nullable MethodHandle PUT = find("put", void.class, Object.class);
    private static final @Nullable MethodHandle PUT_BACK = find("putBack", boolean.class, Object.class, Object.class);
    private static final @Nullable MethodHandle SCOPE =
            find("scope", Object.class, Object.class, long[].class, Object.class);
    private static final @Nullable MethodHandle PERMIT = find("permit", void.class, Object.class, long[].class);
    private static final @Nullable MethodHandle FORGET = find("forget", void.class);

    private AgentSlot() {}

    /** Whether there is one: the agent's, in whatever mode, or that of classes that a build has woven. */
    static boolean exists() {
        return AGENT != null;
    }

    /**
     * Makes sure that classes of that loader test this very slot. With another one, what is put in force here would not
     * be in force there, and what is taken out of force there would stay in force here.
     *
     * @throws IllegalStateException when they have another
     */
    static void requireSame(@Nullable ClassLoader loader) {
        try {
            Class<?> theirs = Class.forName(GUARD, false, loader);
            if (theirs != AGENT) {
                throw new IllegalStateException("Classes of " + loader + " are guarded by "
                        + theirs.getProtectionDomain().getCodeSource() + ", which is not what governance-runtime finds."
                        + " Put governance-agent with the classifier 'hook' beside governance-runtime, into the same"
                        + " class loader, and into no other.");
            }
        } catch (ClassNotFoundException nobodyAsks) {
            // Then no class of that loader can be woven.
        }
    }

    /** The library's scope that is in force; another application's, or null, are possible. */
    static @Nullable Object content() {
        try {
            return (Object) there(CONTENT).invokeExact();
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    /** What is in force as the agent knows it, for {@link #put}. */
    static @Nullable Object inForce() {
        try {
            return (Object) there(IN_FORCE).invokeExact();
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    /** Puts in force what {@link #scope} or {@link #inForce} gave; null for nothing. */
    static void put(@Nullable Object scope) {
        try {
            there(PUT).invokeExact(scope);
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    /** Puts that back if the scope is in force, and else nothing; whether it was. */
    static boolean putBack(@Nullable Object scope, @Nullable Object before) {
        try {
            return (boolean) there(PUT_BACK).invokeExact(scope, before);
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    /** The agent's own of a scope. */
    static Object scope(ActiveScope content, long[] permitted, @Nullable Object shared) {
        try {
            return (Object) there(SCOPE).invokeExact((Object) content, permitted, shared);
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    /** A scope permits more than it did. */
    static void permit(Object scope, long[] permitted) {
        try {
            there(PERMIT).invokeExact(scope, permitted);
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    /** The policy has changed. */
    static void forget() {
        try {
            there(FORGET).invokeExact();
        } catch (Throwable failure) {
            throw broken(failure);
        }
    }

    private static MethodHandle there(@Nullable MethodHandle handle) {
        if (handle == null) {
            throw new IllegalStateException("There is no agent, and nothing that a build has woven.");
        }
        return handle;
    }

    /** A failure of the JVM, such as a stack overflow, as it is; anything else means two versions. */
    private static RuntimeException broken(Throwable failure) {
        if (failure instanceof VirtualMachineError error) {
            throw error;
        }
        return new IllegalStateException(
                "The agent's scope slot failed. Use agent and library of one version.", failure);
    }

    private static @Nullable Class<?> agent() {
        try {
            return Class.forName(GUARD, true, null);
        } catch (ClassNotFoundException noAgent) {
            try {
                return Class.forName(GUARD, true, AgentSlot.class.getClassLoader());
            } catch (ClassNotFoundException notWovenEither) {
                return null;
            }
        }
    }

    private static @Nullable MethodHandle find(String name, Class<?> result, Class<?>... parameters) {
        if (AGENT == null) {
            return null;
        }
        try {
            return MethodHandles.publicLookup().findStatic(AGENT, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException mismatch) {
            throw new IllegalStateException(
                    "The agent has no scope slot. Use governance-agent and governance-runtime of one version.",
                    mismatch);
        }
    }
}
