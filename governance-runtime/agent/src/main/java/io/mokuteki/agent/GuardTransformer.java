package io.mokuteki.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every class that is about to be loaded, and weaves those that matter.
 *
 * <p>A class that matters and cannot be woven does not load. The JVM ignores what a transformer throws, and would load
 * the class unguarded; so the transformer gives it one byte that is no class, and says why on standard error.
 */
final class GuardTransformer implements ClassFileTransformer {

    private static final byte[] NO_CLASS = {0};

    private final boolean observing;
    private final Map<ClassLoader, Governance> governances = new WeakHashMap<>();

    GuardTransformer(boolean observing) {
        this.observing = observing;
        Bystanders.include(""); // Loaded now: later it would have to decide about itself, which is circular.
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String given,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (loader == null || loader == ClassLoader.getPlatformClassLoader()) {
            return null; // The JDK's.
        }
        String name = given == null ? "a class without a name" : given;
        try {
            if (given == null) {
                name = References.nameOf(bytes);
            }
            if (Bystanders.include(name) || Bystanders.isCustody(name)) {
                return null;
            }
            return weave(loader, name.replace('/', '.'), bytes);
        } catch (Throwable failure) {
            return refuse(name.replace('/', '.'), failure);
        }
    }

    private byte @Nullable [] weave(ClassLoader loader, String type, byte[] bytes) {
        Governance governance = governance(loader);
        Optional<ClassPlan> plan =
                governance.whileLoading(type, bytes, () -> ClassPlan.of(type, References.of(bytes), governance));
        return plan.map(found -> ClassWeaver.weave(bytes, found)).orElse(null);
    }

    private Governance governance(ClassLoader loader) {
        synchronized (governances) {
            return governances.computeIfAbsent(loader, Governance::new);
        }
    }

    private byte @Nullable [] refuse(String type, Throwable failure) {
        String reason = failure instanceof UnweavableException
                ? failure.getMessage()
                : "its reads could not be found out: " + failure + ". If this is a defect of the agent, report it.";
        if (observing) {
            GovernanceAgent.say("does not see what " + type + " reads: " + reason);
            return null;
        }
        GovernanceAgent.say(
                "refuses to load " + type + ", because its reads of personal data would be unguarded: " + reason);
        return NO_CLASS;
    }
}
