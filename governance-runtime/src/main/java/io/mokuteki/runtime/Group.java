package io.mokuteki.runtime;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * The people of one cell or total while a {@link StatisticalTable} is made. They are known one by one, or a query has
 * counted them.
 */
final class Group {

    private final Set<Object> subjects = new HashSet<>();
    private long counted;
    private long memberships;
    private BigDecimal sum = BigDecimal.ZERO;

    void add(Object subject, BigDecimal value) {
        if (subjects.add(subject)) {
            memberships++;
        }
        sum = sum.add(value);
    }

    void add(long people, BigDecimal value) {
        counted += people;
        memberships += people;
        sum = sum.add(value);
    }

    /** Takes another cell's people into this cell: someone of both is one member. */
    void merge(Group cell) {
        subjects.addAll(cell.subjects);
        counted += cell.counted;
        memberships = people();
        sum = sum.add(cell.sum);
    }

    /** Takes a cell's people into this total: someone of two cells is one person, and twice a member. */
    void include(Group cell) {
        subjects.addAll(cell.subjects);
        counted += cell.counted;
        memberships += cell.memberships;
        sum = sum.add(cell.sum);
    }

    /** How many distinct people. */
    long people() {
        return subjects.size() + counted;
    }

    /** How many, counting a person once in each cell: what adds up from cells to totals. */
    long memberships() {
        return memberships;
    }

    /** The sum of their values. */
    BigDecimal sum() {
        return sum;
    }
}
