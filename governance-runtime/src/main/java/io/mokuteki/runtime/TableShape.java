package io.mokuteki.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the cells and totals of a {@link StatisticalTable} stand in one list of entries: row by row, each row's total
 * after its cells, the column totals last.
 *
 * @param rows the keys of the rows
 * @param columns the keys of the columns; empty in a table by one key
 */
record TableShape(List<String> rows, List<String> columns) {

    TableShape {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** Cells per row, with its total. A table by one key has only totals of rows. */
    int width() {
        return columns.size() + 1;
    }

    int size() {
        return (rows.size() + 1) * width();
    }

    int entry(int row, int column) {
        return row * width() + column;
    }

    int rowTotal(int row) {
        return entry(row, columns.size());
    }

    int columnTotal(int column) {
        return entry(rows.size(), column);
    }

    int grandTotal() {
        return size() - 1;
    }

    boolean byOneKey() {
        return columns.isEmpty();
    }

    /** Whether the entry is published beside cells that add up to it. */
    boolean isTotal(int entry) {
        return entry >= rows.size() * width() || !byOneKey() && entry % width() == columns.size();
    }

    /** A total, and the entries that add up to it. */
    record Line(int total, List<Integer> parts) {}

    /** Every total with its parts. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                grandTotal(),
                IntStream.range(0, rows.size()).map(this::rowTotal).boxed().toList()));
        if (byOneKey()) {
            return lines;
        }
        lines.add(new Line(
                grandTotal(),
                IntStream.range(0, columns.size())
                        .map(this::columnTotal)
                        .boxed()
                        .toList()));
        for (int row = 0; row < rows.size(); row++) {
            int fixed = row;
            lines.add(new Line(
                    rowTotal(row),
                    IntStream.range(0, columns.size())
                            .map(column -> entry(fixed, column))
                            .boxed()
                            .toList()));
        }
        for (int column = 0; column < columns.size(); column++) {
            int fixed = column;
            lines.add(new Line(
                    columnTotal(column),
                    IntStream.range(0, rows.size())
                            .map(row -> entry(row, fixed))
                            .boxed()
                            .toList()));
        }
        return lines;
    }

    int row(String key) {
        return position(rows, key, "row");
    }

    int column(String key) {
        return position(columns, key, "column");
    }

    private static int position(List<String> keys, String key, String what) {
        int position = keys.indexOf(key);
        if (position < 0) {
            throw new IllegalArgumentException("The table has no " + what + " of that key; it has: " + keys + ".");
        }
        return position;
    }
}
