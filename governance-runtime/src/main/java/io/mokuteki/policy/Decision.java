package io.mokuteki.policy;

import java.util.List;
import java.util.Optional;

/**
 * What the engine decided, and on what grounds. Holds ids only, never a value.
 *
 * @param outcome whether it is permitted
 * @param reason why not; empty for a permission
 * @param layer which layer refused; empty for a permission, and where no layer was reached
 * @param clauses the clauses it rests on: of a permission, those of its purposes, categories and channel
 * @param conditions the conditions it depends on, met or not; empty when no condition could change it
 * @param unmet those of them that do not hold
 * @param category the category, as it was asked, that decided
 * @param item the item of it that was refused; the category itself for a permission
 * @param purposes the stack, outermost first
 * @param refusedPurpose the purpose of the stack that refused, if one did
 * @param recipient to whom, if to anybody
 * @param channels through which channels
 * @param explanation what was refused, in one English sentence; empty for a permission
 * @param remedies what would make it right, most likely first; empty for a permission
 * @param policyId which policy decided
 * @param policyVersion which version of it
 */
public record Decision(
        Outcome outcome,
        Optional<Reason> reason,
        Optional<Layer> layer,
        List<String> clauses,
        List<String> conditions,
        List<String> unmet,
        String category,
        String item,
        List<String> purposes,
        Optional<String> refusedPurpose,
        Optional<String> recipient,
        List<String> channels,
        String explanation,
        List<String> remedies,
        String policyId,
        String policyVersion) {

    /** Permitted or denied: there is nothing between. */
    public enum Outcome {
        PERMITTED,
        DENIED
    }

    public Decision {
        clauses = List.copyOf(clauses);
        conditions = List.copyOf(conditions);
        unmet = List.copyOf(unmet);
        purposes = List.copyOf(purposes);
        channels = List.copyOf(channels);
        remedies = List.copyOf(remedies);
    }

    /**
     * A denial by other than the policy's rules: nobody came to ask them, or they can't be asked.
     *
     * @param request what was to be decided; its first category is the one that decided
     * @param clauses what the denial rests on, if on any
     * @param policy the policy in force; empty when there is none
     */
    public static Decision denied(
            Request request,
            Reason reason,
            Optional<Layer> layer,
            List<String> clauses,
            String explanation,
            String remedy,
            Optional<Policy> policy) {
        String category = request.categories().get(0);
        return new Decision(
                Outcome.DENIED,
                Optional.of(reason),
                layer,
                clauses,
                List.of(),
                List.of(),
                category,
                category,
                request.purposes(),
                Optional.empty(),
                request.recipient(),
                request.channels(),
                explanation,
                List.of(remedy),
                policy.map(Policy::id).orElse("none"),
                policy.map(Policy::version).orElse("none"));
    }

    /** Whether it is permitted. */
    public boolean isPermitted() {
        return outcome == Outcome.PERMITTED;
    }
}
