package io.mokuteki.cli;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the notice and the company's matrix say, in the words of the contract.
 *
 * @param reason null for a permission
 * @param layer null for a permission
 * @param clauses of a permission; else empty, and not to be compared
 * @param conditions of a permission, and of a denial with {@code CONDITION_UNMET}; else empty, and not to be compared
 */
record ExpectedDecision(@Nullable String reason, @Nullable String layer, Set<String> clauses, Set<String> conditions) {

    boolean isPermitted() {
        return reason == null;
    }
}
