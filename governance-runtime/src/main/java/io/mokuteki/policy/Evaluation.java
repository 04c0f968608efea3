package io.mokuteki.policy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the rules.
 *
 * <p>The rules stand in the contract's order: ids, purpose, secrets, recipient and channel, then notice and necessity
 * for each purpose and item. All are asked, whichever refuses first: the decision is the first in precedence.
 */
final class Evaluation {

    private final PolicyIndex index;
    private final Policy policy;
    private final Request request;
    private final Findings findings;
    private final Set<Item> items = new LinkedHashSet<>();
    private @Nullable Channel channel;

    Evaluation(PolicyIndex index, Request request, boolean tracing) {
        this.index = index;
        this.policy = index.policy();
        this.request = request;
        this.findings = new Findings(index, request, tracing);
    }

    Decision decide() {
        inForce();
        ids();
        if (!findings.refused()) {
            rules();
        }
        return findings.decision(items, channel);
    }

    List<DecisionEngine.Step> trace() {
        return findings.trace();
    }

    private void rules() {
        request.categories().forEach(category -> items.addAll(index.items(category)));
        purposeDeclared();
        secrets();
        Set<Purpose> purposes = afterHandOffs();
        channel = new HandOver(index, request, findings).judge(purposes, items).orElse(null);
        Set<Purpose> judges = purposes.stream()
                .flatMap(purpose -> index.lineage(purpose).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Purpose purpose : judges) {
            for (Item item : items) {
                if (!item.secret()) {
                    permits(purpose, item);
                }
            }
        }
    }

    private void inForce() {
        policy.effectiveFrom()
                .ifPresent(first -> request.on()
                        .filter(day -> day.isBefore(first))
                        .ifPresent(day -> findings.refuse(
                                Reason.NO_POLICY,
                                null,
                                List.of(),
                                null,
                                null,
                                "On " + day + " this policy was not yet in force: it is from " + first + " on.",
                                "Decide by the policy that was in force on that day.")));
    }

    private void ids() {
        known("purpose", request.purposes(), policy.purposes().keySet());
        known(
                "recipient",
                request.recipient().stream().toList(),
                policy.recipients().keySet());
        known("channel", request.channels(), index.channelIds());
        known("condition", request.mentionedConditions(), policy.conditions().keySet());
        for (String category : request.categories()) {
            if (index.items(category).isEmpty()) {
                findings.unknown("data category", category, index.dataIds());
            }
        }
    }

    private void known(String kind, List<String> ids, Collection<String> candidates) {
        for (String id : ids) {
            if (!candidates.contains(id)) {
                findings.unknown(kind, id, candidates);
            }
        }
    }

    private void purposeDeclared() {
        if (request.purposes().isEmpty()) {
            findings.refuse(
                    Reason.NO_PURPOSE,
                    Layer.NOTICE,
                    policy.notice().sections().purposes().stream().toList(),
                    null,
                    null,
                    "No purpose is declared for this use.",
                    "Annotate the method, or the entry point that leads to it, with @ForPurpose.");
        }
    }

    private void secrets() {
        for (Item item : items) {
            if (item.secret()) {
                findings.refuse(
                        Reason.SECRET,
                        Layer.NECESSITY,
                        List.of(item.clause()),
                        item,
                        null,
                        "'" + item.id() + "' is secret: no purpose may read it.",
                        "Compare hashes instead of reading the secret; a hash is not the secret.");
            }
        }
    }

    /** The stack less each purpose that a declared hand-off lets the next inner one stand for. */
    private Set<Purpose> afterHandOffs() {
        List<String> stack = request.purposes();
        Set<Purpose> effective = new LinkedHashSet<>();
        for (int outer = 0; outer < stack.size(); outer++) {
            String from = stack.get(outer);
            String to = outer + 1 < stack.size() ? stack.get(outer + 1) : "";
            Optional<HandOff> declared = policy.handOffs().stream()
                    .filter(handOff ->
                            handOff.from().equals(from) && handOff.to().equals(to))
                    .findFirst();
            declared.ifPresentOrElse(
                    handOff -> findings.note(
                            () -> "'" + handOff.from() + "' hands off to '" + handOff.to() + "'.",
                            List.of(handOff.clause())),
                    () -> effective.add(index.purpose(from)));
        }
        return effective;
    }

    private void permits(Purpose purpose, Item item) {
        if (purpose.basis() == Layer.NOTICE && !paired(purpose, item)) {
            return;
        }
        NecessityRule rule = policy.necessity().get(purpose.id());
        if (rule == null && purpose.parent().isPresent()) {
            return; // A part of a purpose without a row of its own has its parent's, which judges too.
        }
        necessary(purpose, item, rule);
    }

    private boolean paired(Purpose purpose, Item item) {
        boolean paired = index.covers(purpose.categories(), item.id());
        findings.check(
                paired,
                () -> "The notice " + (paired ? "pairs" : "does not pair") + " '" + purpose.id() + "' with '"
                        + item.id() + "'.",
                Reason.NOT_IN_NOTICE,
                List.of(purpose.clause(), index.categoryClause(item)),
                item,
                purpose,
                () -> "Use a purpose that the notice pairs with '" + item.id() + "'.");
        if (paired) {
            purpose.statisticsOnly()
                    .ifPresent(footnote ->
                            findings.statistics(Layer.NOTICE, List.of(footnote), item, purpose, () -> nameOf(purpose)));
        }
        return paired;
    }

    private void necessary(Purpose purpose, Item item, @Nullable NecessityRule rule) {
        List<NecessityRule.Entry> entries = rule == null
                ? List.of()
                : rule.entries().stream()
                        .filter(entry -> index.covers(entry.categories(), item.id()))
                        .toList();
        boolean necessary = !entries.isEmpty();
        findings.check(
                necessary,
                () -> "'" + item.id() + "' is " + (necessary ? "" : "not ") + "necessary for '" + purpose.id() + "'.",
                Reason.NOT_NECESSARY,
                rule == null
                        ? List.of(purpose.clause(), index.categoryClause(item))
                        : List.of(rule.clause(), purpose.clause(), index.categoryClause(item)),
                item,
                purpose,
                () -> "Do without '" + item.id() + "', or have the necessity of '" + purpose.id()
                        + "' reviewed and widened.");
        if (rule == null || !necessary) {
            return;
        }
        if (rule.statisticsOnly() || entries.stream().anyMatch(NecessityRule.Entry::statisticsOnly)) {
            List<String> clauses =
                    purpose.statisticsOnly().map(List::of).orElse(List.of(rule.clause(), purpose.clause()));
            findings.statistics(Layer.NECESSITY, clauses, item, purpose, () -> nameOf(purpose));
        }
        rule.conditions().forEach(condition -> findings.ask(condition, purpose, item));
        entries.forEach(entry -> entry.conditions().forEach(condition -> findings.ask(condition, purpose, item)));
        item.conditions().forEach(condition -> findings.ask(condition, purpose, item));
    }

    private static String nameOf(Purpose purpose) {
        return "purpose '" + purpose.id() + "'";
    }
}
