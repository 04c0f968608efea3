package io.mokuteki.archtests.flow;

import io.mokuteki.resolution.MethodGovernance.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * A method that hands data to a recipient: by {@code @Discloses}, or as a request handler.
 *
 * @param site the method
 * @param descriptor its erased parameters and result
 * @param to the recipient's id
 * @param channel the channel's id, if one is named
 * @param declared whether {@code @Discloses} says so; a request handler discloses its result to the data subject without
 * @param categories what it hands over, in the order of its parameters
 * @param unclassified the parameters of which nobody could tell what they hold
 * @param judgements one for each stack of purposes that reaches it; empty when it hands over nothing that is governed,
 *     or nobody calls it
 */
public record HandOver(
        Site site,
        String descriptor,
        String to,
        Optional<String> channel,
        boolean declared,
        List<String> categories,
        List<Parameter> unclassified,
        List<Judgement> judgements) {
    public HandOver {
        categories = List.copyOf(categories);
        unclassified = List.copyOf(unclassified);
        judgements = List.copyOf(judgements);
    }
}
