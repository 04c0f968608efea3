package io.mokuteki.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A joint use, with the items that Japan's Act on the Protection of Personal Information (Article 27(5)(iii)) demands
 * of its notice: the items of data, the scope of users, the purposes, and the responsible manager.
 *
 * @param id {@code joint-use-1}
 * @param clause the clause that declares it
 * @param label what people call it
 * @param items the items of data
 * @param keptBack items that the company hands over for none of its purposes, though the notice covers them
 * @param recipients the scope of users
 * @param purposesClause the clause that heads the purposes
 * @param purposes the joint-use purposes by full id
 * @param managersClause the clause that heads the responsible managers
 * @param managers who manages what
 */
public record JointUseScheme(
        String id,
        String clause,
        Label label,
        Scope items,
        List<String> keptBack,
        Scope recipients,
        String purposesClause,
        Map<String, JointUsePurpose> purposes,
        String managersClause,
        List<ResponsibleManager> managers) {

    public JointUseScheme {
        keptBack = List.copyOf(keptBack);
        purposes = Ordered.copy(purposes);
        managers = List.copyOf(managers);
    }

    /** The same without what decisions do not depend on. */
    public JointUseScheme(
            String id,
            String clause,
            Label label,
            Scope items,
            Scope recipients,
            Map<String, JointUsePurpose> purposes,
            List<ResponsibleManager> managers) {
        this(id, clause, label, items, List.of(), recipients, clause, purposes, clause, managers);
    }

    /**
     * A list that the scheme's notice gives.
     *
     * @param clause the clause that heads it
     * @param ids what it lists: categories and items, or recipients
     * @param clauses the clauses that list them: one for all, or one for each id in the same order
     */
    public record Scope(String clause, List<String> ids, List<String> clauses) {
        public Scope {
            ids = List.copyOf(ids);
            clauses = List.copyOf(clauses);
        }

        /** A list whose clause has no heading of its own. */
        public Scope(List<String> ids, List<String> clauses) {
            this(clauses.get(0), ids, clauses);
        }
    }

    /**
     * Who answers for jointly used data.
     *
     * @param clause the clause that names the manager
     * @param categories what it manages
     * @param label who it is, in words
     * @param recipients the recipients among whom it is found, by customer, category and date; {@code company} for
     *     the company itself
     * @param address the manager's address, which the Act demands of the notice
     * @param representative the name of the manager's representative, which the Act demands of the notice
     */
    public record ResponsibleManager(
            String clause,
            List<String> categories,
            Label label,
            List<String> recipients,
            Optional<String> address,
            Optional<String> representative) {
        public ResponsibleManager {
            categories = List.copyOf(categories);
            recipients = List.copyOf(recipients);
        }
    }
}
