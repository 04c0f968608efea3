package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JVM that violates, and is killed in the middle of it. */
@Timeout(120)
class KilledJvmTest {

    private static final Duration FLUSH = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    /** Violates a hundred times for each line that it is given, and tells the decisions. */
    static final class Violating {

        public static void main(String[] arguments) throws Exception {
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (orders.readLine() != null) {
                for (int violation = 0; violation < 100; violation++) {
                    Violation next = Violations.at("Violating.main(KilledJvmTest.java:" + violation + ")");
                    AuditTrail.record(next, List.of());
                    System.out.println(next.id());
                }
                System.out.println("done");
            }
        }
    }

    /** The interval is over when what was recorded before stands in the file: nothing else writes it there. */
    @Test
    void a_jvm_that_is_killed_loses_at_most_what_came_within_the_flush_interval() throws Exception {
        Path file = folder.resolve("audit.jsonl");
        Process process = start(file);
        List<String> told = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter orders = process.outputWriter(StandardCharsets.UTF_8)) {
            violate(orders, output, told);
            while (!Files.exists(file) || decisions(file).size() < told.size()) {
                assertThat(process.isAlive()).isTrue();
                TimeUnit.MILLISECONDS.sleep(50);
            }
            for (int batch = 1; batch < 20; batch++) {
                violate(orders, output, told);
            }
            process.destroyForcibly();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        List<String> written = decisions(file);
        assertThat(told).hasSize(2_000);
        // In their order and without a gap: what is missing is the end.
        assertThat(written).isEqualTo(told.subList(0, written.size())).hasSizeGreaterThanOrEqualTo(100);
    }

    private static void violate(BufferedWriter orders, BufferedReader output, List<String> told) throws Exception {
        orders.write("go\n");
        orders.flush();
        for (String line = output.readLine(); !"done".equals(line); line = output.readLine()) {
            assertThat(line).isNotNull();
            told.add(line);
        }
    }

    @Test
    void a_jvm_that_ends_by_itself_loses_nothing() throws Exception {
        Path file = folder.resolve("audit.jsonl");
        Process process = start(file);
        List<String> told;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter orders = process.outputWriter(StandardCharsets.UTF_8)) {
            orders.write("go\n");
            orders.close();
            told = output.lines().filter(line -> !line.equals("done")).toList();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(told).hasSize(100);
        assertThat(decisions(file)).isEqualTo(told);
        assertThat(Files.readString(file)).contains("\"denied\":100,\"observed\":0,\"dropped\":0}");
    }

    private static Process start(Path file) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dmokuteki.audit.file=" + file,
                        "-Dmokuteki.audit.flush=" + FLUSH.toSeconds() + "s",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Violating.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Of the whole lines; the last one may be torn. */
    private static List<String> decisions(Path file) throws Exception {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.path("type").asString().equals("violation"))
                .map((JsonNode line) -> line.path("decision").asString())
                .toList();
    }
}
