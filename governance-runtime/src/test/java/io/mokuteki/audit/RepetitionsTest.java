package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

    private final AtomicLong seconds = new AtomicLong();
    private final Repetitions repetitions = new Repetitions(
            Duration.ofSeconds(60), () -> Duration.ofSeconds(seconds.get()).toNanos());

    @Test
    void the_first_of_a_site_is_told_and_its_like_are_not_until_the_interval_is_over() {
        Violation first = Violations.at("A.a(A.java:1)");

        assertThat(repetitions.turn(first)).hasValue(new Repetitions.Untold(0, first));
        for (int more = 0; more < 412; more++) {
            assertThat(repetitions.turn(Violations.at("A.a(A.java:1)"))).isEmpty();
        }
        seconds.set(60);
        Violation next = Violations.at("A.a(A.java:1)");
        assertThat(repetitions.turn(next)).hasValue(new Repetitions.Untold(412, first));
        assertThat(repetitions.turn(Violations.at("A.a(A.java:1)"))).isEmpty();
        seconds.set(120);
        assertThat(repetitions.turn(Violations.at("A.a(A.java:1)"))).hasValue(new Repetitions.Untold(1, next));
    }

    @Test
    void another_site_or_another_mode_is_told_for_itself() {
        assertThat(repetitions.turn(Violations.at("A.a(A.java:1)"))).isPresent();
        assertThat(repetitions.turn(Violations.at("A.a(A.java:2)"))).isPresent();
        assertThat(repetitions.turn(Violations.of("A.a(A.java:1)", "basic.phone", false)))
                .isPresent();
    }

    @Test
    void what_was_left_out_is_told_though_nothing_follows_and_then_the_site_is_forgotten() {
        Violation first = Violations.at("A.a(A.java:1)");
        repetitions.turn(first);
        repetitions.turn(Violations.at("A.a(A.java:1)"));
        List<Repetitions.Untold> told = new ArrayList<>();

        assertThat(repetitions.sweep(false, told::add)).isTrue();
        assertThat(told).isEmpty();
        seconds.set(60);
        assertThat(repetitions.sweep(false, told::add)).isTrue();
        assertThat(told).containsExactly(new Repetitions.Untold(1, first));
        assertThat(told.get(0).describe())
                .isEqualTo("1 more of this site since " + first.time() + ", decision " + first.id());
        seconds.set(120);
        assertThat(repetitions.sweep(false, told::add)).isFalse();
        assertThat(told).hasSize(1);
    }

    @Test
    void at_the_end_what_was_left_out_is_told_without_waiting_for_the_interval() {
        Violation first = Violations.at("A.a(A.java:1)");
        repetitions.turn(first);
        repetitions.turn(Violations.at("A.a(A.java:1)"));
        List<Repetitions.Untold> told = new ArrayList<>();

        repetitions.sweep(true, told::add);
        repetitions.sweep(true, told::add);

        assertThat(told).containsExactly(new Repetitions.Untold(1, first));
    }

    @Test
    void beyond_a_thousand_sites_all_others_count_as_one() {
        for (int site = 0; site < Repetitions.KINDS; site++) {
            assertThat(repetitions.turn(Violations.at("site " + site))).isPresent();
        }

        assertThat(repetitions.turn(Violations.at("one more"))).isPresent();
        assertThat(repetitions.turn(Violations.at("and one more"))).isEmpty();
        assertThat(repetitions.turn(Violations.at("site 0"))).isEmpty();
    }
}
