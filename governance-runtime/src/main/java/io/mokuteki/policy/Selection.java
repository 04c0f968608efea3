package io.mokuteki.policy;

import java.util.List;

/**
 * Which elements a rule speaks of: all there are, or those that it lists.
 *
 * @param all whether it speaks of all; {@code ids} is then empty
 * @param ids the listed ids otherwise; empty means none
 */
public record Selection(boolean all, List<String> ids) {

    /** Every element. */
    public static final Selection ALL = new Selection(true, List.of());

    public Selection {
        ids = List.copyOf(ids);
    }

    /** These elements and no others. */
    public static Selection of(List<String> ids) {
        return new Selection(false, ids);
    }
}
