package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecordingTest {

    private static final MethodUse USE = new MethodUse(List.of("billing", "dunning"), "com.example.Billing.remind");

    @TempDir
    private Path folder;

    @Test
    void a_recording_has_each_violation_with_its_stack_and_the_counts_so_far() throws Exception {
        FlightRecording flight = FlightRecording.of(
                new AgentCounts(() -> Map.of(USE, 3L), () -> Map.of("com.example.Customer.phone", 5L)), true);
        assertThat(flight).isNotNull();
        flight.await();
        Path file = folder.resolve("audit.jfr");
        Violation violation = Violations.fixed(Violations.denial("basic.phone"));
        try (Recording recording = new Recording()) {
            recording.start();
            flight.record(violation);
            recording.stop();
            recording.dump(file);
        }
        flight.close();

        List<RecordedEvent> violations = events(file, "io.mokuteki.Violation");
        assertThat(violations).hasSize(1);
        RecordedEvent event = violations.get(0);
        assertThat(List.of(
                        "decision", "reason", "layer", "category", "purposes", "target", "site", "clauses", "policy"))
                .extracting(event::getString)
                .containsExactly(
                        "1KNTEJ36000-7F3M2Q",
                        "NOT_NECESSARY",
                        "necessity",
                        "basic.phone",
                        "billing > marketing",
                        "com.example.Customer.phone",
                        "com.example.Shop.print(Shop.java:41)",
                        "3, 2(7)",
                        "shop 1");
        assertThat(event.getBoolean("enforced")).isTrue();
        assertThat(event.getStackTrace().getFrames())
                .anyMatch(frame -> frame.getMethod()
                        .getName()
                        .equals("a_recording_has_each_violation_with_its_stack_and_the_counts_so_far"));
        assertThat(events(file, "io.mokuteki.Use"))
                .isNotEmpty()
                .allMatch(use -> use.getString("purposes").equals("billing > dunning")
                        && use.getString("method").equals("com.example.Billing.remind")
                        && use.getLong("count") == 3);
        assertThat(events(file, "io.mokuteki.Custody"))
                .isNotEmpty()
                .allMatch(custody -> custody.getString("member").equals("com.example.Customer.phone")
                        && custody.getLong("count") == 5);
    }

    private static List<RecordedEvent> events(Path file, String name) throws Exception {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .toList();
    }
}
