package io.mokuteki.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One rule's refusal of one item for one purpose. A decision is the first of all refusals in {@link #PRECEDENCE}.
 *
 * @param reason why
 * @param layer which layer
 * @param clauses what it rests on
 * @param item what was refused: an item, or the asked category where no item is at fault
 * @param purpose the purpose that refused, if one did
 * @param condition the condition that does not hold, if that is why
 * @param explanation what was refused, in one sentence
 * @param remedies what would make it right
 */
record Refusal(
        Reason reason,
        Optional<Layer> layer,
        List<String> clauses,
        Optional<String> item,
        Optional<String> purpose,
        Optional<String> condition,
        String explanation,
        List<String> remedies) {

    /**
     * The contract's: the reason first; of equal reasons notice before necessity before law; then what no condition
     * could change before what one could; then as asked.
     */
    static final Comparator<Refusal> PRECEDENCE = Comparator.comparing(Refusal::reason)
            .thenComparingInt(refusal -> refusal.layer().map(Layer::ordinal).orElse(-1))
            .thenComparing(refusal -> refusal.condition().isPresent());
}
