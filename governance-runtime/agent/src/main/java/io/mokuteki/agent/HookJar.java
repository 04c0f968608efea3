package io.mokuteki.agent;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;

/**
 * Brings the hook to the bootstrap class loader.
 *
 * <p>The hook is a jar inside the agent's jar, so that no other loader finds its classes: a second copy of them would be
 * a guard with which no judge ever registers. It is not named in the manifest's {@code Boot-Class-Path} either, because
 * then an AOT cache cannot be made on 25 and an AppCDS archive is dropped on 17.
 *
 * <p>On the class path of an application that its build has woven there is a second jar, of which no class may be loaded:
 * loaders ask the bootstrap loader first, or are taught to.
 */
final class HookJar {

    private static final String NAME = "governance-agent-hook.jar";
    private static final String GUARD = "io.mokuteki.agent.hook.Guard";

    private static final int PUBLIC_FILTER = 22;
    private static final int ATTEMPTS = 100;

    private HookJar() {}

    static void appendTo(Instrumentation instrumentation) {
        requireNoneLoaded(instrumentation);
        try (InputStream hook = HookJar.class.getClassLoader().getResourceAsStream(NAME)) {
            if (hook == null) {
                throw new IllegalStateException(
                        "the agent's jar lacks " + NAME + ". Use the jar as it was built, not a repackaged one.");
            }
            Path copy = copy(hook.readAllBytes());
            copy.toFile().deleteOnExit();
            try (JarFile jar = new JarFile(copy.toFile())) {
                instrumentation.appendToBootstrapClassLoaderSearch(jar);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("the hook cannot be written to a temporary file (" + failure
                    + "). Let the JVM write to " + System.getProperty("java.io.tmpdir")
                    + ", or name another folder with -Djava.io.tmpdir.");
        }
        Class<?> guard = bootstrap();
        requireNotOnClassPath();
        if (Runtime.version().feature() < PUBLIC_FILTER) {
            open(instrumentation, guard.getModule());
        }
    }

    /**
     * Writes a temporary file. Not by {@code createTempFile}, whose secure random name takes a tenth of the agent's
     * start: a file that is there already, or a link that somebody laid, is not written to.
     */
    private static Path copy(byte[] jar) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        for (int attempt = 1; ; attempt++) {
            Path copy = folder.resolve("governance-agent-hook-" + Long.toHexString(System.nanoTime()) + ".jar");
            try {
                return Files.write(copy, jar, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    /** What filters the reads of a variable handle is hidden before that JDK. */
    private static void open(Instrumentation instrumentation, Module hook) {
        Map<String, Set<Module>> opened = Map.of("java.lang.invoke", Set.of(hook));
        instrumentation.redefineModule(Object.class.getModule(), Set.of(), Map.of(), opened, Set.of(), Map.of());
    }

    private static Class<?> bootstrap() {
        try {
            return Class.forName(GUARD, false, null);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("the bootstrap class loader does not find " + GUARD
                    + ". Use the agent's jar as it was built, not a repackaged one.");
        }
    }

    /** Another agent may have used the class path before, or this one may be attached to what already runs. */
    private static void requireNoneLoaded(Instrumentation instrumentation) {
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (loaded.getName().equals(GUARD)) {
                throw new IllegalStateException("its classes are guarded already, by what their build has woven, or by"
                        + " this agent. Start it with -javaagent:governance-agent.jar, once and as the first agent, or"
                        + " leave the agent away.");
            }
        }
    }

    private static void requireNotOnClassPath() {
        try {
            Class<?> seen = Class.forName(GUARD, true, ClassLoader.getSystemClassLoader());
            if (seen.getClassLoader() != null) {
                throw new IllegalStateException(
                        GUARD + " is also on the class path, where a second copy guards" + " nothing. Remove it from "
                                + seen.getProtectionDomain().getCodeSource());
            }
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("the bootstrap class loader does not find " + GUARD
                    + ". Use the agent's jar as it was built, not a repackaged one.");
        }
    }
}
