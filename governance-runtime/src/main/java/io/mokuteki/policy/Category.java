package io.mokuteki.policy;

import java.util.List;
import java.util.Map;

/**
 * A category of personal data, as the notice names it.
 *
 * @param id {@code basic}
 * @param clause the clause that declares it
 * @param label the notice's wording
 * @param catchAll whether the clause says no more than "anything else": each item then justifies itself
 * @param items its items by full id, in the notice's order
 * @param includes further categories or items that belong to it; a category that only groups others has no items
 */
public record Category(
        String id, String clause, Label label, boolean catchAll, Map<String, Item> items, List<String> includes) {

    public Category {
        items = Ordered.copy(items);
        includes = List.copyOf(includes);
    }
}
