package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.Matrix.JudgedUse;
import io.mokuteki.archtests.report.RecipientSection.JudgedDisclosure;
import io.mokuteki.policy.Condition;
import io.mokuteki.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A condition that the build assumed, and that the application must answer at run time.
 *
 * @param condition the condition
 * @param sites the code that depends on it
 */
record OpenCondition(Condition condition, List<Site> sites) {

    OpenCondition {
        sites = List.copyOf(sites);
    }

    /** The conditions of all that code does and the policy permits, in the policy's order. */
    static List<OpenCondition> of(
            Policy policy, Judge judge, List<JudgedUse> uses, List<JudgedDisclosure> disclosures) {
        Map<String, Set<Site>> sites = new TreeMap<>();
        for (JudgedUse use : uses) {
            if (use.permitted()) {
                judge.decide(use.use())
                        .conditions()
                        .forEach(id -> add(sites, id, use.use().site()));
            }
        }
        for (JudgedDisclosure judged : disclosures) {
            if (judged.decision().isPermitted()) {
                judged.decision()
                        .conditions()
                        .forEach(id -> add(sites, id, judged.disclosure().site()));
            }
        }
        List<OpenCondition> open = new ArrayList<>();
        for (Condition condition : policy.conditions().values()) {
            Set<Site> depending = sites.get(condition.id());
            if (depending != null) {
                open.add(new OpenCondition(condition, List.copyOf(depending)));
            }
        }
        return open;
    }

    private static void add(Map<String, Set<Site>> sites, String condition, Site site) {
        sites.computeIfAbsent(condition, id -> new TreeSet<>()).add(site);
    }
}
