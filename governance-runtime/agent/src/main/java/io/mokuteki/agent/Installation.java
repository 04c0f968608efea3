package io.mokuteki.agent;

import io.mokuteki.agent.hook.HiddenClasses;
import io.mokuteki.agent.platform.CustodyHooks;
import io.mokuteki.agent.platform.Platform;
import io.mokuteki.agent.platform.PlatformHook;
import io.mokuteki.agent.platform.ReadHooks;
import io.mokuteki.agent.platform.ThreadHooks;
import io.mokuteki.agent.weaving.Bystanders;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;

/** Starts the weaving, once the hook is in place. */
final class Installation {

    private Installation() {}

    static void install(Instrumentation instrumentation, boolean observing)
            throws UnmodifiableClassException, ReflectiveOperationException {
        Platform.install(instrumentation, platformHooks(), GovernanceAgent::say);
        Canary canary = new Canary();
        GuardTransformer transformer = new GuardTransformer(observing, canary);
        HiddenClasses.weaveWith(transformer::unshown);
        instrumentation.addTransformer(transformer, true);
        if (System.getProperty("java.system.class.loader") != null) {
            // It may hold its lock while it loads a class that matters, and finds the agent's classes for the canary.
            canary.requireReturn(transformer);
        }
        reweave(loadedBefore(instrumentation), instrumentation);
    }

    private static List<PlatformHook> platformHooks() {
        List<PlatformHook> hooks = new ArrayList<>();
        hooks.addAll(ThreadHooks.all());
        hooks.addAll(ReadHooks.all());
        hooks.addAll(CustodyHooks.all());
        return hooks;
    }

    /** Classes that came before the agent: from an AOT cache, or because it was attached late. */
    private static List<Class<?>> loadedBefore(Instrumentation instrumentation) {
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> candidate : instrumentation.getAllLoadedClasses()) {
            ClassLoader loader = candidate.getClassLoader();
            if (loader != null
                    && loader != ClassLoader.getPlatformClassLoader()
                    && !candidate.isArray()
                    && instrumentation.isModifiableClass(candidate)
                    && !Bystanders.include(candidate.getName().replace('.', '/'))) {
                loaded.add(candidate);
            }
        }
        return loaded;
    }

    private static void reweave(List<Class<?>> loaded, Instrumentation instrumentation)
            throws UnmodifiableClassException {
        if (loaded.isEmpty()) {
            return;
        }
        try {
            instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
        } catch (LinkageError | UnsupportedOperationException | InternalError together) {
            for (Class<?> type : loaded) {
                try {
                    instrumentation.retransformClasses(type);
                } catch (LinkageError | UnsupportedOperationException | InternalError refused) {
                    throw new IllegalStateException(type.getName() + ", which was loaded before the agent, from an AOT"
                            + " cache or by another agent for example, cannot be guarded: " + refused
                            + ". Start without the cache, or name this agent before the other.");
                }
            }
        }
    }
}
