package io.mokuteki.sample.page;

import io.mokuteki.annotation.NotPersonal;
import java.util.List;
import java.util.Optional;

/**
 * What an action has to show for itself.
 *
 * @param text what happened
 * @param picture a picture of the portal's to show with it, by its path
 * @param table a table of statistics
 */
@NotPersonal("what the page shows: counts, statistics, and the path of a picture")
record Told(Text text, Optional<String> picture, List<Row> table) {

    /**
     * A row of a table.
     *
     * @param label the group
     * @param people how many people it counts
     * @param value its value, or a dash
     */
    @NotPersonal("a cell of a statistical table")
    record Row(String label, String people, String value) {}

    static Told that(String ja, String en) {
        return new Told(new Text(ja, en), Optional.empty(), List.of());
    }

    Told with(String path) {
        return new Told(text, Optional.of(path), table);
    }

    Told with(List<Row> rows) {
        return new Told(text, picture, rows);
    }
}
