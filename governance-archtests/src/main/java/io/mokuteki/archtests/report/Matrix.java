package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.Use;
import io.mokuteki.archtests.report.Judgement.Necessity;
import io.mokuteki.archtests.report.Judgement.Pairing;
import io.mokuteki.policy.Category;
import io.mokuteki.policy.Item;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Categories and their items by purposes, three facts in each cell: whether the notice pairs the two, whether the
 * company has decided that it is necessary, and whether code uses it.
 *
 * @param purposes the columns, in the notice's order
 * @param rows the categories, in the notice's order
 */
record Matrix(List<Purpose> purposes, List<Row> rows) {

    Matrix {
        purposes = List.copyOf(purposes);
        rows = List.copyOf(rows);
    }

    /**
     * A category.
     *
     * @param category the category
     * @param cells one for each purpose
     * @param items its items
     */
    record Row(Category category, List<Cell> cells, List<ItemRow> items) {}

    /**
     * An item of a category.
     *
     * @param item the item
     * @param cells one for each purpose
     */
    record ItemRow(Item item, List<ItemCell> cells) {}

    /**
     * An item for a purpose.
     *
     * @param purpose the purpose's id
     * @param judgement what the policy says
     * @param uses where code reads it for the purpose
     */
    record ItemCell(String purpose, Judgement judgement, List<JudgedUse> uses) {

        String mark() {
            return switch (judgement.necessity()) {
                case YES -> "●";
                case STATISTICS -> "S";
                case NO -> "–";
                case SECRET -> "✕";
            };
        }

        /** The style sheet's classes. */
        String style() {
            return Matrix.style(
                    judgement.pairing(),
                    switch (judgement.necessity()) {
                        case YES -> "all";
                        case STATISTICS -> "stat";
                        case NO, SECRET -> "no";
                    });
        }

        long places() {
            return Matrix.places(uses);
        }

        boolean refused() {
            return Matrix.refused(uses);
        }
    }

    /**
     * A read with the engine's word on it.
     *
     * @param use the read
     * @param permitted whether its whole stack of purposes permits it, conditions assumed
     */
    record JudgedUse(Use use, boolean permitted) {}

    /**
     * A category for a purpose: its items' cells in short.
     *
     * @param purpose the purpose's id
     * @param pairing what the notice says
     * @param permitted how many items it needs
     * @param items how many items the category has, secrets not counted
     * @param statistics whether all that it needs is statistics
     * @param conditions what must hold for all or some of the items
     * @param uses where code reads any of them for the purpose
     */
    record Cell(
            String purpose,
            Pairing pairing,
            int permitted,
            int items,
            boolean statistics,
            List<String> conditions,
            List<JudgedUse> uses) {

        /** {@code all}, {@code some} or {@code none} of the items. */
        String extent() {
            return permitted == 0 ? "none" : permitted < items ? "some" : "all";
        }

        String mark() {
            return permitted == 0 ? "–" : statistics ? "S" : permitted < items ? "◐" : "●";
        }

        /** The style sheet's classes. */
        String style() {
            return Matrix.style(pairing, permitted == 0 ? "no" : statistics ? "stat" : extent());
        }

        /** How many places in code. */
        long places() {
            return Matrix.places(uses);
        }

        boolean refused() {
            return Matrix.refused(uses);
        }

        private static Cell of(String purpose, Collection<ItemCell> cells) {
            List<ItemCell> permitted = cells.stream()
                    .filter(cell -> cell.judgement().isPermitted())
                    .toList();
            List<Pairing> pairings = cells.stream()
                    .map(cell -> cell.judgement().pairing())
                    .distinct()
                    .toList();
            Set<String> conditions = new LinkedHashSet<>();
            permitted.forEach(cell -> conditions.addAll(cell.judgement().conditions()));
            Set<JudgedUse> uses = new LinkedHashSet<>();
            cells.forEach(cell -> uses.addAll(cell.uses()));
            return new Cell(
                    purpose,
                    pairings.size() == 1 ? pairings.get(0) : Pairing.PARTLY,
                    permitted.size(),
                    (int) cells.stream()
                            .filter(cell -> cell.judgement().necessity() != Necessity.SECRET)
                            .count(),
                    !permitted.isEmpty()
                            && permitted.stream()
                                    .allMatch(cell -> cell.judgement().necessity() == Necessity.STATISTICS),
                    List.copyOf(conditions),
                    List.copyOf(uses));
        }
    }

    static Matrix of(Policy policy, Judge judge, List<JudgedUse> judged) {
        List<Purpose> purposes = List.copyOf(policy.purposes().values());
        List<Row> rows = new ArrayList<>();
        for (Category category : policy.categories().values()) {
            List<ItemRow> items = new ArrayList<>();
            for (Item item : category.items().values()) {
                List<JudgedUse> reading = judged.stream()
                        .filter(use -> use.use().categories().stream()
                                .anyMatch(id -> policy.expand(id).contains(item)))
                        .toList();
                items.add(new ItemRow(
                        item,
                        purposes.stream()
                                .map(purpose ->
                                        new ItemCell(purpose.id(), judge.judge(item, purpose), under(purpose, reading)))
                                .toList()));
            }
            if (!items.isEmpty()) {
                rows.add(new Row(category, cells(purposes, items), List.copyOf(items)));
            }
        }
        return new Matrix(purposes, rows);
    }

    private static List<JudgedUse> under(Purpose purpose, List<JudgedUse> uses) {
        return uses.stream()
                .filter(use -> use.use().purposes().contains(purpose.id()))
                .toList();
    }

    private static List<Cell> cells(List<Purpose> purposes, List<ItemRow> items) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < purposes.size(); column++) {
            int index = column;
            cells.add(Cell.of(
                    purposes.get(column).id(),
                    items.stream().map(item -> item.cells().get(index)).toList()));
        }
        return cells;
    }

    private static String style(Pairing pairing, String necessity) {
        return pairing == Pairing.NOT_PAIRED ? necessity + " unpaired" : necessity;
    }

    private static long places(List<JudgedUse> uses) {
        return uses.stream().map(use -> use.use().site()).distinct().count();
    }

    private static boolean refused(List<JudgedUse> uses) {
        return uses.stream().anyMatch(use -> !use.permitted());
    }
}
