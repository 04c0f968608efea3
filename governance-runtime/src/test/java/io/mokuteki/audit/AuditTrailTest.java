package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class AuditTrailTest {

    @TempDir
    private Path folder;

    private final Captured log = Captured.of("io.mokuteki.violations");
    private final Captured alarms = Captured.of("io.mokuteki.audit");
    private AuditTrail trail = AuditTrail.install(AuditSettings.NONE);

    @AfterEach
    void uninstall() {
        log.close();
        alarms.close();
        AuditTrail.install(AuditSettings.NONE).close();
    }

    @Test
    void the_log_tells_the_first_of_a_site_in_full_and_the_counts_tell_all() {
        Violation first = Violations.at("A.a(A.java:1)");
        AuditTrail.record(first, List.of());
        IntStream.range(0, 9_999)
                .parallel()
                .forEach(more -> AuditTrail.record(Violations.at("A.a(A.java:1)"), List.of()));
        Violation other = Violations.at("A.a(A.java:2)");
        AuditTrail.record(other, List.of());

        assertThat(trail.flush()).isTrue();
        assertThat(log.messages()).containsExactly(first.describe(), other.describe());
        assertThat(trail.violations().byKind())
                .isEqualTo(
                        Map.of(new ViolationCounts.Kind("NOT_NECESSARY", "necessity", "basic.phone", true), 10_001L));
        assertThat(trail.dropped()).isZero();
    }

    @Test
    void the_log_keeps_the_context_of_the_thread_that_violates() {
        MDC.put("trace", "4711");
        try {
            AuditTrail.record(Violations.at("A.a(A.java:1)"), List.of());
        } finally {
            MDC.clear();
        }
        AuditTrail.record(Violations.at("A.a(A.java:2)"), List.of());

        assertThat(trail.flush()).isTrue();
        assertThat(log.events())
                .extracting(event -> event.getMDCPropertyMap().get("trace"))
                .containsExactly("4711", null);
    }

    @Test
    void a_listener_hears_on_the_thread_that_violates_and_one_that_is_slow_does_not_keep_it() {
        List<Thread> quick = new ArrayList<>();
        List<Thread> slow = new CopyOnWriteArrayList<>();
        CountDownLatch stuck = new CountDownLatch(1);
        List<ViolationListener> listeners =
                List.of(violation -> quick.add(Thread.currentThread()), new ViolationListener() {
                    @Override
                    public void onViolation(Violation violation) {
                        try {
                            stuck.await();
                        } catch (InterruptedException stopped) {
                            throw new IllegalStateException(stopped);
                        }
                        slow.add(Thread.currentThread());
                    }

                    @Override
                    public boolean isSlow() {
                        return true;
                    }
                });

        AuditTrail.record(Violations.at("A.a(A.java:1)"), listeners);
        AuditTrail.record(Violations.at("A.a(A.java:1)"), listeners);
        assertThat(quick).containsExactly(Thread.currentThread(), Thread.currentThread());
        assertThat(slow).isEmpty();

        stuck.countDown();
        assertThat(trail.flush()).isTrue();
        assertThat(slow).hasSize(2).doesNotContain(Thread.currentThread());
    }

    @Test
    void a_listener_that_throws_keeps_no_other_from_hearing_and_is_named() {
        List<Violation> heard = new ArrayList<>();
        Violation violation = Violations.at("A.a(A.java:1)");
        ViolationListener broken = new Broken();

        AuditTrail.record(violation, List.of(broken, heard::add));

        assertThat(heard).containsExactly(violation);
        assertThat(alarms.messages())
                .containsExactly("The violation listener " + Broken.class.getName()
                        + " threw java.lang.IllegalStateException. It was not told of decision " + violation.id()
                        + ".");
    }

    private static final class Broken implements ViolationListener {
        @Override
        public void onViolation(Violation violation) {
            throw new IllegalStateException("with a value in its message");
        }
    }

    @Test
    void a_listener_that_overflows_the_stack_changes_nothing() {
        AuditTrail.record(Violations.at("A.a(A.java:1)"), List.of(AuditTrailTest::overflow));

        assertThat(trail.violations().total(true)).isEqualTo(1);
    }

    private static void overflow(Violation violation) {
        overflow(violation);
    }

    @Test
    void what_a_listener_violates_is_counted_and_told_to_no_listener() {
        List<Violation> heard = new ArrayList<>();
        List<ViolationListener> listeners = new ArrayList<>();
        listeners.add(violation -> {
            heard.add(violation);
            AuditTrail.record(Violations.at("Listener.onViolation(Listener.java:1)"), listeners);
        });

        AuditTrail.record(Violations.at("A.a(A.java:1)"), listeners);
        AuditTrail.record(Violations.at("A.a(A.java:1)"), listeners);

        assertThat(heard).hasSize(2);
        assertThat(trail.violations().total(true)).isEqualTo(4);
    }

    @Test
    void the_file_has_a_line_for_each_violation_and_the_totals_when_it_is_closed() throws Exception {
        Path file = folder.resolve("audit.jsonl");
        trail = AuditTrail.install(new AuditSettings(Optional.of(file), Duration.ofHours(1)));
        List<String> ids = new ArrayList<>();
        for (int like = 0; like < 100; like++) {
            Violation violation = Violations.of("A.a(A.java:1)", "basic.phone", like % 2 == 0);
            ids.add(violation.id());
            AuditTrail.record(violation, List.of());
        }
        trail.close();
        AuditTrail.record(Violations.at("after.the.end(A.java:1)"), List.of());

        List<JsonNode> lines = Files.readAllLines(file).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines.stream().filter(line -> line.path("type").asString().equals("violation")))
                .extracting(line -> line.path("decision").asString())
                .containsExactlyElementsOf(ids);
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.path("type").asString()).isEqualTo("totals");
        assertThat(last.path("denied").asLong()).isEqualTo(50);
        assertThat(last.path("observed").asLong()).isEqualTo(50);
        assertThat(last.path("dropped").asLong()).isZero();
        assertThat(trail.violations().total(true)).isEqualTo(51);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_makes_nobody_wait_and_loses_no_count() {
        trail = AuditTrail.install(new AuditSettings(Optional.of(Path.of("/dev/full")), Duration.ofHours(1)));
        int violations = 3 * Detached.CAPACITY;
        for (int violation = 0; violation < violations; violation++) {
            AuditTrail.record(Violations.at("A.a(A.java:1)"), List.of());
        }
        trail.close();

        assertThat(trail.violations().total(true)).isEqualTo(violations);
        assertThat(trail.dropped()).isGreaterThanOrEqualTo(violations - 2L * Detached.CAPACITY);
        assertThat(alarms.messages()).hasSize(1);
        assertThat(alarms.messages().get(0)).contains("/dev/full cannot be written", "No space left on device");
    }

    @Test
    void a_trail_that_is_installed_takes_the_place_of_the_one_there_was() {
        AuditTrail next = AuditTrail.install(AuditSettings.NONE);
        AuditTrail.record(Violations.at("A.a(A.java:1)"), List.of());

        assertThat(AuditTrail.current()).isSameAs(next);
        assertThat(trail.violations().total(true)).isZero();
        assertThat(next.violations().total(true)).isEqualTo(1);
    }
}
