package io.mokuteki.agent;

import io.mokuteki.agent.hook.HiddenClasses;
import io.mokuteki.agent.platform.CustodyHooks;
import io.mokuteki.agent.platform.Platform;
import io.mokuteki.agent.platform.PlatformHook;
import io.mokuteki.agent.platform.ReadHooks;
import io.mokuteki.agent.platform.ThreadHooks;
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
        GuardTransformer transformer = new GuardTransformer(observing);
        HiddenClasses.weaveWith(transformer::hidden);
        instrumentation.addTransformer(transformer, true);
        Canary.fly();
        reweaveWhatIsLoaded(instrumentation);
    }

    private static List<PlatformHook> platformHooks() {
        List<PlatformHook> hooks = new ArrayList<>();
        hooks.addAll(ThreadHooks.all());
        hooks.addAll(ReadHooks.all());
        hooks.addAll(CustodyHooks.all());
        return hooks;
    }

    /** Classes that came before the agent: from an AOT cache, or because it was attached late. */
    private static void reweaveWhatIsLoaded(Instrumentation instrumentation) throws UnmodifiableClassException {
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
        if (!loaded.isEmpty()) {
            try {
                instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
            } catch (LinkageError refused) {
                throw new IllegalStateException(
                        "classes that were loaded before the agent, from an AOT cache for example,"
                                + " cannot be guarded: " + refused
                                + ". If no refusal is named above, start without the cache.");
            }
        }
    }
}
