package io.mokuteki.agent.platform;

import io.mokuteki.agent.platform.PlatformHook.Kind;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Installs platform hooks, once the classes that they call are in the bootstrap loader. */
public final class Platform {

    private Platform() {}

    /**
     * Weaves every class of the JDK that a hook names, in one go, and has those of libraries woven as they come.
     *
     * @param remarks told what does not stop the start
     * @throws IllegalStateException when a class is not as a hook expects
     */
    public static void install(Instrumentation instrumentation, List<PlatformHook> hooks, Consumer<String> remarks) {
        Map<String, List<PlatformHook>> byType = new HashMap<>();
        Map<String, Class<?>> targets = new HashMap<>();
        for (PlatformHook hook : hooks) {
            if (!hook.isExpected()) {
                continue;
            }
            byType.computeIfAbsent(hook.type(), type -> new ArrayList<>()).add(hook);
            if (hook.isOfTheJdk()) {
                // Loaded before there is a transformer. One that is first loaded while transforming is left out.
                Class<?> target = load(hook);
                if (target != null) {
                    targets.put(hook.type(), target);
                }
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
            if (targets.containsKey(hook.type()) && !transformer.took(hook.type())) {
                String reason = hook.name() + ": " + transformer.troubleWith(hook.type());
                if (hook.kind() == Kind.JDK) {
                    throw unfit(reason);
                }
                remarks.accept("does not know this JDK's " + reason
                        + ". What is handed over through it starts without a purpose.");
            }
        }
    }

    private static @Nullable Class<?> load(PlatformHook hook) {
        try {
            return Class.forName(hook.name(), false, null);
        } catch (ClassNotFoundException missing) {
            if (hook.kind() == Kind.JDK_PERHAPS) {
                return null;
            }
            throw unfit("it has no " + hook.name());
        }
    }

    private static IllegalStateException unfit(String reason) {
        return new IllegalStateException("this agent does not fit JDK " + Runtime.version() + ": " + reason
                + ". Start with JDK 17, 21 or 25, or with a newer agent.");
    }
}
