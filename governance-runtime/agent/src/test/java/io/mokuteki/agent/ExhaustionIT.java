package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Memory, or the stack, ends at each place of the hook in turn where it could. No thread is left with a purpose that is
 * not its own, and what comes next is decided as ever.
 */
@Tag("full")
class ExhaustionIT {

    private static final Path CLASSES = Path.of("target", "test-classes");
    private static final String FOLDER = "com/example/agent/";

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void whateverEndsWhereverNothingIsLeftInForce(Path jdk, @TempDir Path folder) throws IOException {
        Run run = SecondJvm.runWithLibrary(
                jdk,
                "-Xbootclasspath/a:" + bootstrap(folder),
                "-javaagent:" + exhaustion(folder),
                "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY,
                "com.example.threads.Exhausted");
        assertThat(run.out().stream().filter(line -> !line.startsWith("  recorded")))
                .as(() -> String.join("\n", run.err()))
                .containsExactly(
                        "memory, enter: [OutOfMemoryError, done]",
                        "memory, enter and read: no place",
                        "memory, enter twice: no place",
                        "memory, enter under a new policy: [OutOfMemoryError, [billing] Hanako]",
                        "memory, enter from where nobody was: [OutOfMemoryError, done]",
                        "memory, enter on a new thread: [OutOfMemoryError, [billing] Hanako]",
                        "memory, compare: [OutOfMemoryError, true]",
                        "memory, enter while comparing: no place",
                        "memory, a read in custody: [OutOfMemoryError, TaroHanako]",
                        "memory, a stage: [OutOfMemoryError, [billing] Hanako]",
                        "memory, a stage of nobody's, completed by billing: [OutOfMemoryError, [] NO_PURPOSE]",
                        "memory, a fork: [OutOfMemoryError, [] NO_PURPOSE, [billing] Hanako]",
                        "memory, a pool: [OutOfMemoryError, [billing] Hanako]",
                        "memory, a pool, the same task again and again: [OutOfMemoryError [] NO_PURPOSE,"
                                + " [billing] Hanako OutOfMemoryError,"
                                + " [billing] Hanako [] NO_PURPOSE]",
                        "memory, a schedule: [OutOfMemoryError, [] NO_PURPOSE, [billing] Hanako]",
                        "stack, enter: [StackOverflowError, done]",
                        "stack, enter and read: [StackOverflowError, [billing] Hanako]",
                        "stack, enter twice: [StackOverflowError, [billing, delivery] Hanako]",
                        "stack, enter under a new policy: [StackOverflowError, [billing] Hanako]",
                        "stack, enter from where nobody was: [StackOverflowError, done]",
                        "stack, enter on a new thread: [StackOverflowError, [billing] Hanako]",
                        "stack, compare: [StackOverflowError, true]",
                        "stack, enter while comparing: [0, StackOverflowError]",
                        "stack, a read in custody: [StackOverflowError, TaroHanako]",
                        "stack, a stage: [StackOverflowError, [billing] Hanako]",
                        "stack, a stage of nobody's, completed by billing: [StackOverflowError, [] NO_PURPOSE]",
                        "stack, a fork: [StackOverflowError, [] NO_PURPOSE, [billing] Hanako]",
                        "wrong: []");
    }

    /** Where the hook finds what is woven into it. */
    private static Path bootstrap(Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("bootstrap").resolve(FOLDER));
        Files.copy(CLASSES.resolve(FOLDER + "Injection.class"), target.resolve("Injection.class"));
        return folder.resolve("bootstrap");
    }

    private static Path exhaustion(Path folder) throws IOException {
        Path jar = folder.resolve("exhaustion.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", "com.example.agent.Exhaustion");
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (String name : List.of("Exhaustion", "Exhaustion$Exhausting", "Exhaustion$Exhausting$1")) {
                entries.putNextEntry(new JarEntry(FOLDER + name + ".class"));
                Files.copy(CLASSES.resolve(FOLDER + name + ".class"), entries);
                entries.closeEntry();
            }
        }
        return jar;
    }
}
