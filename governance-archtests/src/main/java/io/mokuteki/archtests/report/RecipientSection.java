package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.Disclosure;
import io.mokuteki.archtests.report.Judgement.Necessity;
import io.mokuteki.policy.Category;
import io.mokuteki.policy.Channel;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DirectChannel;
import io.mokuteki.policy.Item;
import io.mokuteki.policy.JointUsePurpose;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import io.mokuteki.policy.Recipient;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A recipient: the channels that lead to it, what may pass through each, and the code that hands data to it.
 *
 * @param recipient the recipient
 * @param routes the channels that reach it
 * @param disclosures the code that hands data to it
 */
record RecipientSection(Recipient recipient, List<Route> routes, List<JudgedDisclosure> disclosures) {

    RecipientSection {
        routes = List.copyOf(routes);
        disclosures = List.copyOf(disclosures);
    }

    /**
     * A channel that reaches a recipient.
     *
     * @param channel the channel
     * @param conditions what must hold for any hand-over
     * @param flows what may pass, by purpose; empty for a direct channel, through which passes whatever the purpose
     *     permits
     * @param places how many places in code use it
     */
    record Route(Channel channel, List<String> conditions, List<Flow> flows, long places) {}

    /**
     * What may pass through a joint-use purpose for a purpose of use.
     *
     * @param purpose the purpose of use that it serves
     * @param categories what may pass: categories of which everything but secrets may, else items
     * @param statistics whether only as statistics
     */
    record Flow(Purpose purpose, List<String> categories, boolean statistics) {}

    /**
     * A hand-over with the engine's word on it.
     *
     * @param disclosure the hand-over
     * @param decision the decision, conditions assumed
     */
    record JudgedDisclosure(Disclosure disclosure, Decision decision) {}

    static List<RecipientSection> of(Policy policy, Judge judge, List<JudgedDisclosure> judged) {
        List<RecipientSection> sections = new ArrayList<>();
        for (Recipient recipient : policy.recipients().values()) {
            List<JudgedDisclosure> disclosures = judged.stream()
                    .filter(disclosure -> disclosure.disclosure().to().equals(recipient.id()))
                    .toList();
            sections.add(new RecipientSection(recipient, routes(policy, judge, recipient, disclosures), disclosures));
        }
        return sections;
    }

    private static List<Route> routes(
            Policy policy, Judge judge, Recipient recipient, List<JudgedDisclosure> disclosures) {
        if (!recipient.outside()) {
            return List.of();
        }
        List<Route> routes = new ArrayList<>();
        for (Channel channel : policy.allChannels().values()) {
            long places = disclosures.stream()
                    .filter(judged -> judged.disclosure().channels().contains(channel.id()))
                    .map(judged -> judged.disclosure().site())
                    .distinct()
                    .count();
            route(policy, judge, recipient, channel, places).ifPresent(routes::add);
        }
        return routes;
    }

    private static Optional<Route> route(
            Policy policy, Judge judge, Recipient recipient, Channel channel, long places) {
        Set<String> conditions = new LinkedHashSet<>(recipient.conditions());
        conditions.addAll(channel.conditions());
        if (channel instanceof DirectChannel direct) {
            boolean reaches =
                    direct.recipients().all() || direct.recipients().ids().contains(recipient.id());
            return reaches
                    ? Optional.of(new Route(channel, List.copyOf(conditions), List.of(), places))
                    : Optional.empty();
        }
        JointUsePurpose joint = (JointUsePurpose) channel;
        conditions.addAll(joint.recipients().getOrDefault(recipient.id(), List.of()));
        List<Flow> flows = joint.serves().stream()
                .map(id -> Optional.ofNullable(policy.purposes().get(id)))
                .flatMap(Optional::stream)
                .flatMap(purpose -> flows(policy, judge, recipient, channel, purpose).stream())
                .toList();
        return flows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Route(channel, List.copyOf(conditions), flows, places));
    }

    private static List<Flow> flows(Policy policy, Judge judge, Recipient recipient, Channel channel, Purpose purpose) {
        Map<Necessity, List<Item>> items = new EnumMap<>(Necessity.class);
        for (Item item : policy.items().values()) {
            Judgement judgement = judge.judge(item, purpose, recipient.id(), channel.id());
            if (judgement.isPermitted()) {
                items.computeIfAbsent(judgement.necessity(), necessity -> new ArrayList<>())
                        .add(item);
            }
        }
        return items.entrySet().stream()
                .map(entry ->
                        new Flow(purpose, inShort(policy, entry.getValue()), entry.getKey() == Necessity.STATISTICS))
                .toList();
    }

    private static List<String> inShort(Policy policy, List<Item> items) {
        List<String> ids = new ArrayList<>();
        for (Category category : policy.categories().values()) {
            List<Item> passing =
                    category.items().values().stream().filter(items::contains).toList();
            boolean whole = category.items().values().stream()
                    .filter(item -> !item.secret())
                    .allMatch(passing::contains);
            if (whole && !passing.isEmpty()) {
                ids.add(category.id());
            } else {
                passing.forEach(item -> ids.add(item.id()));
            }
        }
        return ids;
    }
}
