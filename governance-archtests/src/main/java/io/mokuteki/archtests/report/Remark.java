package io.mokuteki.archtests.report;

import io.mokuteki.policy.Label;
import java.util.List;

/**
 * What a reader of the policy should be told, though it breaks no rule.
 *
 * @param rule stable id
 * @param clauses what it is about
 * @param text the remark
 * @param advice what could be done about it
 */
public record Remark(String rule, List<String> clauses, Label text, Label advice) {
    public Remark {
        clauses = List.copyOf(clauses);
    }
}
