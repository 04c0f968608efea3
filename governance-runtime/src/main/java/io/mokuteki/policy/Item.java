package io.mokuteki.policy;

import java.util.List;
import java.util.Optional;

/**
 * One item of a data category, the finest grain of a decision.
 *
 * @param id category and item, {@code basic.phone}
 * @param category the id of the category it belongs to
 * @param clause the clause that names the item
 * @param label what people call it
 * @param secret whether no purpose may read it
 * @param conditions what must hold whatever the purpose
 * @param justification why an item that the notice does not spell out is collected at all; demanded below a catch-all
 */
public record Item(
        String id,
        String category,
        String clause,
        Label label,
        boolean secret,
        List<String> conditions,
        Optional<Justification> justification) {

    public Item {
        conditions = List.copyOf(conditions);
    }
}
