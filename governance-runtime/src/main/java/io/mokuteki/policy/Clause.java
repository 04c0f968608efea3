package io.mokuteki.policy;

/**
 * A place that a rule of the policy rests on.
 *
 * @param id how the policy cites it: {@code 2(3)}, {@code 5②*1} for the notice, whose footnotes carry their section;
 *     an id of the policy's own for a statute
 * @param source where the clause stands
 * @param label its heading or gist
 */
public record Clause(String id, Source source, Label label) {

    /** Where a clause stands. */
    public enum Source {
        /** In the published notice. */
        NOTICE,
        /** In a statute that binds the company whatever its notice says. */
        STATUTE
    }
}
