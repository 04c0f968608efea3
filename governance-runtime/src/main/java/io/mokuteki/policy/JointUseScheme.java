package io.mokuteki.policy;

import java.util.List;
import java.util.Map;

/**
 * A joint use, with the items that Japan's Act on the Protection of Personal Information (Article 27(5)(iii)) demands
 * of its notice: the items of data, the scope of users, the purposes, and the responsible manager.
 *
 * @param id {@code joint-use-1}
 * @param clause the clause that declares it
 * @param label what people call it
 * @param items the clause that lists the items
 * @param recipients the scope of users
 * @param purposes the joint-use purposes by full id
 * @param managers who manages what
 */
public record JointUseScheme(
        String id,
        String clause,
        Label label,
        Scope items,
        Scope recipients,
        Map<String, JointUsePurpose> purposes,
        List<ResponsibleManager> managers) {

    public JointUseScheme {
        purposes = Ordered.copy(purposes);
        managers = List.copyOf(managers);
    }

    /**
     * A list that the scheme's notice gives.
     *
     * @param ids what it lists: categories and items, or recipients
     * @param clauses which clause lists what: one for all, or one for each id
     */
    public record Scope(List<String> ids, List<String> clauses) {
        public Scope {
            ids = List.copyOf(ids);
            clauses = List.copyOf(clauses);
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
     */
    public record ResponsibleManager(String clause, List<String> categories, Label label, List<String> recipients) {
        public ResponsibleManager {
            categories = List.copyOf(categories);
            recipients = List.copyOf(recipients);
        }
    }
}
