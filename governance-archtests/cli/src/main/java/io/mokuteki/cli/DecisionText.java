package io.mokuteki.cli;

import io.mokuteki.policy.Clause;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DecisionEngine.Explanation;
import io.mokuteki.policy.DecisionEngine.Step;
import io.mokuteki.policy.Layer;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Reason;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** A decision for people: what, by which clauses in the notice's own wording, and every rule that was asked. */
final class DecisionText {

    private static final int FEW = 6;

    private final Optional<Policy> policy;
    private final List<String> categories;
    private final Ansi ansi;

    DecisionText(Optional<Policy> policy, List<String> categories, Ansi ansi) {
        this.policy = policy;
        this.categories = categories;
        this.ansi = ansi;
    }

    void write(Explanation explanation, PrintWriter out) {
        Decision decision = explanation.decision();
        out.println(headline(decision));
        if (!decision.explanation().isEmpty()) {
            out.println(decision.explanation());
        }
        out.println();
        asked(decision, out);
        section("Clauses", decision.clauses(), this::clause, out);
        section("Conditions", decision.conditions(), id -> condition(id, decision), out);
        section("What would make it right", decision.remedies(), remedy -> remedy, out);
        Collection<String> items = policy.map(known -> known.items().keySet()).orElse(Set.of());
        section("Rules asked", TraceText.rules(explanation.trace(), items), this::rule, out);
    }

    private String headline(Decision decision) {
        if (decision.isPermitted()) {
            return ansi.string("@|bold,green PERMITTED|@")
                    + (decision.conditions().isEmpty() ? "" : ", while its conditions hold");
        }
        return ansi.string("@|bold,red DENIED|@")
                + decision.reason()
                        .map(Reason::name)
                        .map(reason -> "  " + reason)
                        .orElse("")
                + decision.layer()
                        .map(Layer::id)
                        .map(layer -> "  (layer: " + layer + ")")
                        .orElse("");
    }

    private void asked(Decision decision, PrintWriter out) {
        out.println("  data       " + String.join(", ", categories) + refusedFor(decision));
        out.println("  purposes   "
                + (decision.purposes().isEmpty() ? "none declared" : String.join(" > ", decision.purposes())));
        decision.recipient().ifPresent(recipient -> out.println("  recipient  " + recipient));
        if (!decision.channels().isEmpty()) {
            out.println("  channel    " + String.join(", ", decision.channels()));
        }
        if (policy.isPresent()) {
            out.println("  policy     " + decision.policyId() + " " + decision.policyVersion());
        }
    }

    /** The item that decided, where it is not all that was asked. */
    private String refusedFor(Decision decision) {
        boolean needless = decision.isPermitted() || categories.equals(List.of(decision.item()));
        return needless ? "" : (categories.size() == 1 ? ", " : "; ") + "refused for " + decision.item();
    }

    private <T> void section(String title, List<T> elements, Function<T, String> line, PrintWriter out) {
        if (elements.isEmpty()) {
            return;
        }
        out.println();
        out.println(ansi.string("@|bold " + title + "|@"));
        elements.forEach(element -> out.println("  " + line.apply(element)));
    }

    private String clause(String id) {
        return policy.map(known -> known.notice().clauses().get(id))
                .map(Clause::label)
                .map(label -> id + "  " + label.ja() + "  (" + label.en() + ")")
                .orElse(id);
    }

    private String condition(String id, Decision decision) {
        boolean met = !decision.unmet().contains(id);
        String question = policy.map(known -> known.conditions().get(id))
                .map(condition -> ": " + condition.label().ja() + "  ("
                        + condition.label().en() + ")")
                .orElse("");
        return mark(met) + (met ? " met    " : " unmet  ") + id + question;
    }

    private String rule(TraceText.Rule rule) {
        Step step = rule.step();
        return mark(step.passed()) + " " + step.text()
                + (step.clauses().isEmpty() ? "" : "  [" + String.join(", ", step.clauses()) + "]")
                + (rule.likewise().isEmpty()
                        ? ""
                        : System.lineSeparator() + "      likewise: " + items(rule.likewise()));
    }

    /** Many items of one category are counted, not listed. */
    private static String items(List<String> items) {
        Set<String> categories =
                items.stream().map(item -> item.substring(0, item.indexOf('.'))).collect(Collectors.toSet());
        return items.size() <= FEW || categories.size() > 1
                ? String.join(", ", items)
                : items.size() + " more items of " + categories.iterator().next();
    }

    private String mark(boolean passed) {
        return ansi.string(passed ? "@|green ✓|@" : "@|red ✗|@");
    }
}
