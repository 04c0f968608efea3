package io.mokuteki.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The published notice that the policy encodes.
 *
 * @param title what it is called
 * @param text where its text is, relative to the policy file
 * @param sha256 the digest of that text, so that a changed notice is noticed
 * @param controller who published it
 * @param contact whom to turn to
 * @param sections which clause heads what
 * @param clauses every clause that the notice and the statutes behind it have, by id
 */
public record Notice(
        Label title,
        Optional<String> text,
        Optional<String> sha256,
        Controller controller,
        Optional<Contact> contact,
        Sections sections,
        Map<String, Clause> clauses) {

    public Notice {
        clauses = Ordered.copy(clauses);
    }

    /** A notice without sections. */
    public Notice(
            Label title,
            Optional<String> text,
            Optional<String> sha256,
            Controller controller,
            Optional<Contact> contact,
            Map<String, Clause> clauses) {
        this(title, text, sha256, controller, contact, Sections.NONE, clauses);
    }

    /**
     * Who decides on purposes and means.
     *
     * @param name the company
     * @param clause where the notice names it
     */
    public record Controller(Label name, String clause) {}

    /**
     * Which clause heads what; empty where the notice has no such section.
     *
     * @param purposes the purposes of use
     * @param categories the data that are collected
     * @param thirdPartyProvision what it heads "provision to third parties", whatever it then describes
     * @param jointUse joint use
     * @param rights what a data subject may ask for
     */
    public record Sections(
            Optional<String> purposes,
            Optional<String> categories,
            Optional<String> thirdPartyProvision,
            Optional<String> jointUse,
            Optional<String> rights) {

        /** A notice without sections. */
        public static final Sections NONE =
                new Sections(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

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
