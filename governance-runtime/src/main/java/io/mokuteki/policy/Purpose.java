package io.mokuteki.policy;

import java.util.List;
import java.util.Optional;

/**
 * A purpose of use.
 *
 * @param id {@code billing}
 * @param clause the clause that declares it
 * @param see further clauses that define it: footnotes, statutes
 * @param label the notice's wording, shortened
 * @param basis {@link Layer#NOTICE} for a published purpose, {@link Layer#LAW} for one that statute alone permits
 * @param categories the categories and items that the notice pairs with it; without meaning for {@code LAW}
 * @param services the lines of service that its clause speaks of, if it names any
 * @param statisticsOnly the clause that restricts it to statistics, if one does
 * @param catchAll whether the clause says no more than "anything else"
 * @param parent the broader purpose, if it is a part of one: both must then permit
 */
public record Purpose(
        String id,
        String clause,
        List<String> see,
        Label label,
        Layer basis,
        Selection categories,
        List<String> services,
        Optional<String> statisticsOnly,
        boolean catchAll,
        Optional<String> parent) {

    public Purpose {
        see = List.copyOf(see);
        services = List.copyOf(services);
    }

    /** The same without what decisions do not depend on. */
    public Purpose(
            String id,
            String clause,
            Label label,
            Layer basis,
            Selection categories,
            Optional<String> statisticsOnly,
            boolean catchAll,
            Optional<String> parent) {
        this(id, clause, List.of(), label, basis, categories, List.of(), statisticsOnly, catchAll, parent);
    }
}
