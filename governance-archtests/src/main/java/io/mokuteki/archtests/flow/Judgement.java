package io.mokuteki.archtests.flow;

import io.mokuteki.policy.Decision;
import java.util.List;

/**
 * What the policy says of an access or a disclosure under one stack of purposes that reaches it. Conditions are assumed
 * to hold; {@code decision.conditions()} are those left open for run time.
 *
 * @param purposes the stack, outermost first; empty when an entry point leads here without a purpose
 * @param statistics whether it happens in the making of statistics
 * @param decision the decision
 * @param path one way that leads here: the calls from the entry point on, without the last place itself
 */
public record Judgement(List<String> purposes, boolean statistics, Decision decision, List<Site> path) {
    public Judgement {
        purposes = List.copyOf(purposes);
        path = List.copyOf(path);
    }
}
