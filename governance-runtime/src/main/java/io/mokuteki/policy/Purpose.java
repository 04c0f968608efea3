package io.mokuteki.policy;

import java.util.Optional;

/**
 * A purpose of use.
 *
 * @param id {@code billing}
 * @param clause the clause that declares it
 * @param label the notice's wording, shortened
 * @param basis {@link Layer#NOTICE} for a published purpose, {@link Layer#LAW} for one that statute alone permits
 * @param categories the categories and items that the notice pairs with it; without meaning for {@code LAW}
 * @param statisticsOnly the clause that restricts it to statistics, if one does
 * @param catchAll whether the clause says no more than "anything else"
 * @param parent the broader purpose, if it is a part of one: both must then permit
 */
public record Purpose(
        String id,
        String clause,
        Label label,
        Layer basis,
        Selection categories,
        Optional<String> statisticsOnly,
        boolean catchAll,
        Optional<String> parent) {}
