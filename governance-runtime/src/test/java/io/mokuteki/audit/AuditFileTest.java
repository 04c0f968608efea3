package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AuditFileTest {

    @TempDir
    private Path folder;

    private final Captured log = Captured.of("io.mokuteki.audit");
    private final List<String> changes = new ArrayList<>();
    private Path path;
    private AuditFile file;

    @BeforeEach
    void open() {
        path = folder.resolve("logs").resolve("audit.jsonl");
        file = new AuditFile(path, 3, () -> {
            List<String> now = List.copyOf(changes);
            changes.clear();
            return now;
        });
    }

    @AfterEach
    void close() {
        file.close();
        log.close();
    }

    @Test
    void a_line_is_in_the_file_as_soon_as_it_is_written_and_the_folder_is_made() throws IOException {
        Violation violation = Violations.at("A.a(A.java:1)");
        file.write(violation);

        assertThat(Files.readString(path)).isEqualTo(AuditLines.violation(violation) + "\n");
    }

    @Test
    void numbers_follow_at_each_tick() throws IOException {
        Violation violation = Violations.at("A.a(A.java:1)");
        file.write(violation);
        changes.add("{\"type\":\"totals\"}");
        assertThat(file.tick()).isTrue();
        file.tick();

        assertThat(Files.readAllLines(path)).containsExactly(AuditLines.violation(violation), "{\"type\":\"totals\"}");
    }

    @Test
    void what_was_there_stays_and_a_line_that_was_torn_is_ended_first() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{\"whole\":1}\n{\"to");
        Violation violation = Violations.at("A.a(A.java:1)");
        file.write(violation);

        assertThat(Files.readAllLines(path)).containsExactly("{\"whole\":1}", "{\"to", AuditLines.violation(violation));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_file_that_was_renamed_is_made_anew_at_the_next_tick() throws IOException {
        Violation first = Violations.at("A.a(A.java:1)");
        Violation second = Violations.at("A.a(A.java:2)");
        Violation third = Violations.at("A.a(A.java:3)");
        file.write(first);
        Path rotated = Files.move(path, folder.resolve("audit.1"));
        file.write(second);
        Files.createFile(path);
        file.tick();
        file.write(third);

        assertThat(Files.readAllLines(rotated))
                .containsExactly(AuditLines.violation(first), AuditLines.violation(second));
        assertThat(Files.readAllLines(path)).containsExactly(AuditLines.violation(third));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void on_a_full_disk_lines_wait_up_to_a_limit_and_it_is_said_once() throws IOException {
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, Path.of("/dev/full"));
        List<Violation> violations = new ArrayList<>();
        for (int line = 1; line <= 5; line++) {
            violations.add(Violations.at("A.a(A.java:" + line + ")"));
            file.write(violations.get(line - 1));
            file.tick();
        }

        assertThat(file.dropped()).isEqualTo(2);
        assertThat(log.messages())
                .containsExactly("The audit file " + path + " cannot be written: java.io.IOException: No space left on"
                        + " device. Violations are refused and counted as before. Up to 3 lines wait until it can be"
                        + " written again.");

        Files.delete(path);
        changes.add("{\"type\":\"totals\"}");
        file.tick();

        assertThat(Files.readAllLines(path))
                .containsExactly(
                        AuditLines.violation(violations.get(0)),
                        AuditLines.violation(violations.get(1)),
                        AuditLines.violation(violations.get(2)),
                        "{\"type\":\"totals\"}");
        assertThat(log.messages())
                .element(1)
                .isEqualTo("The audit file " + path + " is written again. 2 violations are missing from it.");
        assertThat(log.events()).extracting(ILoggingEvent::getLevel).hasSize(2);
    }

    @Test
    void a_folder_that_cannot_be_made_is_an_alarm_and_no_exception() throws IOException {
        Files.writeString(folder.resolve("logs"), "a file where a folder should be");
        file.write(Violations.at("A.a(A.java:1)"));
        assertThat(file.tick()).isTrue();

        assertThat(log.messages()).hasSize(1);
        assertThat(log.messages().get(0)).startsWith("The audit file " + path + " cannot be written: ");
    }
}
