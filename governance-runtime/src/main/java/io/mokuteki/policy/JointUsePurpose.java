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
 * @param see further clauses that define it: footnotes, statutes
 * @param label the notice's wording
 * @param serves the purposes of use that it serves; empty for one that serves none of the company's
 * @param services the lines of service that its clause speaks of, if it names any
 * @param items what the notice lets it cover within the scheme's items
 * @param recipients who of the scheme's recipients it needs, each with what must hold for the one at hand to be needed
 * @param statisticsOnly the clause that restricts it to statistics, if one does
 * @param necessity what the company has decided that it needs
 * @param statisticsNecessary whether the company has decided that statistics are all it needs
 * @param conditions what must hold for any hand-over through it
 * @param catchAll whether the clause says no more than "anything else"
 * @param justification why it exists and who answers for it; demanded of a catch-all
 */
public record JointUsePurpose(
        String id,
        String scheme,
        String clause,
        List<String> see,
        Label label,
        List<String> serves,
        List<String> services,
        Selection items,
        Map<String, List<String>> recipients,
        Optional<String> statisticsOnly,
        Selection necessity,
        boolean statisticsNecessary,
        List<String> conditions,
        boolean catchAll,
        Optional<Justification> justification)
        implements Channel {

    public JointUsePurpose {
        see = List.copyOf(see);
        services = List.copyOf(services);
        serves = List.copyOf(serves);
        recipients = Ordered.copy(recipients);
        conditions = List.copyOf(conditions);
    }

    /** The same without what decisions do not depend on. */
    public JointUsePurpose(
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
            boolean catchAll) {
        this(
                id,
                scheme,
                clause,
                List.of(),
                label,
                serves,
                List.of(),
                items,
                recipients,
                statisticsOnly,
                necessity,
                statisticsNecessary,
                conditions,
                catchAll,
                Optional.empty());
    }
}
