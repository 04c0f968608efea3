package io.mokuteki.cli;

import io.mokuteki.policy.DecisionEngine.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A trace to be read: rules that say the same of several items are told once, with the other items after them. */
final class TraceText {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private TraceText() {}

    /**
     * A rule, of the first item that it was asked of, and the items of which it says the same.
     *
     * @param step the rule
     * @param likewise further items
     */
    record Rule(Step step, List<String> likewise) {}

    /** The rules in the order in which they were first asked. */
    static List<Rule> rules(List<Step> trace, Collection<String> items) {
        Map<Step, Set<String>> sayings = new LinkedHashMap<>();
        Map<Step, Step> first = new LinkedHashMap<>();
        for (Step step : trace) {
            String item = QUOTED.matcher(step.text())
                    .results()
                    .map(quoted -> quoted.group(1))
                    .filter(items::contains)
                    .findFirst()
                    .orElse("");
            String saying = item.isEmpty() ? step.text() : step.text().replace("'" + item + "'", "'*'");
            Step key = new Step(step.passed(), saying, step.clauses());
            first.putIfAbsent(key, step);
            sayings.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(item);
        }
        List<Rule> rules = new ArrayList<>();
        first.forEach((key, step) -> {
            Set<String> said = sayings.getOrDefault(key, Set.of());
            rules.add(new Rule(step, said.stream().skip(1).toList()));
        });
        return rules;
    }
}
