package io.mokuteki.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The published notice that the policy encodes.
 *
 * @param title what it is called
 * @param text where its text is, as a class path location beside the policy
 * @param sha256 the digest of that text, so that a changed notice is noticed
 * @param controller who published it
 * @param contact whom to turn to
 * @param clauses every clause that the notice and the statutes behind it have, by id
 */
public record Notice(
        Label title,
        Optional<String> text,
        Optional<String> sha256,
        Controller controller,
        Optional<Contact> contact,
        Map<String, Clause> clauses) {

    public Notice {
        clauses = Ordered.copy(clauses);
    }

    /**
     * Who decides on purposes and means.
     *
     * @param name the company
     * @param clause where the notice names it
     */
    public record Controller(Label name, String clause) {}

    /**
     * Whom a data subject turns to.
     *
     * @param clause where the notice says so
     * @param name office
     * @param lines address and numbers, as printed
     */
    public record Contact(String clause, Label name, List<String> lines) {
        public Contact {
            lines = List.copyOf(lines);
        }
    }
}
