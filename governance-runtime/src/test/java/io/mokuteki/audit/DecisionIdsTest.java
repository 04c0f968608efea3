package io.mokuteki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionIdsTest {

    private final AtomicLong now = new AtomicLong(1_775_782_923_456L);
    private final DecisionIds ids = new DecisionIds(0x123456789L, now::get);

    @Test
    void an_id_is_the_time_and_the_run() {
        assertThat(ids.next()).isEqualTo("1KNTEJ36000-HMASW9");
    }

    @Test
    void ids_of_one_millisecond_differ_and_increase_and_so_they_do_when_the_clock_is_put_back() {
        List<String> made = IntStream.range(0, 3_000)
                .mapToObj(index -> {
                    now.addAndGet(index == 1_500 ? -60_000 : 0);
                    return ids.next();
                })
                .toList();

        assertThat(made).isSorted().doesNotHaveDuplicates().allMatch(id -> id.endsWith("-HMASW9"));
    }

    @Test
    void threads_never_share_one() {
        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .mapToObj(index -> ids.next())
                        .distinct()
                        .count())
                .isEqualTo(20_000);
    }
}
