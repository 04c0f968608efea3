package io.mokuteki.agent;

import io.mokuteki.agent.platform.CustodyHooks;
import io.mokuteki.agent.weaving.Bystanders;
import io.mokuteki.agent.weaving.ClassPlan;
import io.mokuteki.agent.weaving.ClassWeaver;
import io.mokuteki.agent.weaving.GeneratedClasses;
import io.mokuteki.agent.weaving.LoaderWeaver;
import io.mokuteki.agent.weaving.References;
import io.mokuteki.agent.weaving.Refusal;
import io.mokuteki.agent.weaving.WovenBefore;
import io.mokuteki.resolution.ClassFile;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
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
    private final Canary canary;
    private final Governances governances = new Governances();

    GuardTransformer(boolean observing, Canary canary) {
        this.observing = observing;
        this.canary = canary;
        // Loaded now: later they would have to decide about themselves, which is circular.
        Bystanders.include("");
        GeneratedClasses.areInPackagesOfTheJdk("");
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
        if (loader instanceof CanaryLoader && ((CanaryLoader) loader).showsByItself()) {
            return null; // Woven by then.
        }
        return woven(loader, given, redefined, domain, bytes);
    }

    private byte @Nullable [] woven(
            ClassLoader loader,
            @Nullable String given,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        String name = given == null ? "a class without a name" : given;
        try {
            if (given == null) {
                name = References.nameOf(bytes);
            }
            if (Bystanders.include(name)
                    && !GeneratedClasses.areInPackagesOfTheJdk(name)
                    && !GeneratedClasses.comeFromNowhere(domain)) {
                return null;
            }
            if (GeneratedClasses.mayImplementInterfaces(name)) {
                ClassFile type = ClassFile.read(bytes);
                if (GeneratedClasses.implementInterfaces(type)) {
                    return weaveImplementation(loader, type, bytes);
                }
            }
            if (GeneratedClasses.areCustody(name, bytes)) {
                return CustodyHooks.generated(bytes);
            }
            return weave(loader, name.replace('/', '.'), redefined, bytes);
        } catch (Throwable failure) {
            return refuse(name, failure);
        }
    }

    /** The bytes to define for a class that the JVM does not show to this transformer: a hidden one, or a canary's. */
    byte[] unshown(ClassLoader loader, byte[] bytes) {
        byte[] woven = loader == ClassLoader.getPlatformClassLoader() ? null : woven(loader, null, null, null, bytes);
        return woven == null ? bytes : woven;
    }

    private byte @Nullable [] weave(ClassLoader loader, String type, @Nullable Class<?> loaded, byte[] bytes) {
        Governance governance = governances.of(loader);
        References references = References.of(bytes);
        ClassPlan plan =
                governance.whileLoading(type, bytes, () -> plan(loader, type, loaded, bytes, references, governance));
        byte[] woven = plan == null ? null : ClassWeaver.weave(bytes, plan);
        if (references.mayLoadClasses()) {
            byte[] delegating = LoaderWeaver.weave(woven == null ? bytes : woven);
            return delegating == null ? woven : delegating;
        }
        return woven;
    }

    /** A dynamic proxy, a lambda, and the like: there are many, and nearly all implement nothing that is governed. */
    private byte @Nullable [] weaveImplementation(ClassLoader loader, ClassFile type, byte[] bytes) {
        if (GeneratedClasses.areInPackagesOfTheJdk(type.name().replace('.', '/')) && isOfBystanders(type)) {
            return null;
        }
        Governance governance = governances.of(loader);
        ClassPlan plan = ClassPlan.ofImplementation(type, References.of(bytes), governance.members())
                .orElse(null);
        if (plan == null) {
            return null;
        }
        if (!(loader instanceof CanaryLoader)) {
            canary.requireReturn(this);
        }
        return ClassWeaver.weave(bytes, plan);
    }

    /** Whether it implements nothing but interfaces of the JDK and of libraries. Most such proxies are annotations. */
    private static boolean isOfBystanders(ClassFile type) {
        for (String implemented : type.interfaces()) {
            if (!Bystanders.include(implemented.replace('.', '/'))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable ClassPlan plan(
            ClassLoader loader,
            String type,
            @Nullable Class<?> loaded,
            byte[] bytes,
            References references,
            Governance governance) {
        governance.requireLabelsAsKnown(loader, type, loaded);
        boolean announced = false;
        if (!governance.members().resolution().isPlain(type)) {
            governance.requireCertainty(loader, type);
            announced = governance.announce(type, loaded);
        }
        ClassPlan plan = null;
        if (references.wovenAtBuild()) {
            // It asks by itself; woven again, it would ask twice.
            WovenBefore.requireCurrent(
                    type, bytes, references, governance.members().resolution());
        } else {
            plan = ClassPlan.of(type, references, governance.members()).orElse(null);
        }
        if ((announced || plan != null || references.wovenAtBuild()) && !(loader instanceof CanaryLoader)) {
            canary.requireReturn(this);
        }
        return plan;
    }

    /** Never throws, not even where the stack or the memory is at its end and nothing can be said any more. */
    private byte @Nullable [] refuse(String name, Throwable failure) {
        try {
            String type = name.replace('/', '.');
            GovernanceAgent.say((observing
                            ? "does not see what " + type + " reads: "
                            : "refuses to load " + type + ", because its reads of personal data would be unguarded: ")
                    + Refusal.because(failure));
        } catch (Throwable speechless) {
            return observing ? null : NO_CLASS;
        }
        return observing ? null : NO_CLASS;
    }
}
