package io.mokuteki.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Attacks random tables by solving the equations of their totals, with exact fractions, knowing only what is published.
 * The attacker shares no code with the suppression.
 */
class StatisticalTableAttackTest {

    private static final int MINIMUM = 10;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    static IntStream someSeeds() {
        return seeds().limit(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noHiddenCellOfARandomTableCanBeComputed(int seed) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(6);
        int columns = 1 + random.nextInt(6);
        long[][] people = new long[rows][columns];
        StatisticalTable.Builder builder =
                StatisticalTable.sumBy("row", "column").minimumGroupSize(MINIMUM);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                people[row][column] = someCount(random);
                builder.group(people[row][column], people[row][column] * 7L, "r" + row, "c" + column);
            }
        }
        StatisticalTable table = builder.build();

        Equations equations = new Equations(table);
        assertThat(equations.computable()).as(table.toString()).isEmpty();
        assertThat(table.smallestGroup().orElse(MINIMUM)).isGreaterThanOrEqualTo(MINIMUM);
        assertThat(hiddenGroupsOfPublishedTotals(table)).as(table.toString()).allMatch(sum -> sum >= MINIMUM);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noHiddenCellOfARandomListCanBeComputed(int seed) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(8);
        StatisticalTable.Builder builder = StatisticalTable.countBy("row").minimumGroupSize(MINIMUM);
        for (int row = 0; row < rows; row++) {
            builder.group(someCount(random), 0, "r" + row);
        }
        StatisticalTable table = builder.build();

        List<StatisticalTable.Cell> hidden = table.rowKeys().stream()
                .map(table::rowTotal)
                .filter(StatisticalTable.Cell::isSuppressed)
                .toList();
        if (!table.total().isSuppressed() && !hidden.isEmpty()) {
            long published = table.rowKeys().stream()
                    .flatMapToLong(key -> table.rowTotal(key).count().stream())
                    .sum();
            assertThat(hidden).as(table.toString()).hasSizeGreaterThan(1);
            assertThat(table.total().count().orElseThrow() - published)
                    .as(table.toString())
                    .isGreaterThanOrEqualTo(MINIMUM);
        }
        if (table.total().isSuppressed()) {
            assertThat(hidden).as(table.toString()).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("someSeeds")
    void noSumOrDifferenceOfTotalsIsAboutFewerPeopleThanTheMinimum(int seed) {
        Random random = new Random(seed);
        int rows = 2 + random.nextInt(2);
        int columns = 2 + random.nextInt(2);
        StatisticalTable.Builder builder =
                StatisticalTable.countBy("row", "column").minimumGroupSize(MINIMUM);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                builder.group(someCount(random), 0, "r" + row, "c" + column);
            }
        }
        StatisticalTable table = builder.build();

        assertThat(new Equations(table).isolatedGroups()).as(table.toString()).allMatch(people -> people >= MINIMUM);
    }

    private static long someCount(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1 + random.nextInt(MINIMUM - 1);
            case 2 -> MINIMUM + random.nextInt(5);
            default -> MINIMUM + random.nextInt(200);
        };
    }

    /** What each published total minus its published cells leaves, where it hides any. */
    private static List<Long> hiddenGroupsOfPublishedTotals(StatisticalTable table) {
        List<Long> groups = new ArrayList<>();
        for (String row : table.rowKeys()) {
            rest(
                    table.rowTotal(row),
                    table.columnKeys().stream()
                            .map(column -> table.cell(row, column))
                            .toList(),
                    groups);
        }
        for (String column : table.columnKeys()) {
            rest(
                    table.columnTotal(column),
                    table.rowKeys().stream().map(row -> table.cell(row, column)).toList(),
                    groups);
        }
        rest(table.total(), table.rowKeys().stream().map(table::rowTotal).toList(), groups);
        rest(table.total(), table.columnKeys().stream().map(table::columnTotal).toList(), groups);
        return groups;
    }

    private static void rest(StatisticalTable.Cell total, List<StatisticalTable.Cell> parts, List<Long> groups) {
        if (!total.isSuppressed() && parts.stream().anyMatch(StatisticalTable.Cell::isSuppressed)) {
            groups.add(total.count().orElseThrow()
                    - parts.stream()
                            .flatMapToLong(part -> part.count().stream())
                            .sum());
        }
    }

    /** One equation per line of the table; the unknowns are the suppressed entries. */
    private static final class Equations {

        private final List<StatisticalTable.Cell> entries = new ArrayList<>();
        private final List<int[]> lines = new ArrayList<>();

        Equations(StatisticalTable table) {
            int width = table.columnKeys().size() + 1;
            int height = table.rowKeys().size() + 1;
            for (String row : table.rowKeys()) {
                table.columnKeys().forEach(column -> entries.add(table.cell(row, column)));
                entries.add(table.rowTotal(row));
            }
            table.columnKeys().forEach(column -> entries.add(table.columnTotal(column)));
            entries.add(table.total());
            for (int row = 0; row < height; row++) {
                int[] line = new int[entries.size()];
                for (int column = 0; column < width; column++) {
                    line[row * width + column] = column == width - 1 ? -1 : 1;
                }
                lines.add(line);
            }
            for (int column = 0; column < width; column++) {
                int[] line = new int[entries.size()];
                for (int row = 0; row < height; row++) {
                    line[row * width + column] = row == height - 1 ? -1 : 1;
                }
                lines.add(line);
            }
        }

        /**
         * How many people the hidden entries count that some lines, added and subtracted, leave over: nothing but
         * entries that are added once.
         */
        List<Long> isolatedGroups() {
            List<Long> groups = new ArrayList<>();
            int[] signs = new int[lines.size()];
            Arrays.fill(signs, -1);
            do {
                long rest = 0;
                boolean any = false;
                boolean sums = true;
                for (int entry = 0; entry < entries.size(); entry++) {
                    int coefficient = 0;
                    for (int line = 0; line < signs.length; line++) {
                        coefficient += signs[line] * lines.get(line)[entry];
                    }
                    if (entries.get(entry).isSuppressed()) {
                        any |= coefficient == 1;
                        sums &= coefficient == 0 || coefficient == 1;
                    } else {
                        rest -= coefficient * entries.get(entry).count().orElseThrow();
                    }
                }
                if (any && sums) {
                    groups.add(rest);
                }
            } while (next(signs));
            return groups;
        }

        /** Counts through all combinations of -1, 0 and 1. */
        private static boolean next(int[] signs) {
            for (int line = 0; line < signs.length; line++) {
                if (signs[line] < 1) {
                    signs[line]++;
                    return true;
                }
                signs[line] = -1;
            }
            return false;
        }

        /** The suppressed entries whose unit vector is a combination of the equations. */
        List<Integer> computable() {
            List<Integer> unknowns = IntStream.range(0, entries.size())
                    .filter(entry -> entries.get(entry).isSuppressed())
                    .boxed()
                    .toList();
            List<BigInteger[]> matrix = lines.stream()
                    .map(line -> unknowns.stream()
                            .map(entry -> BigInteger.valueOf(line[entry]))
                            .toArray(BigInteger[]::new))
                    .toList();
            int rank = rank(matrix);
            List<Integer> found = new ArrayList<>();
            for (int unknown = 0; unknown < unknowns.size(); unknown++) {
                BigInteger[] unit = new BigInteger[unknowns.size()];
                for (int position = 0; position < unit.length; position++) {
                    unit[position] = position == unknown ? BigInteger.ONE : BigInteger.ZERO;
                }
                List<BigInteger[]> extended = new ArrayList<>(matrix);
                extended.add(unit);
                if (rank(extended) == rank) {
                    found.add(unknowns.get(unknown));
                }
            }
            return found;
        }

        /** By elimination without division. */
        private static int rank(List<BigInteger[]> matrix) {
            List<BigInteger[]> left =
                    new ArrayList<>(matrix.stream().map(BigInteger[]::clone).toList());
            int rank = 0;
            int width = matrix.isEmpty() ? 0 : matrix.get(0).length;
            for (int column = 0; column < width; column++) {
                int position = column;
                BigInteger[] pivot = left.stream()
                        .filter(line -> line[position].signum() != 0)
                        .findFirst()
                        .orElse(null);
                if (pivot == null) {
                    continue;
                }
                rank++;
                left.remove(pivot);
                for (BigInteger[] line : left) {
                    BigInteger factor = line[column];
                    for (int each = 0; each < width; each++) {
                        line[each] = line[each].multiply(pivot[column]).subtract(pivot[each].multiply(factor));
                    }
                }
            }
            return rank;
        }
    }
}
