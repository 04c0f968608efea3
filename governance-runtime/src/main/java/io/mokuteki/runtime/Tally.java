package io.mokuteki.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds rows, or groups that a query has counted, up to the cells and totals of a {@link StatisticalTable}. */
final class Tally {

    private static final Comparator<String> OTHER_LAST = Comparator.<String, Boolean>comparing(
                    StatisticalTable.OTHER::equals)
            .thenComparing(Comparator.naturalOrder());

    private enum Source {
        NOTHING,
        ROWS,
        GROUPS
    }

    private final List<String> dimensions;
    private Map<List<String>, Group> cells = new HashMap<>();
    private Source source = Source.NOTHING;

    Tally(List<String> dimensions) {
        this.dimensions = dimensions;
    }

    void row(Object subject, BigDecimal value, Object[] keys) {
        from(Source.ROWS);
        cell(names(keys)).add(subject, value);
    }

    void group(long people, BigDecimal sum, Object[] keys) {
        from(Source.GROUPS);
        if (people < 0) {
            throw new IllegalArgumentException("A group counts nobody or more, not " + people + ".");
        }
        cell(names(keys)).add(people, sum);
    }

    /** The keys; those that only one person has are moved to a common line first. */
    TableShape shape() {
        for (int dimension = 0; dimension < dimensions.size(); dimension++) {
            withholdKeysOfOnePerson(dimension);
        }
        return new TableShape(keys(0), dimensions.size() == 1 ? List.of() : keys(1));
    }

    /** The groups of that shape's entries, totals included. */
    List<Group> groups(TableShape shape) {
        List<Group> groups = Stream.generate(Group::new).limit(shape.size()).toList();
        cells.forEach((keys, cell) -> {
            int row = shape.row(keys.get(0));
            groups.get(shape.rowTotal(row)).include(cell);
            groups.get(shape.grandTotal()).include(cell);
            if (!shape.byOneKey()) {
                int column = shape.column(keys.get(1));
                groups.get(shape.entry(row, column)).include(cell);
                groups.get(shape.columnTotal(column)).include(cell);
            }
        });
        return groups;
    }

    private void withholdKeysOfOnePerson(int dimension) {
        Map<String, Group> lines = new HashMap<>();
        cells.forEach((keys, cell) ->
                lines.computeIfAbsent(keys.get(dimension), any -> new Group()).include(cell));
        Map<List<String>, Group> kept = new HashMap<>();
        cells.forEach((keys, cell) -> {
            List<String> names = new ArrayList<>(keys);
            Group line = lines.get(keys.get(dimension));
            if (line != null && line.people() == 1) {
                names.set(dimension, StatisticalTable.OTHER);
            }
            kept.computeIfAbsent(List.copyOf(names), any -> new Group()).merge(cell);
        });
        cells = kept;
    }

    private List<String> keys(int dimension) {
        return cells.keySet().stream()
                .map(keys -> keys.get(dimension))
                .distinct()
                .sorted(OTHER_LAST)
                .toList();
    }

    private Group cell(List<String> names) {
        return cells.computeIfAbsent(names, any -> new Group());
    }

    private List<String> names(Object[] keys) {
        if (keys.length != dimensions.size()) {
            throw new IllegalArgumentException("A row of this table has " + dimensions.size()
                    + (dimensions.size() == 1 ? " key" : " keys") + " (" + String.join(", ", dimensions) + "), not "
                    + keys.length + ".");
        }
        for (int dimension = 0; dimension < keys.length; dimension++) {
            if (keys[dimension] == null) {
                throw new IllegalArgumentException("A row has no " + dimensions.get(dimension)
                        + ". Give it a key of its own, such as \"unknown\".");
            }
        }
        return Arrays.stream(keys).map(Object::toString).toList();
    }

    private void from(Source given) {
        if (source != Source.NOTHING && source != given) {
            throw new IllegalStateException("A table is made of rows or of counted groups, not of both.");
        }
        source = given;
    }
}
