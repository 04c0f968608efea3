package io.mokuteki.agent.platform;

import io.mokuteki.agent.platform.PlatformHook.Kind;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Weaves the classes that hooks name, whenever the JVM asks: at start, when a loader brings one, or for another agent. */
final class PlatformTransformer implements ClassFileTransformer {

    private final Map<String, List<PlatformHook>> hooks;
    private final Consumer<String> remarks;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Map<String, String> trouble = new ConcurrentHashMap<>();

    PlatformTransformer(Map<String, List<PlatformHook>> hooks, Consumer<String> remarks) {
        this.hooks = hooks;
        this.remarks = remarks;
    }

    /** Whether the class of that name, with slashes, was woven in full. */
    boolean took(String type) {
        return taken.contains(type);
    }

    /** Why a class was not woven in full. */
    String troubleWith(String type) {
        return trouble.getOrDefault(type, "the JVM did not offer it to the agent");
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (name == null) {
            return null;
        }
        List<PlatformHook> named = hooks.get(name);
        if (named == null) {
            return null;
        }
        List<PlatformHook> concerned = new ArrayList<>();
        for (PlatformHook hook : named) {
            if ((hook.kind() == Kind.LIBRARY) == (loader != null)) {
                concerned.add(hook);
            }
        }
        return concerned.isEmpty() ? null : weave(name, bytes, concerned);
    }

    /** The JVM ignores what a transformer throws, so whatever goes wrong is kept. */
    private byte @Nullable [] weave(String name, byte[] bytes, List<PlatformHook> concerned) {
        try {
            PlatformWeaver weaver = new PlatformWeaver(bytes, concerned);
            byte[] woven = weaver.weave();
            List<MethodChange> missing = weaver.missing();
            if (missing.isEmpty()) {
                taken.add(name);
            } else {
                failed(name, "it has no fitting " + missing, concerned);
            }
            return woven;
        } catch (Throwable failure) {
            failed(name, failure.toString(), concerned);
            return null;
        }
    }

    private void failed(String name, String reason, List<PlatformHook> concerned) {
        boolean known = trouble.put(name, reason) != null;
        if (concerned.get(0).kind() != Kind.JDK && !known) {
            remarks.accept("does not know this version of " + name.replace('/', '.') + ": " + reason + ". "
                    + concerned.get(0).otherwise() + " Use a newer agent.");
        }
    }
}
