package io.mokuteki.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a {@link StatisticalTable} in columns, with its totals. */
final class TableText {

    private static final String TOTAL = "total";

    private TableText() {}

    static String of(StatisticalTable table) {
        List<List<String>> lines = table.columnKeys().isEmpty() ? byOneKey(table) : byTwoKeys(table);
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < lines.get(0).size(); column++) {
            int position = column;
            widths.add(lines.stream()
                    .mapToInt(line -> line.get(position).length())
                    .max()
                    .orElse(0));
        }
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n"));
    }

    private static List<List<String>> byOneKey(StatisticalTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(table.dimensions().get(0), figure(table)));
        for (String key : table.rowKeys()) {
            lines.add(List.of(key, table.cell(key).toString()));
        }
        lines.add(List.of(TOTAL, table.total().toString()));
        return lines;
    }

    private static List<List<String>> byTwoKeys(StatisticalTable table) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(String.join(" \\ ", table.dimensions())));
        head.addAll(table.columnKeys());
        head.add(TOTAL);
        lines.add(head);
        for (String row : table.rowKeys()) {
            List<String> line = new ArrayList<>(List.of(row));
            table.columnKeys()
                    .forEach(column -> line.add(table.cell(row, column).toString()));
            line.add(table.rowTotal(row).toString());
            lines.add(line);
        }
        List<String> last = new ArrayList<>(List.of(TOTAL));
        table.columnKeys().forEach(column -> last.add(table.columnTotal(column).toString()));
        last.add(table.total().toString());
        lines.add(last);
        return lines;
    }

    private static String figure(StatisticalTable table) {
        return switch (table.function()) {
            case COUNT -> "people";
            case SUM -> "sum";
            case AVERAGE -> "average";
        };
    }

    private static String aligned(List<String> line, List<Integer> widths) {
        StringBuilder text = new StringBuilder(line.get(0))
                .append(" ".repeat(widths.get(0) - line.get(0).length()));
        for (int column = 1; column < line.size(); column++) {
            String cell = line.get(column);
            text.append("  ")
                    .append(" ".repeat(widths.get(column) - cell.length()))
                    .append(cell);
        }
        return text.toString();
    }
}
