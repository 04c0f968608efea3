package io.mokuteki.agent.platform;

import io.mokuteki.agent.platform.PlatformHook.Kind;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Installs platform hooks, once the classes that they call are in the bootstrap loader. */
public final class Platform {

    private Platform() {}

    /**
     * Weaves the classes of the JDK that hooks name, in one go, and has others woven as they come.
     *
     * @param remarks told what does not stop the start
     * @throws IllegalStateException when a class is not as a hook expects
     */
    public static void install(Instrumentation instrumentation, List<PlatformHook> hooks, Consumer<String> remarks) {
        Map<String, List<PlatformHook>> byType = new HashMap<>();
        Map<String, Class<?>> targets = new HashMap<>();
        Set<String> later = new HashSet<>();
        for (PlatformHook hook : hooks) {
            if (!hook.isExpected()) {
                continue;
            }
            List<PlatformHook> ofType = byType.get(hook.type());
            if (ofType == null) {
                ofType = new ArrayList<>();
                byType.put(hook.type(), ofType);
            }
            ofType.add(hook);
            if (hook.kind() == Kind.JDK) {
                // Loaded before there is a transformer. One that is first loaded while transforming is left out.
                targets.put(hook.type(), load(hook));
            } else {
                later.add(hook.name());
            }
        }
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (later.contains(loaded.getName())) {
                targets.put(loaded.getName(), loaded);
            }
        }
        PlatformTransformer transformer = new PlatformTransformer(byType, remarks);
        instrumentation.addTransformer(transformer, true);
        if (!targets.isEmpty()) {
            try {
                instrumentation.retransformClasses(targets.values().toArray(new Class<?>[0]));
            } catch (Exception | LinkageError refused) {
                throw unfit("its classes cannot be woven again: " + refused);
            }
        }
        for (PlatformHook hook : hooks) {
            if (hook.kind() == Kind.JDK && hook.isExpected() && !transformer.took(hook.type())) {
                throw unfit(hook.name() + ": " + transformer.troubleWith(hook.type()));
            }
        }
    }

    private static Class<?> load(PlatformHook hook) {
        try {
            return Class.forName(hook.name(), false, null);
        } catch (ClassNotFoundException missing) {
            throw unfit("it has no " + hook.name());
        }
    }

    private static IllegalStateException unfit(String reason) {
        return new IllegalStateException("this agent does not fit JDK " + Runtime.version() + ": " + reason
                + ". Start with JDK 17, 21 or 25, or with a newer agent.");
    }
}
