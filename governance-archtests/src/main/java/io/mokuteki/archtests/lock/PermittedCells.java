package io.mokuteki.archtests.lock;

import io.mokuteki.policy.Category;
import io.mokuteki.policy.Channel;
import io.mokuteki.policy.ConditionAnswers;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.DirectChannel;
import io.mokuteki.policy.Item;
import io.mokuteki.policy.JointUsePurpose;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Recipient;
import io.mokuteki.policy.Request;
import io.mokuteki.policy.Statistics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Every cell that a policy permits, as the engine decides it: categories by purpose, and by recipient and channel. */
final class PermittedCells {

    private final DecisionEngine engine;
    private final Policy policy;

    PermittedCells(DecisionEngine engine) {
        this.engine = engine;
        this.policy = engine.policy();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String purpose : policy.purposes().keySet()) {
            cells(purpose, UnaryOperator.identity())
                    .forEach((terms, items) -> compact(items)
                            .forEach(category -> lines.add("permit " + purpose + " " + category + terms)));
            for (Recipient recipient : policy.recipients().values()) {
                if (recipient.outside()) {
                    share(purpose, recipient, lines);
                }
            }
        }
        return lines;
    }

    private void share(String purpose, Recipient recipient, List<String> lines) {
        policy.allChannels().forEach((id, channel) -> {
            if (mayReach(channel, recipient.id())) {
                cells(purpose, request -> request.to(recipient.id(), id))
                        .forEach((terms, items) -> compact(items)
                                .forEach(category -> lines.add("share " + purpose + " with " + recipient.id()
                                        + " through " + id + " " + category + terms)));
            }
        });
    }

    /** Only spares the engine questions whose answer is known; it decides the others. */
    private static boolean mayReach(Channel channel, String recipient) {
        if (channel instanceof DirectChannel direct) {
            return direct.recipients().all() || direct.recipients().ids().contains(recipient);
        }
        return !(channel instanceof JointUsePurpose joint) || joint.recipients().containsKey(recipient);
    }

    /** The permitted items by the terms on which they are: in statistics only, on conditions. */
    private Map<String, Set<String>> cells(String purpose, UnaryOperator<Request> handOver) {
        Map<String, Set<String>> byTerms = new TreeMap<>();
        for (Item item : policy.items().values()) {
            Request request =
                    handOver.apply(Request.read(item.id()).forPurposes(purpose).answeredBy(ConditionAnswers.ASSUMED));
            Decision plain = engine.decide(request);
            Decision decision = plain.isPermitted() ? plain : engine.decide(request.with(Statistics.IN_THE_MAKING));
            if (decision.isPermitted()) {
                String terms = (plain.isPermitted() ? "" : " as statistics")
                        + (decision.conditions().isEmpty()
                                ? ""
                                : " if "
                                        + String.join(
                                                ", ",
                                                decision.conditions().stream()
                                                        .sorted()
                                                        .toList()));
                byTerms.computeIfAbsent(terms, first -> new LinkedHashSet<>()).add(item.id());
            }
        }
        return byTerms;
    }

    /** A category in place of its items, where all of them are there. */
    private List<String> compact(Set<String> items) {
        List<String> ids = new ArrayList<>();
        for (Category category : policy.categories().values()) {
            Set<String> own = category.items().keySet();
            if (!own.isEmpty() && items.containsAll(own)) {
                ids.add(category.id());
            } else {
                own.stream().filter(items::contains).forEach(ids::add);
            }
        }
        return ids;
    }
}
