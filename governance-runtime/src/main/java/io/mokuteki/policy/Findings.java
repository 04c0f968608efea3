package io.mokuteki.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the rules said of one request: each rule asked, each refusal, each condition. The decision is the refusal that
 * comes first in precedence; without a refusal, a permission.
 */
final class Findings {

    private final PolicyIndex index;
    private final Policy policy;
    private final Request request;
    /** Whether somebody wants to read the rules that permit; putting them in words costs more than asking them. */
    private final boolean tracing;

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<DecisionEngine.Step> trace = new ArrayList<>();
    /** Condition ids in the order asked, with whether each holds. */
    private final Map<String, Boolean> conditions = new LinkedHashMap<>();

    Findings(PolicyIndex index, Request request, boolean tracing) {
        this.tracing = tracing;
        this.index = index;
        this.policy = index.policy();
        this.request = request;
    }

    boolean refused() {
        return !refusals.isEmpty();
    }

    List<DecisionEngine.Step> trace() {
        return trace;
    }

    /** Notes a rule that permits whatever else is asked. */
    void note(Supplier<String> sentence, List<String> clauses) {
        if (tracing) {
            trace.add(new DecisionEngine.Step(true, sentence.get(), clauses));
        }
    }

    /** Notes the rule; one that did not pass is a refusal, by necessity for {@code NOT_NECESSARY}, else by the notice. */
    void check(
            boolean passed,
            Supplier<String> sentence,
            Reason reason,
            List<String> clauses,
            @Nullable Item item,
            @Nullable Purpose purpose,
            Supplier<String> remedy) {
        if (passed) {
            note(sentence, clauses);
        } else {
            Layer layer = reason == Reason.NOT_NECESSARY ? Layer.NECESSITY : Layer.NOTICE;
            refuse(reason, layer, clauses, item, purpose, sentence.get(), remedy.get());
        }
    }

    void refuse(
            Reason reason,
            @Nullable Layer layer,
            List<String> clauses,
            @Nullable Item item,
            @Nullable Purpose purpose,
            String sentence,
            String remedy) {
        trace.add(new DecisionEngine.Step(false, sentence, clauses));
        refusals.add(new Refusal(
                reason,
                Optional.ofNullable(layer),
                clauses,
                Optional.ofNullable(item).map(Item::id),
                Optional.ofNullable(purpose).map(Purpose::id),
                Optional.empty(),
                sentence,
                List.of(remedy)));
    }

    /** An id that the policy does not know is a denial, never a mere absence of rules. */
    void unknown(String kind, String id, Collection<String> candidates) {
        JointUseScheme scheme = kind.equals("channel") ? policy.schemes().get(id) : null;
        String sentence = "The policy knows no " + kind + " '" + id + "'."
                + (scheme != null ? " It is a scheme, and not a channel." : DidYouMean.hint(id, candidates));
        String remedy = scheme != null
                ? "Name one of its joint-use purposes: "
                        + String.join(", ", scheme.purposes().keySet()) + "."
                : "Correct the id, or declare the " + kind + " in the policy if the notice names it.";
        trace.add(new DecisionEngine.Step(false, sentence, List.of()));
        refusals.add(new Refusal(
                Reason.UNKNOWN_ID,
                Optional.of(Layer.NOTICE),
                List.of(),
                kind.equals("data category") ? Optional.of(id) : Optional.empty(),
                kind.equals("purpose") ? Optional.of(id) : Optional.empty(),
                Optional.empty(),
                sentence,
                List.of(remedy)));
    }

    /** A rule that permits statistics only. */
    void statistics(Layer layer, List<String> clauses, Item item, @Nullable Purpose purpose, Supplier<String> rule) {
        int minimum = policy.minimumGroupSize();
        if (!request.statistics().making()) {
            refuse(
                    Reason.STATISTICS_ONLY,
                    layer,
                    clauses,
                    item,
                    purpose,
                    "For " + rule.get() + ", '" + item.id() + "' may only enter statistics that identify nobody.",
                    "Make the statistics in a method annotated @Reclassifies(to = \"statistics\", clause = \""
                            + clauses.get(0) + "\"), and return nothing of a single person from it.");
            return;
        }
        int people = request.statistics().smallestCell();
        if (people < minimum) {
            refuse(
                    Reason.GROUP_TOO_SMALL,
                    Layer.NECESSITY,
                    clauses,
                    item,
                    purpose,
                    "The smallest cell counts " + people + (people == 1 ? " person" : " people")
                            + "; the policy asks for " + minimum + ".",
                    "Merge cells, or suppress the small ones, until each counts at least " + minimum + " people.");
            return;
        }
        note(() -> "For " + rule.get() + ", '" + item.id() + "' enters statistics that identify nobody.", clauses);
    }

    /** Asks a condition; each is answered once for the whole request. */
    void ask(String id, @Nullable Purpose purpose, @Nullable Item item) {
        Condition condition = index.condition(id);
        boolean first = !conditions.containsKey(id);
        boolean met = conditions.computeIfAbsent(id, this::isMet);
        if (met) {
            if (first) {
                note(() -> "Condition '" + id + "' holds.", List.of(condition.clause()));
            }
            return;
        }
        String sentence =
                "Condition '" + id + "' does not hold: " + condition.label().en() + ".";
        if (first) {
            trace.add(new DecisionEngine.Step(false, sentence, List.of(condition.clause())));
        }
        List<String> clauses = new ArrayList<>(List.of(condition.clause()));
        if (purpose != null) {
            clauses.add(purpose.clause());
        }
        if (item != null) {
            clauses.add(index.categoryClause(item));
        }
        refusals.add(new Refusal(
                condition.unmet(),
                Optional.of(condition.layer()),
                clauses,
                Optional.ofNullable(item).map(Item::id),
                Optional.ofNullable(purpose).map(Purpose::id),
                Optional.of(id),
                sentence,
                List.of("Make sure that '" + id + "' holds before the data is used, and that a ConditionCheck of the"
                        + " application answers it.")));
    }

    /** What throws has not answered. */
    private boolean isMet(String condition) {
        try {
            return request.answers().isMet(condition);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError unanswered) {
            return false;
        }
    }

    Decision decision(Set<Item> items, @Nullable Channel channel) {
        return refusals.stream().min(Refusal.PRECEDENCE).map(this::denied).orElseGet(() -> permitted(items, channel));
    }

    private Decision permitted(Set<Item> items, @Nullable Channel channel) {
        Set<String> clauses = new LinkedHashSet<>();
        request.purposes().forEach(id -> clauses.add(index.purpose(id).clause()));
        items.forEach(item -> clauses.add(index.categoryClause(item)));
        if (channel != null) {
            clauses.add(channel.clause());
        }
        String category = request.categories().get(0);
        return new Decision(
                Decision.Outcome.PERMITTED,
                Optional.empty(),
                Optional.empty(),
                List.copyOf(clauses),
                List.copyOf(conditions.keySet()),
                List.of(),
                category,
                category,
                request.purposes(),
                Optional.empty(),
                request.recipient(),
                request.channels(),
                "",
                List.of(),
                policy.id(),
                policy.version());
    }

    private Decision denied(Refusal refusal) {
        boolean byCondition = refusal.condition().isPresent();
        String category =
                refusal.item().map(this::askedFor).orElse(request.categories().get(0));
        return new Decision(
                Decision.Outcome.DENIED,
                Optional.of(refusal.reason()),
                refusal.layer(),
                refusal.clauses().stream().distinct().toList(),
                byCondition ? List.copyOf(conditions.keySet()) : List.of(),
                byCondition ? unmet() : List.of(),
                category,
                refusal.item().orElse(category),
                request.purposes(),
                refusal.purpose(),
                request.recipient(),
                request.channels(),
                refusal.explanation(),
                remedies(refusal),
                policy.id(),
                policy.version());
    }

    /** An outer purpose that refuses could hand off to the next inner one: the denial says so. */
    private List<String> remedies(Refusal refusal) {
        List<String> remedies = new ArrayList<>(refusal.remedies());
        List<String> stack = request.purposes();
        if (refusal.reason() != Reason.UNKNOWN_ID && refusal.purpose().isPresent()) {
            String refused = refusal.purpose().get();
            for (int outer = 0; outer + 1 < stack.size(); outer++) {
                String from = stack.get(outer);
                String to = stack.get(outer + 1);
                if (!from.equals(to)
                        && index.lineage(index.purpose(from)).stream()
                                .anyMatch(purpose -> purpose.id().equals(refused))) {
                    remedies.add("Or declare a hand-off from '" + from + "' to '" + to
                            + "' in the policy, if the outer purpose may rely on the inner one.");
                    break;
                }
            }
        }
        return remedies;
    }

    /** The category, as it was asked, that the item belongs to. */
    private String askedFor(String item) {
        return request.categories().stream()
                .filter(asked -> asked.equals(item) || index.covers(List.of(asked), item))
                .findFirst()
                .orElse(item);
    }

    private List<String> unmet() {
        return conditions.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
