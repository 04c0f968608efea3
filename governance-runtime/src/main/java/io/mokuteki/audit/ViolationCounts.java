package io.mokuteki.audit;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How many violations there were, of each kind. Exact: nothing is sampled, limited or dropped. Thread-safe.
 *
 * <p>Beyond a thousand kinds the category is counted as {@code other}, so that neither memory nor the tags of a metric
 * grow without bound.
 */
public final class ViolationCounts {

    static final int KINDS = 1_000;
    private static final String NONE = "none";

    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();

    ViolationCounts() {}

    /**
     * What is counted together.
     *
     * @param reason why it was refused, {@code NO_PURPOSE} for example
     * @param layer which layer refused, or {@code none}
     * @param category the item or category that was refused
     * @param enforced whether it was blocked
     */
    public record Kind(String reason, String layer, String category, boolean enforced) {

        static Kind of(Violation violation) {
            return new Kind(
                    violation.decision().reason().map(Enum::name).orElse(NONE),
                    violation.decision().layer().map(layer -> layer.id()).orElse(NONE),
                    violation.decision().item(),
                    violation.enforced());
        }

        // By hand: the generated one has the JDK remember this class, and so keeps the loader of an undeployed
        // application.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Kind that
                    && enforced == that.enforced
                    && reason.equals(that.reason)
                    && layer.equals(that.layer)
                    && category.equals(that.category);
        }

        @Override
        public int hashCode() {
            return Objects.hash(reason, layer, category, enforced);
        }

        private Kind ofAnyCategory() {
            return new Kind(reason, layer, "other", enforced);
        }
    }

    void count(Violation violation) {
        Kind kind = Kind.of(violation);
        LongAdder count = counts.get(kind);
        if (count == null) {
            Kind counted = counts.size() < KINDS ? kind : kind.ofAnyCategory();
            count = counts.computeIfAbsent(counted, first -> new LongAdder());
        }
        count.increment();
    }

    /** How many of that kind. */
    public long of(Kind kind) {
        LongAdder count = counts.get(kind);
        return count == null ? 0 : count.sum();
    }

    /** How many were blocked, or only observed. */
    public long total(boolean enforced) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().enforced() == enforced)
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    /** All kinds so far with their numbers, in a fixed order. */
    public Map<Kind, Long> byKind() {
        Map<Kind, Long> all = new TreeMap<>(Comparator.comparing(Kind::reason)
                .thenComparing(Kind::layer)
                .thenComparing(Kind::category)
                .thenComparing(Kind::enforced));
        counts.forEach((kind, count) -> all.put(kind, count.sum()));
        return all;
    }
}
