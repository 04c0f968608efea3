package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.audit.ViolationCounts.Kind;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViolationCountsTest {

    private final ViolationCounts counts = new ViolationCounts();

    @Test
    void every_violation_of_every_thread_is_counted_by_its_kind() {
        IntStream.range(0, 30_000)
                .parallel()
                .forEach(index -> counts.count(Violations.of("s", index % 3 == 0 ? "a" : "b", index % 2 == 0)));

        assertThat(counts.byKind())
                .isEqualTo(Map.of(
                        new Kind("NOT_NECESSARY", "necessity", "a", false), 5_000L,
                        new Kind("NOT_NECESSARY", "necessity", "a", true), 5_000L,
                        new Kind("NOT_NECESSARY", "necessity", "b", false), 10_000L,
                        new Kind("NOT_NECESSARY", "necessity", "b", true), 10_000L));
        assertThat(counts.total(true)).isEqualTo(15_000);
        assertThat(counts.of(new Kind("NO_PURPOSE", "notice", "a", true))).isZero();
    }

    @Test
    void beyond_a_thousand_kinds_the_category_is_other_and_the_total_still_exact() {
        for (int category = 0; category < ViolationCounts.KINDS + 50; category++) {
            counts.count(Violations.of("s", "category-" + category, true));
        }

        assertThat(counts.byKind()).hasSize(ViolationCounts.KINDS + 1);
        assertThat(counts.of(new Kind("NOT_NECESSARY", "necessity", "other", true)))
                .isEqualTo(50);
        assertThat(counts.total(true)).isEqualTo(ViolationCounts.KINDS + 50);
    }
}
