package io.mokuteki.policy;

import java.util.List;
import java.util.Optional;

/**
 * A row of the necessity matrix: what the company has decided that a purpose needs. What no entry covers is not
 * necessary, hence denied.
 *
 * @param purpose the purpose's id
 * @param clause the clause that demands necessity
 * @param conditions what must hold for anything under the purpose
 * @param statisticsOnly whether the whole row permits only the making of statistics
 * @param justification why the purpose is used and who answers for it; demanded of a catch-all purpose
 * @param entries what it permits
 */
public record NecessityRule(
        String purpose,
        String clause,
        List<String> conditions,
        boolean statisticsOnly,
        Optional<Justification> justification,
        List<Entry> entries) {

    public NecessityRule {
        conditions = List.copyOf(conditions);
        entries = List.copyOf(entries);
    }

    /**
     * One cell of the row, or several with the same terms. Where entries overlap, the terms of all apply.
     *
     * @param categories categories and items
     * @param conditions what must hold for these
     * @param statisticsOnly whether these are permitted only in the making of statistics
     */
    public record Entry(List<String> categories, List<String> conditions, boolean statisticsOnly) {
        public Entry {
            categories = List.copyOf(categories);
            conditions = List.copyOf(conditions);
        }
    }
}
