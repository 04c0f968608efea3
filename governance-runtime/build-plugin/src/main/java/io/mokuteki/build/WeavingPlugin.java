package io.mokuteki.build;

import io.mokuteki.agent.weaving.BuildTimeWeaver;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the classes of a module, as ByteBuddy's Maven plugin calls it for each of them.
 *
 * <p>All classes are looked at before the first one is written, so that a module in which one cannot be woven is left as
 * it was compiled, and the build fails. A class in which there is nothing to weave is not touched. What another plugin of
 * ByteBuddy does to a class in the same run is kept.
 *
 * <p>Thread-safe.
 */
public final class WeavingPlugin implements Plugin.WithPreprocessor {

    private final ModuleClasses module;
    private final Map<String, Boolean> looked = new ConcurrentHashMap<>();
    private final BuildTimeWeaver weaver;
    private volatile @Nullable ClassFileLocator locator;

    /**
     * A plugin for the classes of one module.
     *
     * @param root the folder, or the jar, that holds them
     */
    public WeavingPlugin(File root) {
        this.module = ModuleClasses.in(root.toPath());
        this.weaver = weaver(name -> classFile(name, required(locator)));
    }

    /**
     * Looks at a class.
     *
     * @throws IllegalArgumentException when it has to be woven and cannot be, with the reason and what to change
     */
    @Override
    public void onPreprocess(TypeDescription type, ClassFileLocator classFileLocator) {
        if (looked.isEmpty()) {
            requireNothingToWeaveInVersioned(classFileLocator);
        }
        byte[] classFile = required(classFile(type.getName(), classFileLocator));
        boolean weaves = weaverOf(type.getName(), classFileLocator).weave(classFile) != null;
        looked.merge(type.getName(), weaves, Boolean::logicalOr);
    }

    /** Whether there is something to weave; a class that nobody has shown before is looked at when it is written. */
    @Override
    public boolean matches(TypeDescription type) {
        return looked.getOrDefault(type.getName(), true);
    }

    @Override
    public DynamicType.Builder<?> apply(
            DynamicType.Builder<?> builder, TypeDescription type, ClassFileLocator classFileLocator) {
        return builder.visit(new WovenInstead(weaverOf(type.getName(), classFileLocator)::weave));
    }

    @Override
    public void close() {
        locator = null;
    }

    /** One for all classes, but for a class of which there are several: what is known of the one is not of the other. */
    private BuildTimeWeaver weaverOf(String type, ClassFileLocator classFileLocator) {
        if (module.isVersioned(type)) {
            return weaver(name -> classFile(name, classFileLocator));
        }
        locator = classFileLocator;
        return weaver;
    }

    private BuildTimeWeaver weaver(Function<String, byte @Nullable []> classFiles) {
        return new BuildTimeWeaver(classFiles, module.names()::contains);
    }

    /** ByteBuddy shows only those of versions up to the one that the module is compiled for. The others would go by. */
    private void requireNothingToWeaveInVersioned(ClassFileLocator classFileLocator) {
        module.versioned().forEach((path, classFile) -> {
            if (weaver(name -> classFile(name, classFileLocator)).weave(classFile) != null) {
                throw new IllegalArgumentException("Mokuteki cannot weave " + path
                        + ", and its reads of personal data would be unguarded: a build weaves no classes of later JDKs"
                        + " in a multi-release jar. Read governed data in a class that all versions share, or guard the"
                        + " application with the agent.");
            }
        });
    }

    private static byte @Nullable [] classFile(String binaryName, ClassFileLocator classFileLocator) {
        try {
            ClassFileLocator.Resolution found = classFileLocator.locate(binaryName);
            return found.isResolved() ? found.resolve() : ofThisJdk(binaryName);
        } catch (IOException failure) {
            throw new UncheckedIOException("the class file of " + binaryName + " cannot be read", failure);
        }
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    /** Classes of the JDK need not be on the class path of a build. */
    private static byte @Nullable [] ofThisJdk(String binaryName) throws IOException {
        String path = binaryName.replace('.', '/') + ".class";
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
