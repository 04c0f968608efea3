package io.mokuteki.policy;

import java.util.List;
import java.util.Map;

/**
 * Somebody who receives data.
 *
 * @param id {@code transmission-operator}
 * @param clause the clause that names it
 * @param label the notice's wording
 * @param outside whether handing data to it needs a channel; false for the company and the data subject
 * @param conditions what must hold for the one at hand to count as such a recipient
 * @param overlaps recipients of another kind who can also be one of these
 * @param members the closed list of who they are, by id, if the notice gives one; empty otherwise
 */
public record Recipient(
        String id,
        String clause,
        Label label,
        boolean outside,
        List<String> conditions,
        List<String> overlaps,
        Map<String, Label> members) {

    public Recipient {
        conditions = List.copyOf(conditions);
        overlaps = List.copyOf(overlaps);
        members = Ordered.copy(members);
    }

    /** The same without what decisions do not depend on. */
    public Recipient(
            String id,
            String clause,
            Label label,
            boolean outside,
            List<String> conditions,
            Map<String, Label> members) {
        this(id, clause, label, outside, conditions, List.of(), members);
    }
}
