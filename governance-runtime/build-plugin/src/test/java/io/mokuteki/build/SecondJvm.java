package io.mokuteki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs an application in a JVM of its own, with the library, and with the agent or with what woven classes call. */
final class SecondJvm {

    private static final Path AGENT_MODULE = Path.of("..", "agent", "target");
    static final Path AGENT =
            AGENT_MODULE.resolve("governance-agent.jar").toAbsolutePath().normalize();
    static final Path HOOK = AGENT_MODULE
            .resolve("classes")
            .resolve("governance-agent-hook.jar")
            .toAbsolutePath()
            .normalize();

    private SecondJvm() {}

    /** What it printed: standard output, and standard error without the JVM's own remarks. */
    record Run(int exit, List<String> out, List<String> err) {}

    /** This JDK, and in the full lane 25 where there is one. */
    static List<Path> jdks() throws IOException {
        List<Path> jdks = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        if (Boolean.getBoolean("test.other.jdks") && Runtime.version().feature() < 25) {
            jdk25().ifPresent(jdks::add);
        }
        return jdks;
    }

    private static Optional<Path> jdk25() throws IOException {
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
        }
    }

    /** The library and all that it and the tests need; neither the agent nor classes of the tests. */
    static String libraries() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !entry.contains("governance-agent") && !entry.contains("byte-buddy"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static Run run(Path jdk, String classPath, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-cp",
                classPath));
        command.addAll(arguments);
        return run(new ProcessBuilder(command), 60);
    }

    static Run run(ProcessBuilder builder, int seconds) throws IOException, InterruptedException {
        Path out = Files.createTempFile("second-jvm", ".out");
        Path err = Files.createTempFile("second-jvm", ".err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("ended within %d seconds", seconds).isTrue();
        Run run = new Run(process.exitValue(), lines(out), lines(err));
        Files.delete(out);
        Files.delete(err);
        return run;
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.contains("Sharing is only supported for boot loader classes"))
                    .toList();
        }
    }
}
