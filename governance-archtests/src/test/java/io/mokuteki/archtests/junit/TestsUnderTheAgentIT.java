package io.mokuteki.archtests.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A test's JVM with the real agent, as {@code docs/testing.md} sets it up. */
class TestsUnderTheAgentIT {

    private static final Path AGENT = Path.of("..", "governance-runtime", "agent", "target", "governance-agent.jar");

    @Test
    void with_the_agent_a_test_reads_for_its_purpose_and_for_no_other() throws Exception {
        String printed = run(List.of("-javaagent:" + AGENT.toAbsolutePath().normalize()));

        assertThat(printed).isEqualToNormalizingNewlines("""
                a_read_for_a_purpose_that_permits_it(): SUCCESSFUL
                b_read_for_a_purpose_that_does_not(): FAILED Denied: reading com.example.ward.Visitor.name [basic.name]
                  at:       com.example.ward.VisitorExamples.b_read_for_a_purpose_that_does_not(VisitorExamples.java:25)
                  purposes: marketing
                  reason:   NOT_NECESSARY (necessity): 'basic.name' is not necessary for 'marketing'.
                  clauses:  3, 2(2), 3(1)
                  policy:   ward 1
                  remedy:   Do without 'basic.name', or have the necessity of 'marketing' reviewed and widened.
                c_read_without_a_purpose(): FAILED Denied: reading com.example.ward.Visitor.name [basic.name]
                  at:       com.example.ward.VisitorExamples.c_read_without_a_purpose(VisitorExamples.java:30)
                  purposes: none
                  reason:   NO_PURPOSE (notice): No purpose is declared for this use.
                  clauses:  2
                  policy:   ward 1
                  remedy:   Annotate the method, or the entry point that leads to it, with @ForPurpose.
                """);
    }

    @Test
    void without_the_agent_nothing_is_guarded() throws Exception {
        assertThat(run(List.of())).isEqualToNormalizingNewlines("""
                a_read_for_a_purpose_that_permits_it(): SUCCESSFUL
                b_read_for_a_purpose_that_does_not(): SUCCESSFUL
                c_read_without_a_purpose(): SUCCESSFUL
                """);
    }

    private static String run(List<String> jvmArguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvmArguments);
        command.addAll(List.of(
                "-Dmokuteki.policy=classpath:com/example/ward/ward-policy.yaml",
                "-Duser.language=en",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LaunchedTests.class.getName(),
                "com.example.ward.VisitorExamples"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
