package io.mokuteki.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A category of personal data, as the notice names it.
 *
 * @param id {@code basic}
 * @param clause the clause that declares it
 * @param label the notice's wording
 * @param catchAll whether the clause says no more than "anything else": each item then justifies itself
 * @param origin where it comes from, if the notice says so
 * @param items its items by full id, in the notice's order
 * @param includes further categories or items that belong to it; a category that only groups others has no items
 */
public record Category(
        String id,
        String clause,
        Label label,
        boolean catchAll,
        Optional<Origin> origin,
        Map<String, Item> items,
        List<String> includes) {

    public Category {
        items = Ordered.copy(items);
        includes = List.copyOf(includes);
    }

    /** The same without what decisions do not depend on. */
    public Category(
            String id, String clause, Label label, boolean catchAll, Map<String, Item> items, List<String> includes) {
        this(id, clause, label, catchAll, Optional.empty(), items, includes);
    }

    /**
     * Where data of a category comes from, and from nowhere else.
     *
     * @param from the recipient that also sends it
     * @param through the recipient through which it arrives, if through one
     */
    public record Origin(String from, Optional<String> through) {}
}
