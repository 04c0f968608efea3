package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a test application in a JVM of its own, with the real agent. */
final class SecondJvm {

    /**
     * What a run left behind.
     *
     * @param exit the exit code
     * @param out standard output, by line
     * @param err standard error, by line, without the JVM's own remarks
     */
    record Run(int exit, List<String> out, List<String> err) {}

    private static final Path TEST_CLASSES = Path.of("target", "test-classes").toAbsolutePath();

    private SecondJvm() {}

    /** This JDK, and 25 where there is one. */
    static List<Path> jdks() {
        List<Path> jdks = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        if (Runtime.version().feature() < 25) {
            jdk25().ifPresent(jdks::add);
        }
        return jdks;
    }

    private static Optional<Path> jdk25() {
        String named = System.getenv("JAVA25_HOME");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(installed, "*25*")) {
            for (Path candidate : found) {
                if (Files.isExecutable(candidate.resolve("bin/java"))) {
                    return Optional.of(candidate);
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With the agent; on the class path are the test classes and the annotations: no library. */
    static Run run(Path jdk, String... arguments) {
        return start(jdk, classPath(), true, arguments);
    }

    /** The class path of {@link #run}. */
    static String classPath() {
        return TEST_CLASSES + File.pathSeparator + annotations();
    }

    /** As {@link #run}, with more on the class path. */
    static Run runWith(Path jdk, String more, String... arguments) {
        return start(
                jdk, TEST_CLASSES + File.pathSeparator + annotations() + File.pathSeparator + more, true, arguments);
    }

    /** With the agent and the library. The library stands first, since the test classes hold a stand-in for its bridge. */
    static Run runWithLibrary(Path jdk, String... arguments) {
        return start(jdk, libraryClassPath(), true, arguments);
    }

    /** The library without the agent. */
    static Run runWithoutAgent(Path jdk, String... arguments) {
        return start(jdk, libraryClassPath(), false, arguments);
    }

    static Run start(Path jdk, String classPath, boolean agent, String... arguments) {
        try {
            Path out = Files.createTempFile("second-jvm", ".out");
            Path err = Files.createTempFile("second-jvm", ".err");
            List<String> command = new ArrayList<>();
            command.add(jdk.resolve("bin/java").toString());
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8"));
            command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", classPath));
            if (agent) {
                command.add("-javaagent:" + AgentJar.FILE);
            }
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended).as("ended within a minute").isTrue();
            Run run = new Run(process.exitValue(), lines(out), lines(err));
            Files.delete(out);
            Files.delete(err);
            return run;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.contains("Sharing is only supported for boot loader classes"))
                    .collect(Collectors.toList());
        }
    }

    /** Everything that is not ours. */
    static String libraries() {
        return entries(entry -> entry.endsWith(".jar") && !entry.contains("governance-"));
    }

    static String annotations() {
        return entries("governance-annotations");
    }

    static String libraryClassPath() {
        return entries("governance-runtime" + File.separator + "target")
                + File.pathSeparator
                + entries("governance-annotations")
                + File.pathSeparator
                + libraries()
                + File.pathSeparator
                + TEST_CLASSES;
    }

    static String entries(String containing) {
        return entries(entry -> entry.contains(containing));
    }

    private static String entries(Predicate<String> wanted) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(wanted)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
