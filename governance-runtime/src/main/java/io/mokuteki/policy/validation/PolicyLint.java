package io.mokuteki.policy.validation;

import io.mokuteki.policy.Policy;
import io.mokuteki.policy.ProblemMessages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a valid policy as a lawyer would, and remarks on what its notice leaves open, forgets or contradicts.
 *
 * <p>Every remark is derived from what the policy says; none is about a particular notice.
 *
 * <pre>{@code
 * PolicyLint.remarks(policy, Locale.ENGLISH).forEach(System.out::println);
 * }</pre>
 */
public final class PolicyLint {

    private PolicyLint() {}

    /** The remarks in the language of the default locale. */
    public static List<Remark> remarks(Policy policy) {
        return remarks(policy, Locale.getDefault());
    }

    /** The remarks: first on the notice, then on how it is put into practice. */
    public static List<Remark> remarks(Policy policy, Locale locale) {
        Remarks remarks = new Remarks(ProblemMessages.in(locale));
        new NoticeLint(policy, remarks).run();
        new PracticeLint(policy, remarks).run();
        return remarks.all();
    }

    /** Collects remarks and puts them into words. */
    static final class Remarks {

        private final ProblemMessages messages;
        private final List<Remark> all = new ArrayList<>();

        private Remarks(ProblemMessages messages) {
            this.messages = messages;
        }

        /** Adds a remark; its texts know {@code clauses} beside the other parameters. */
        void add(String rule, String path, List<String> clauses, Map<String, ?> parameters) {
            List<String> distinct = clauses.stream().distinct().toList();
            Map<String, Object> known = new LinkedHashMap<>(parameters);
            known.put("clauses", String.join(", ", distinct));
            String key = "lint." + rule;
            all.add(new Remark(rule, distinct, path, messages.text(key, known), messages.text(key + ".advice", known)));
        }

        List<Remark> all() {
            return List.copyOf(all);
        }
    }
}
