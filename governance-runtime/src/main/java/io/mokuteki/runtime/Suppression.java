package io.mokuteki.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a {@link StatisticalTable} hides.
 *
 * <p>Rows and columns add up to totals, and totals to the grand total. Seen as a network, every line is a node where
 * what flows in flows out, and every entry an arc that carries its count: from row totals into rows, through the cells
 * into columns, into the column totals, and round through the grand total. What an attacker knows is the flow on the
 * published arcs. The hidden arcs can be anything that keeps the balance and is not negative, so the most that a hidden
 * entry can be, as far as anybody can tell, is a maximum flow; and it is known exactly when it can neither grow nor shrink.
 *
 * <p>A hidden entry is protected when it could be another number than it is, and as large as the minimum. That rules out more than
 * solving for single cells: no sum or difference of totals isolates fewer people than the minimum. An unprotected entry
 * is protected by hiding the published entries that lose the fewest people, along a shortest path.
 */
final class Suppression {

    private static final long UNLIMITED = Long.MAX_VALUE / 4;
    private static final long EFFORT = 20_000_000;

    private record Arc(int entry, int from, int to) {}

    private final TableShape shape;
    private final int minimum;
    private final long[] people;
    private final long[] flow;
    private final boolean[] hidden;
    private final boolean[] small;
    /** Totals first: what covers them covers cells too. */
    private final List<Arc> arcs = new ArrayList<>();

    private final List<List<Arc>> touching = new ArrayList<>();
    private final List<Group> groups;

    Suppression(TableShape shape, List<Group> groups, int minimum) {
        this.shape = shape;
        this.groups = groups;
        this.minimum = minimum;
        this.people = groups.stream().mapToLong(Group::people).toArray();
        this.flow = groups.stream().mapToLong(Group::memberships).toArray();
        this.hidden = new boolean[groups.size()];
        this.small = new boolean[groups.size()];
        if (shape.byOneKey()) {
            connectOneKey();
        } else {
            connectTwoKeys();
        }
        arcs.sort(Comparator.comparing(arc -> !shape.isTotal(arc.entry())));
    }

    /** For each entry, whether it is hidden. */
    boolean[] hidden() {
        hideSmall();
        System.arraycopy(hidden, 0, small, 0, hidden.length);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Arc arc : arcs) {
                changed |= hidden[arc.entry()] && protect(arc);
            }
            changed |= coverPeopleOfSeveralCells();
        }
        showWhatIsNotNeeded();
        return hidden.clone();
    }

    /**
     * Covers were chosen one after the other: an early one may be idle since a later one. Skipped in tables so large
     * that it would take seconds: they hide a few more cells than they need to.
     */
    private void showWhatIsNotNeeded() {
        List<Integer> candidates = IntStream.range(0, hidden.length)
                .filter(entry -> hidden[entry] && !small[entry])
                .boxed()
                .sorted(Comparator.comparingLong(this::loss).reversed())
                .toList();
        long checks = (long) candidates.size()
                * IntStream.range(0, hidden.length)
                        .filter(entry -> hidden[entry])
                        .count();
        if (checks * arcs.size() > EFFORT) {
            return;
        }
        for (int entry : candidates) {
            hidden[entry] = false;
            if (!isSafe()) {
                hidden[entry] = true;
            }
        }
    }

    private boolean isSafe() {
        return arcs.stream().filter(arc -> hidden[arc.entry()]).allMatch(this::isProtected)
                && shape.lines().stream().noneMatch(line -> !hidden[line.total()] && hidesTooFew(line));
    }

    private void connectOneKey() {
        nodes(2);
        for (int row = 0; row < shape.rows().size(); row++) {
            connect(shape.rowTotal(row), 0, 1);
        }
        connect(shape.grandTotal(), 1, 0);
    }

    private void connectTwoKeys() {
        int rows = shape.rows().size();
        int columns = shape.columns().size();
        int firstColumn = rows;
        int rowTotals = rows + columns;
        int columnTotals = rowTotals + 1;
        nodes(columnTotals + 1);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                connect(shape.entry(row, column), row, firstColumn + column);
            }
            connect(shape.rowTotal(row), rowTotals, row);
        }
        for (int column = 0; column < columns; column++) {
            connect(shape.columnTotal(column), firstColumn + column, columnTotals);
        }
        connect(shape.grandTotal(), columnTotals, rowTotals);
    }

    private void nodes(int count) {
        for (int node = 0; node < count; node++) {
            touching.add(new ArrayList<>());
        }
    }

    private void connect(int entry, int from, int to) {
        Arc arc = new Arc(entry, from, to);
        arcs.add(arc);
        touching.get(from).add(arc);
        touching.get(to).add(arc);
    }

    private boolean isSmall(int entry) {
        return people[entry] > 0 && people[entry] < minimum;
    }

    private void hideSmall() {
        for (int entry = 0; entry < people.length; entry++) {
            hidden[entry] = isSmall(entry);
        }
        for (int row = 0; row < shape.rows().size(); row++) {
            for (int column = 0; column < shape.columns().size(); column++) {
                boolean inSmallLine = isSmall(shape.rowTotal(row)) && people[shape.columnTotal(column)] > 0
                        || isSmall(shape.columnTotal(column)) && people[shape.rowTotal(row)] > 0;
                hidden[shape.entry(row, column)] |= inSmallLine;
            }
        }
    }

    /** Whether something more had to be hidden. */
    private boolean protect(Arc arc) {
        boolean changed = false;
        while (!isProtected(arc)) {
            hideCover(arc);
            changed = true;
        }
        return changed;
    }

    private boolean isProtected(Arc arc) {
        long missing = minimum - flow[arc.entry()];
        return missing > 0 ? canGrow(arc, missing) : canGrow(arc, 1) || canShrink(arc);
    }

    private boolean canShrink(Arc arc) {
        return flow[arc.entry()] > 0
                && shortestPath(new Arc(arc.entry(), arc.to(), arc.from()), new long[flow.length], false) != null;
    }

    /** Whether the hidden entries leave room for that many more people in this one. */
    private boolean canGrow(Arc arc, long needed) {
        long[] change = new long[flow.length];
        long room = 0;
        while (room < needed) {
            @Nullable Arc[] path = shortestPath(arc, change, false);
            if (path == null) {
                return false;
            }
            room += augment(arc, path, change);
        }
        return true;
    }

    private long augment(Arc arc, @Nullable Arc[] path, long[] change) {
        long bottleneck = UNLIMITED;
        for (int node = arc.from(); node != arc.to(); ) {
            Arc step = step(path, node);
            boolean forward = step.to() == node;
            if (!forward) {
                bottleneck = Math.min(bottleneck, flow[step.entry()] + change[step.entry()]);
            }
            node = forward ? step.from() : step.to();
        }
        for (int node = arc.from(); node != arc.to(); ) {
            Arc step = step(path, node);
            boolean forward = step.to() == node;
            change[step.entry()] += forward ? bottleneck : -bottleneck;
            node = forward ? step.from() : step.to();
        }
        return bottleneck;
    }

    /** Hides the published entries on the path that would let the entry grow and hides the fewest people. */
    private void hideCover(Arc arc) {
        long[] change = new long[flow.length];
        @Nullable Arc[] path = shortestPath(arc, change, false);
        while (path != null) {
            augment(arc, path, change);
            path = shortestPath(arc, change, false);
        }
        @Nullable Arc[] cover = shortestPath(arc, change, true);
        if (cover == null) {
            Arrays.fill(hidden, true);
            return;
        }
        for (int node = arc.from(); node != arc.to(); ) {
            Arc step = step(cover, node);
            hidden[step.entry()] = true;
            node = step.to() == node ? step.from() : step.to();
        }
    }

    private static Arc step(@Nullable Arc[] path, int node) {
        Arc step = path[node];
        if (step == null) {
            throw new IllegalStateException("The path does not reach node " + node + ".");
        }
        return step;
    }

    private record Reached(int node, long cost) {}

    /**
     * The cheapest way from the arc's head back to its tail along entries that may change.
     *
     * @param change how much each entry has been changed already
     * @param opening whether published entries may be hidden for it
     * @return for each node the arc that reached it; null when the tail can't be reached
     */
    private @Nullable Arc @Nullable [] shortestPath(Arc arc, long[] change, boolean opening) {
        @Nullable Arc[] reachedBy = new @Nullable Arc[touching.size()];
        long[] cost = new long[touching.size()];
        Arrays.fill(cost, Long.MAX_VALUE);
        cost[arc.to()] = 0;
        PriorityQueue<Reached> open =
                new PriorityQueue<>(Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::node));
        open.add(new Reached(arc.to(), 0));
        while (!open.isEmpty()) {
            Reached next = open.remove();
            if (next.cost() > cost[next.node()]) {
                continue;
            }
            if (next.node() == arc.from()) {
                return reachedBy;
            }
            for (Arc step : touching.get(next.node())) {
                boolean forward = step.from() == next.node();
                int entry = step.entry();
                if (entry == arc.entry()
                        || !mayChange(entry, opening)
                        || !forward && flow[entry] + change[entry] <= 0) {
                    continue;
                }
                int neighbour = forward ? step.to() : step.from();
                long total = next.cost() + (hidden[entry] ? 0 : loss(entry));
                if (total < cost[neighbour]) {
                    cost[neighbour] = total;
                    reachedBy[neighbour] = step;
                    open.add(new Reached(neighbour, total));
                }
            }
        }
        return null;
    }

    /**
     * People of several cells add up to fewer than the counts do: those whom a published total hides together must be
     * enough as people.
     */
    private boolean coverPeopleOfSeveralCells() {
        boolean changed = false;
        for (TableShape.Line line : shape.lines()) {
            while (!hidden[line.total()] && hidesTooFew(line)) {
                int cheapest = line.parts().stream()
                        .filter(entry -> !hidden[entry] && people[entry] > 0)
                        .min(Comparator.comparingLong(this::loss))
                        .orElse(line.total());
                hidden[cheapest] = true;
                changed = true;
            }
        }
        return changed;
    }

    private boolean hidesTooFew(TableShape.Line line) {
        Group together = new Group();
        line.parts().stream().filter(entry -> hidden[entry]).map(groups::get).forEach(together::include);
        return line.parts().stream().anyMatch(entry -> hidden[entry]) && together.people() < minimum;
    }

    private boolean mayChange(int entry, boolean opening) {
        return hidden[entry] || opening && flow[entry] > 0;
    }

    /** Losing a total loses more than losing a cell of as many people. */
    private long loss(int entry) {
        return shape.isTotal(entry) ? 2 * flow[entry] + 1 : flow[entry] + 1;
    }
}
