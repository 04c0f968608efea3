package io.mokuteki.agent.hook;

import java.lang.invoke.MethodHandles;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Has the agent look at hidden classes, which the JVM shows to no agent. */
public final class HiddenClasses {

    private static volatile @Nullable BiFunction<ClassLoader, byte[], byte[]> weaver;

    private HiddenClasses() {}

    /** Called by the agent. The weaver gives the bytes to define instead. */
    public static void weaveWith(BiFunction<ClassLoader, byte[], byte[]> agent) {
        weaver = agent;
    }

    /** Called by {@code Lookup.defineHiddenClass}, and by what defines lambdas. */
    public static byte @Nullable [] woven(byte @Nullable [] bytes, MethodHandles.Lookup lookup) {
        BiFunction<ClassLoader, byte[], byte[]> agent = weaver;
        ClassLoader loader = lookup.lookupClass().getClassLoader();
        return agent == null || bytes == null || loader == null ? bytes : agent.apply(loader, bytes);
    }
}
