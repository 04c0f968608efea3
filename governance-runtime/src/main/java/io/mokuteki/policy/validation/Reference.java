package io.mokuteki.policy.validation;

import io.mokuteki.policy.Policy;
import io.mokuteki.policy.ProblemMessages;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An id by which one element of a policy names another.
 *
 * @param path where it stands
 * @param kind what it names
 * @param id the id
 */
record Reference(String path, Kind kind, String id) {

    /** What can be named. */
    enum Kind implements ProblemMessages.Kind {
        CLAUSE("notice.clauses"),
        SERVICE("services"),
        CATEGORY("categories"),
        PURPOSE("purposes"),
        CONDITION("conditions"),
        RECIPIENT("recipients");

        private final String container;

        Kind(String container) {
            this.container = container;
        }

        /** The path of what declares them. */
        String container() {
            return container;
        }

        @Override
        public String key() {
            return "kind." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The ids that the policy declares. A category stands for its items too. */
        Collection<String> declaredIn(Policy policy) {
            return switch (this) {
                case CLAUSE -> policy.notice().clauses().keySet();
                case SERVICE -> policy.services().keySet();
                case CATEGORY -> {
                    Set<String> ids = new LinkedHashSet<>(policy.categories().keySet());
                    ids.addAll(policy.items().keySet());
                    yield ids;
                }
                case PURPOSE -> policy.purposes().keySet();
                case CONDITION -> policy.conditions().keySet();
                case RECIPIENT -> policy.recipients().keySet();
            };
        }
    }
}
