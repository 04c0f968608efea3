package io.mokuteki.runtime;

import io.mokuteki.policy.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A statistic that may leave: figures by one or two keys, with totals, in which nobody can find a small group.
 *
 * <p>Every cell counts distinct data subjects. A cell that counts fewer than the minimum is suppressed, and so are
 * enough others that it can't be computed from what is published: from no combination of totals, and not even narrowed
 * down to less than the minimum. Totals under the minimum are suppressed too, with everything in their line. Suppressed
 * cells print as {@code –}; their figures are not kept, so that no serializer, debugger or reflection finds them.
 *
 * <pre>{@code
 * StatisticalTable usage = StatisticalTable.averageBy("city")
 *         .rows(readings, Reading::customerId, Reading::kilowattHours, Reading::city)
 *         .build();
 * }</pre>
 *
 * <p>What is decided here:
 *
 * <ul>
 *   <li>An <strong>empty cell</strong> counts nobody, hides nobody and is published as 0, without an average. In a line
 *       whose total is suppressed it is suppressed as well: else it would tell where the few people of the line are not.
 *   <li>A <strong>key that only one person has</strong> is not printed: it may be that person's own. Such keys share
 *       the line {@value #OTHER}. A key that identifies people thus yields a table of one line.
 *   <li>An <strong>average</strong> is per person: the sum of the values divided by the number of people.
 *   <li>A person may be in several cells when the rows are given one by one, and is counted once in each total. In
 *       {@linkplain Builder#group groups} that a query has counted, every person is in one group only.
 *   <li>Not covered: what two different tables tell together, and a single person's share of a sum (dominance).
 * </ul>
 *
 * <p>Immutable and thread-safe. Clause 2*2 of the notice is the case in point; the minimum is the policy's.
 */
public final class StatisticalTable implements SelfSuppressing {

    /** The key of the line in which keys that only one person has are counted together. */
    public static final String OTHER = "(other)";

    /** What the figures are. */
    public enum Function {
        COUNT,
        SUM,
        AVERAGE
    }

    /**
     * One cell or total.
     *
     * @param count how many data subjects it counts, 0 or at least the minimum; empty when suppressed
     * @param figure the count, sum or average; empty when suppressed, and for the average of nobody
     */
    public record Cell(OptionalLong count, Optional<BigDecimal> figure) {

        static final Cell SUPPRESSED = new Cell(OptionalLong.empty(), Optional.empty());

        /** Whether the cell's figures are withheld. */
        public boolean isSuppressed() {
            return count.isEmpty();
        }

        /** The figure as it is printed; {@code –} when it is suppressed or there is none. */
        @Override
        public String toString() {
            return figure.map(BigDecimal::toPlainString).orElse("–");
        }
    }

    /**
     * One line of the body, without totals: for templates.
     *
     * @param keys the key of each dimension
     * @param cell its figures
     */
    public record Entry(List<String> keys, Cell cell) {

        public Entry {
            keys = List.copyOf(keys);
        }
    }

    private final List<String> dimensions;
    private final Function function;
    private final int minimumGroupSize;
    private final TableShape shape;
    private final List<Cell> cells;

    StatisticalTable(
            List<String> dimensions, Function function, int minimumGroupSize, TableShape shape, List<Cell> cells) {
        this.dimensions = List.copyOf(dimensions);
        this.function = function;
        this.minimumGroupSize = minimumGroupSize;
        this.shape = shape;
        this.cells = List.copyOf(cells);
    }

    /** A table of how many people there are, by one or two keys. */
    public static Builder countBy(String... dimensions) {
        return new Builder(Function.COUNT, dimensions);
    }

    /** A table of sums, by one or two keys. */
    public static Builder sumBy(String... dimensions) {
        return new Builder(Function.SUM, dimensions);
    }

    /** A table of averages per person, by one or two keys. */
    public static Builder averageBy(String... dimensions) {
        return new Builder(Function.AVERAGE, dimensions);
    }

    /** The names of the keys: one or two. */
    public List<String> dimensions() {
        return dimensions;
    }

    /** What the figures are. */
    public Function function() {
        return function;
    }

    /** The least number of people in a cell of this table. */
    @Override
    public int minimumGroupSize() {
        return minimumGroupSize;
    }

    /** The keys of the first dimension, sorted, {@value #OTHER} last. */
    public List<String> rowKeys() {
        return shape.rows();
    }

    /** The keys of the second dimension, sorted, {@value #OTHER} last; empty in a table by one key. */
    public List<String> columnKeys() {
        return shape.columns();
    }

    /**
     * The cell of those keys.
     *
     * @param keys one for each dimension
     * @throws IllegalArgumentException when the table has no such line, or another number of dimensions
     */
    public Cell cell(String... keys) {
        if (keys.length != dimensions.size()) {
            throw new IllegalArgumentException("The table is by " + String.join(" and ", dimensions) + ": give "
                    + dimensions.size() + (dimensions.size() == 1 ? " key" : " keys") + ", not " + keys.length + ".");
        }
        int row = shape.row(keys[0]);
        return cells.get(keys.length == 1 ? shape.rowTotal(row) : shape.entry(row, shape.column(keys[1])));
    }

    /** The body, line by line and without totals. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String row : rowKeys()) {
            if (dimensions.size() == 1) {
                entries.add(new Entry(List.of(row), cell(row)));
            }
            for (String column : columnKeys()) {
                entries.add(new Entry(List.of(row, column), cell(row, column)));
            }
        }
        return entries;
    }

    /** The total of everything. */
    public Cell total() {
        return cells.get(shape.grandTotal());
    }

    /** The total of a row: in a table by one key, its cell. */
    public Cell rowTotal(String key) {
        return cells.get(shape.rowTotal(shape.row(key)));
    }

    /** The total of a column of a table by two keys. */
    public Cell columnTotal(String key) {
        return cells.get(shape.columnTotal(shape.column(key)));
    }

    /** How many cells and totals are suppressed. */
    public long suppressed() {
        return cells.stream().filter(Cell::isSuppressed).count();
    }

    /** How many people the smallest published figure is about; empty when nothing about anybody is published. */
    public OptionalLong smallestGroup() {
        return cells.stream()
                .flatMapToLong(cell -> cell.count().stream())
                .filter(count -> count > 0)
                .min();
    }

    /** The table as text, with totals. */
    @Override
    public String toString() {
        return TableText.of(this);
    }

    /**
     * Collects what the table is made of. Give either {@link #row rows} or {@link #group groups}. Not thread-safe.
     */
    public static final class Builder {

        private static final int DECIMALS = 2;

        private final Function function;
        private final List<String> dimensions;
        private final Tally tally;
        private int minimumGroupSize;

        private Builder(Function function, String... dimensions) {
            if (dimensions.length < 1 || dimensions.length > 2) {
                throw new IllegalArgumentException("A table has one key or two, not " + dimensions.length + ".");
            }
            this.function = function;
            this.dimensions = List.of(dimensions);
            this.tally = new Tally(this.dimensions);
        }

        /**
         * Sets how many people a cell must count. It raises the minimum of the policy in force, and of the
         * {@code @Reclassifies} method that makes the table, and never lowers them.
         *
         * @param people at least 1
         */
        public Builder minimumGroupSize(int people) {
            if (people < 1) {
                throw new IllegalArgumentException("A group has at least one person, not " + people + ".");
            }
            minimumGroupSize = Math.max(minimumGroupSize, people);
            return this;
        }

        /**
         * Adds one row of raw data.
         *
         * @param subject whom it is about, compared by {@code equals}
         * @param value the value; {@link #countBy} ignores it
         * @param keys one for each dimension
         */
        public Builder row(Object subject, Number value, Object... keys) {
            tally.row(Objects.requireNonNull(subject, "subject"), number(value), keys);
            return this;
        }

        /** Adds one row for each element. */
        @SafeVarargs
        public final <T> Builder rows(
                Iterable<? extends T> elements,
                java.util.function.Function<? super T, ?> subject,
                java.util.function.Function<? super T, ? extends Number> value,
                java.util.function.Function<? super T, ?>... keys) {
            for (T element : elements) {
                row(
                        subject.apply(element),
                        value.apply(element),
                        Arrays.stream(keys).map(key -> key.apply(element)).toArray());
            }
            return this;
        }

        /**
         * Adds a group that a query has counted itself: {@code select city, count(distinct customer), sum(kwh) …}.
         *
         * @param people how many distinct data subjects it counts, 0 or more
         * @param value their sum for {@link #sumBy}, their average per person for {@link #averageBy}; {@link #countBy}
         *     ignores it
         * @param keys one for each dimension
         */
        public Builder group(long people, Number value, Object... keys) {
            BigDecimal given = number(value);
            tally.group(
                    people, function == Function.AVERAGE ? given.multiply(BigDecimal.valueOf(people)) : given, keys);
            return this;
        }

        /**
         * Makes the table, which keeps nothing of what it hides.
         *
         * @throws IllegalStateException when no minimum is known
         */
        public StatisticalTable build() {
            int minimum = Math.max(minimumGroupSize, minimumInForce());
            if (minimum == 0) {
                throw new IllegalStateException("No minimum group size is known: put a policy in force, which sets one,"
                        + " or set minimumGroupSize.");
            }
            TableShape shape = tally.shape();
            List<Group> groups = tally.groups(shape);
            boolean[] hidden = new Suppression(shape, groups, minimum).hidden();
            List<Cell> cells = new ArrayList<>(groups.size());
            for (int entry = 0; entry < groups.size(); entry++) {
                cells.add(hidden[entry] ? Cell.SUPPRESSED : published(groups.get(entry)));
            }
            return new StatisticalTable(dimensions, function, minimum, shape, cells);
        }

        /** The policy's minimum, or that of the method that makes statistics here; 0 without a policy. */
        private static int minimumInForce() {
            ActiveScope scope = CurrentScope.get();
            PolicyInForce policy = scope == null ? PolicyInForce.current() : scope.policy();
            int raised = scope == null || scope.statistics() == null
                    ? 0
                    : scope.statistics().minimumGroupSize();
            return Math.max(
                    raised, policy.policy().map(Policy::minimumGroupSize).orElse(0));
        }

        private Cell published(Group group) {
            long people = group.people();
            @Nullable
            BigDecimal figure = switch (function) {
                case COUNT -> BigDecimal.valueOf(people);
                case SUM -> group.sum();
                case AVERAGE ->
                    people == 0 ? null : group.sum().divide(BigDecimal.valueOf(people), DECIMALS, RoundingMode.HALF_UP);
            };
            return new Cell(OptionalLong.of(people), Optional.ofNullable(figure));
        }

        private static BigDecimal number(Number value) {
            Objects.requireNonNull(value, "value");
            return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
        }
    }
}
