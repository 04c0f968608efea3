package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A JVM without an SLF4J provider: what is observed must not go unseen. */
@Timeout(120)
class WithoutLogTest {

    @TempDir
    private Path folder;

    static final class Observing {

        public static void main(String[] arguments) {
            for (int line = 1; line <= 3; line++) {
                AuditTrail.record(
                        Violations.of("A.a(A.java:" + line + ")", "basic.phone", arguments[0].equals("enforce")),
                        List.of());
            }
        }
    }

    @Test
    void the_first_observed_violation_is_printed_with_what_to_do_to_see_the_rest() throws Exception {
        assertThat(errors("observe")).isEqualToNormalizingNewlines("""
                Mokuteki: Observed: reading com.example.Customer.phone [basic.phone]
                  at:       A.a(A.java:1)
                  purposes: billing > marketing
                  reason:   NOT_NECESSARY (necessity): 'basic.phone' is not necessary for 'marketing'.
                  clauses:  3, 2(7)
                  policy:   shop 1
                  decision: ID
                Mokuteki: what else is observed, nobody will see. Add an SLF4J provider to the class path, a \
                ViolationListener, or -Dmokuteki.audit.file=FILE.
                """);
    }

    @Test
    void what_is_blocked_tells_itself_and_what_is_in_the_file_need_not_be_printed() throws Exception {
        assertThat(errors("enforce")).isEmpty();
        assertThat(errors("observe", "-Dmokuteki.audit.file=" + folder.resolve("audit.jsonl")))
                .isEmpty();
    }

    @Test
    void a_file_that_cannot_be_written_is_printed() throws Exception {
        assertThat(errors("observe", "-Dmokuteki.audit.file=" + folder))
                .startsWith("Mokuteki: The audit file " + folder + " cannot be written: ");
    }

    private static String errors(String mode, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.contains("logback"))
                        .collect(Collectors.joining(File.pathSeparator))));
        command.addAll(List.of(options));
        command.addAll(List.of(Observing.class.getName(), mode));
        Process process = new ProcessBuilder(command).start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return errors.lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .map(line -> line.replaceAll("[0-9A-Z]{11}-[0-9A-Z]{6}", "ID") + "\n")
                .collect(Collectors.joining());
    }
}
