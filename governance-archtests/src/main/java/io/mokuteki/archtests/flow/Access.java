package io.mokuteki.archtests.flow;

import java.util.List;

/**
 * A read of a governed member, directly or through an accessor.
 *
 * @param member what is read
 * @param site where
 * @param judgements one for each stack of purposes that reaches it, in the order of the stacks; at least one
 */
public record Access(GovernedMember member, Site site, List<Judgement> judgements) {
    public Access {
        judgements = List.copyOf(judgements);
    }
}
