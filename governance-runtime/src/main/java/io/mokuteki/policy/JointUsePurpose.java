package io.mokuteki.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One purpose of a joint-use scheme, and as such a channel.
 *
 * @param id {@code joint-use-1.grid-operations}
 * @param scheme the id of its scheme
 * @param clause the clause that declares it
 * @param label the notice's wording
 * @param serves the purposes of use that it serves; empty for one that serves none of the company's
 * @param items what the notice lets it cover within the scheme's items
 * @param recipients who of the scheme's recipients it needs, each with what must hold for the one at hand to be needed
 * @param statisticsOnly the clause that restricts it to statistics, if one does
 * @param necessity what the company has decided that it needs
 * @param statisticsNecessary whether the company has decided that statistics are all it needs
 * @param conditions what must hold for any hand-over through it
 * @param catchAll whether the clause says no more than "anything else"
 */
public record JointUsePurpose(
        String id,
        String scheme,
        String clause,
        Label label,
        List<String> serves,
        Selection items,
        Map<String, List<String>> recipients,
        Optional<String> statisticsOnly,
        Selection necessity,
        boolean statisticsNecessary,
        List<String> conditions,
        boolean catchAll)
        implements Channel {

    public JointUsePurpose {
        serves = List.copyOf(serves);
        recipients = Ordered.copy(recipients);
        conditions = List.copyOf(conditions);
    }
}
