package io.mokuteki.archtests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM with this one's class path and the ward's policy, with or without the real agent. */
record SecondJvm(List<String> options) {

    private static final Path AGENT = Path.of("..", "governance-runtime", "agent", "target", "governance-agent.jar");

    static SecondJvm withAgent() {
        return new SecondJvm(List.of("-javaagent:" + AGENT.toAbsolutePath().normalize()));
    }

    static SecondJvm withoutAgent() {
        return new SecondJvm(List.of());
    }

    /** Runs a main class to its end, and gives what it printed. */
    String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Dmokuteki.policy=classpath:com/example/ward/ward-policy.yaml",
                "-Duser.language=en",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
