package io.mokuteki.policy.validation;

import io.mokuteki.policy.Clause;
import io.mokuteki.policy.Item;
import io.mokuteki.policy.Layer;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import io.mokuteki.policy.Recipient;
import io.mokuteki.policy.validation.PolicyLint.Remarks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a policy declares and makes no use of. */
final class PracticeLint {

    private final Policy policy;
    private final Remarks remarks;

    PracticeLint(Policy policy, Remarks remarks) {
        this.policy = policy;
        this.remarks = remarks;
    }

    void run() {
        List<Reference> references = References.of(policy);
        clauses(named(references, Reference.Kind.CLAUSE));
        conditions(named(references, Reference.Kind.CONDITION));
        purposes();
        items();
        recipients();
    }

    private static Set<String> named(List<Reference> references, Reference.Kind kind) {
        return references.stream()
                .filter(reference -> reference.kind() == kind)
                .map(Reference::id)
                .collect(Collectors.toSet());
    }

    private void clauses(Set<String> cited) {
        policy.notice().clauses().values().stream()
                .filter(clause -> !cited.contains(clause.id()))
                .forEach(clause -> remarks.add(
                        clause.source() == Clause.Source.NOTICE ? "clause-not-encoded" : "statute-not-cited",
                        "notice.clauses[" + clause.id() + "]",
                        List.of(clause.id()),
                        Map.of("label", clause.label())));
    }

    private void conditions(Set<String> asked) {
        policy.conditions().values().stream()
                .filter(condition -> !asked.contains(condition.id()))
                .forEach(condition -> remarks.add(
                        "condition-unused",
                        "conditions[" + condition.id() + "]",
                        List.of(condition.clause()),
                        Map.of("id", condition.id())));
    }

    private void purposes() {
        policy.purposes().values().stream()
                .filter(purpose -> purpose.parent().isEmpty())
                .filter(purpose -> {
                    var row = policy.necessity().get(purpose.id());
                    return row == null || row.entries().isEmpty();
                })
                .forEach(purpose -> remarks.add(
                        "purpose-without-necessity",
                        "purposes[" + purpose.id() + "]",
                        List.of(purpose.clause()),
                        Map.of("id", purpose.id())));
    }

    /** Items that are collected, and that no published purpose needs. */
    private void items() {
        Set<Item> needed = policy.necessity().values().stream()
                .filter(row -> {
                    Purpose purpose = policy.purposes().get(row.purpose());
                    return purpose != null && purpose.basis() == Layer.NOTICE;
                })
                .flatMap(row -> row.entries().stream())
                .flatMap(entry -> entry.categories().stream())
                .flatMap(id -> policy.expand(id).stream())
                .collect(Collectors.toSet());
        policy.categories()
                .values()
                .forEach(category -> category.items().values().stream()
                        .filter(item -> !item.secret() && !needed.contains(item))
                        .forEach(item -> remarks.add(
                                "item-not-needed",
                                "categories[" + category.id() + "].items[" + item.id() + "]",
                                List.of(item.clause()),
                                Map.of("id", item.id()))));
    }

    private void recipients() {
        policy.recipients().values().stream()
                .filter(Recipient::outside)
                .filter(recipient -> policy.channels().values().stream()
                        .noneMatch(channel -> channel.recipients().all()
                                || channel.recipients().ids().contains(recipient.id())))
                .filter(recipient -> policy.schemes().values().stream()
                        .flatMap(scheme -> scheme.purposes().values().stream())
                        .noneMatch(purpose -> purpose.recipients().containsKey(recipient.id())))
                .forEach(recipient -> remarks.add(
                        "recipient-without-channel",
                        "recipients[" + recipient.id() + "]",
                        List.of(recipient.clause()),
                        Map.of("id", recipient.id())));
    }
}
