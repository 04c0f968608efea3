package io.mokuteki.policy.validation;

import io.mokuteki.policy.Category;
import io.mokuteki.policy.DirectChannel;
import io.mokuteki.policy.JointUsePurpose;
import io.mokuteki.policy.JointUseScheme;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import io.mokuteki.policy.Service;
import io.mokuteki.policy.validation.PolicyLint.Remarks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a notice leaves open, forgets or contradicts. */
final class NoticeLint {

    private final Policy policy;
    private final Remarks remarks;

    NoticeLint(Policy policy, Remarks remarks) {
        this.policy = policy;
        this.remarks = remarks;
    }

    void run() {
        catchAlls();
        policy.schemes().values().forEach(scheme -> scheme.purposes().values().forEach(this::services));
        policy.schemes().values().forEach(scheme -> scheme.purposes().values().forEach(this::statistics));
        policy.schemes().values().forEach(this::managers);
        heading();
        rights();
        overlaps();
    }

    private void catchAlls() {
        policy.purposes().values().stream()
                .filter(Purpose::catchAll)
                .forEach(purpose -> remarks.add(
                        "catch-all",
                        "purposes[" + purpose.id() + "]",
                        List.of(purpose.clause()),
                        Map.of("label", purpose.label())));
        policy.categories().values().stream()
                .filter(Category::catchAll)
                .forEach(category -> remarks.add(
                        "catch-all",
                        "categories[" + category.id() + "]",
                        List.of(category.clause()),
                        Map.of("label", category.label())));
        for (JointUseScheme scheme : policy.schemes().values()) {
            JointUseScheme.Scope items = scheme.items();
            for (int index = 0; index < items.ids().size(); index++) {
                Category category = policy.categories().get(items.ids().get(index));
                if (category != null && category.catchAll()) {
                    String clause =
                            items.clauses().get(Math.min(index, items.clauses().size() - 1));
                    remarks.add(
                            "catch-all",
                            "schemes[" + scheme.id() + "].items.ids[" + index + "]",
                            List.of(clause),
                            Map.of("label", category.label()));
                }
            }
            scheme.purposes().values().stream()
                    .filter(JointUsePurpose::catchAll)
                    .forEach(purpose -> remarks.add(
                            "catch-all", path(purpose), List.of(purpose.clause()), Map.of("label", purpose.label())));
        }
    }

    /** A joint-use purpose must not reach beyond the purposes of use that it serves. */
    private void services(JointUsePurpose purpose) {
        Set<String> beyond = new LinkedHashSet<>(purpose.services());
        List<String> clauses = new ArrayList<>(List.of(purpose.clause()));
        served(purpose).forEach(served -> {
            beyond.removeAll(served.services());
            clauses.add(served.clause());
        });
        beyond.stream()
                .map(policy.services()::get)
                .filter(Objects::nonNull)
                .map(Service::label)
                .forEach(label -> remarks.add(
                        "joint-use-beyond-purposes",
                        path(purpose),
                        clauses,
                        Map.of("purpose", purpose.label(), "service", label, "clause", purpose.clause())));
    }

    private void statistics(JointUsePurpose purpose) {
        if (purpose.statisticsOnly().isEmpty()) {
            served(purpose)
                    .filter(served -> served.statisticsOnly().isPresent())
                    .forEach(served -> remarks.add(
                            "joint-use-not-statistics",
                            path(purpose),
                            List.of(served.clause(), served.statisticsOnly().get(), purpose.clause()),
                            Map.of("served", served.clause(), "clause", purpose.clause())));
        }
    }

    private Stream<Purpose> served(JointUsePurpose purpose) {
        return purpose.serves().stream().map(policy.purposes()::get).filter(Objects::nonNull);
    }

    private void managers(JointUseScheme scheme) {
        List<String> clauses = scheme.managers().stream()
                .filter(manager ->
                        manager.address().isEmpty() || manager.representative().isEmpty())
                .map(JointUseScheme.ResponsibleManager::clause)
                .toList();
        String at = "schemes[" + scheme.id() + "].managers";
        if (!clauses.isEmpty()) {
            remarks.add("manager-incomplete", at, clauses, Map.of("scheme", scheme.label()));
        }
        Set<String> unmanaged = items(scheme.items().ids());
        scheme.managers().forEach(manager -> unmanaged.removeAll(items(manager.categories())));
        if (!unmanaged.isEmpty()) {
            remarks.add(
                    "manager-missing",
                    at,
                    List.of(scheme.managersClause()),
                    Map.of("scheme", scheme.label(), "items", String.join(", ", unmanaged)));
        }
    }

    private Set<String> items(List<String> ids) {
        return ids.stream()
                .flatMap(id -> policy.expand(id).stream())
                .map(item -> item.id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A section headed as third-party provision that describes outsourcing only. */
    private void heading() {
        policy.notice().sections().thirdPartyProvision().ifPresent(section -> {
            List<DirectChannel> described = policy.channels().values().stream()
                    .filter(channel -> channel.clause().equals(section))
                    .toList();
            if (!described.isEmpty()
                    && described.stream().allMatch(channel -> channel.kind() == DirectChannel.Kind.OUTSOURCING)) {
                remarks.add("heading", "notice.sections.thirdPartyProvision", List.of(section), Map.of());
            }
        });
    }

    private void rights() {
        policy.notice()
                .sections()
                .rights()
                .ifPresent(section -> policy.rights().values().stream()
                        .filter(right -> right.offeredBy().isEmpty())
                        .forEach(right -> remarks.add(
                                "right-omitted",
                                "rights[" + right.id() + "]",
                                List.of(section, right.clause()),
                                Map.of("right", right.label(), "section", section, "statute", right.clause()))));
    }

    /** Somebody who may stand in two roles at once, and is then held to neither. */
    private void overlaps() {
        policy.recipients()
                .values()
                .forEach(recipient -> recipient.overlaps().stream()
                        .map(policy.recipients()::get)
                        .filter(Objects::nonNull)
                        .forEach(other -> policy.schemes().values().stream()
                                .filter(scheme -> scheme.recipients().ids().contains(other.id()))
                                .forEach(scheme -> remarks.add(
                                        "two-roles",
                                        "recipients[" + recipient.id() + "].overlaps",
                                        List.of(
                                                recipient.clause(),
                                                scheme.recipients().clause()),
                                        Map.of(
                                                "recipient",
                                                recipient.label(),
                                                "other",
                                                other.label(),
                                                "scheme",
                                                scheme.label())))));
    }

    private static String path(JointUsePurpose purpose) {
        return "schemes[" + purpose.scheme() + "].purposes[" + purpose.id() + "]";
    }
}
