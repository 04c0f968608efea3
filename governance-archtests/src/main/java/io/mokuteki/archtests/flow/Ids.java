package io.mokuteki.archtests.flow;

import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Reason;
import io.mokuteki.policy.Request;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids that the code uses, held against those that the policy has. */
final class Ids {

    private final DecisionEngine engine;
    private final Map<IdKind, TreeMap<String, TreeSet<Site>>> used = new EnumMap<>(IdKind.class);

    Ids(DecisionEngine engine) {
        this.engine = engine;
    }

    void use(IdKind kind, String id, Site site) {
        used.computeIfAbsent(kind, first -> new TreeMap<>())
                .computeIfAbsent(id, first -> new TreeSet<>())
                .add(site);
    }

    /** Each unknown id once for every place. */
    List<UnknownId> unknown() {
        List<UnknownId> unknown = new ArrayList<>();
        used.forEach((kind, ids) -> ids.forEach((id, sites) -> {
            if (!isKnown(kind, id)) {
                String explanation = explanation(kind, id);
                sites.forEach(site -> unknown.add(new UnknownId(kind, id, site, explanation)));
            }
        }));
        unknown.sort(Comparator.comparing(UnknownId::site)
                .thenComparing(UnknownId::kind)
                .thenComparing(UnknownId::id));
        return unknown;
    }

    List<UnusedId> unused() {
        Policy policy = engine.policy();
        Set<String> items = used.getOrDefault(IdKind.CATEGORY, new TreeMap<>()).keySet().stream()
                .flatMap(id -> policy.expand(id).stream())
                .map(item -> item.id())
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.of(
                        unused(IdKind.PURPOSE, policy.purposes().keySet(), usedIds(IdKind.PURPOSE)),
                        unused(IdKind.CATEGORY, policy.items().keySet(), items),
                        unused(IdKind.RECIPIENT, policy.recipients().keySet(), usedIds(IdKind.RECIPIENT)),
                        unused(IdKind.CHANNEL, policy.allChannels().keySet(), usedIds(IdKind.CHANNEL)))
                .flatMap(List::stream)
                .toList();
    }

    private Set<String> usedIds(IdKind kind) {
        return used.getOrDefault(kind, new TreeMap<>()).keySet();
    }

    private static List<UnusedId> unused(IdKind kind, Collection<String> all, Set<String> used) {
        return all.stream()
                .filter(id -> !used.contains(id))
                .map(id -> new UnusedId(kind, id))
                .toList();
    }

    private boolean isKnown(IdKind kind, String id) {
        Policy policy = engine.policy();
        return switch (kind) {
            case PURPOSE -> policy.purposes().containsKey(id);
            case CATEGORY -> !policy.expand(id).isEmpty();
            case RECIPIENT -> policy.recipients().containsKey(id);
            case CHANNEL -> policy.channel(id).isPresent();
            case CLAUSE -> policy.notice().clauses().containsKey(id);
            case RECLASSIFICATION -> id.equals("statistics");
        };
    }

    /** The engine's own words, which suggest the id that was meant. */
    private String explanation(IdKind kind, String id) {
        List<String> items = List.copyOf(engine.policy().items().keySet());
        if (kind == IdKind.CLAUSE || kind == IdKind.RECLASSIFICATION || items.isEmpty()) {
            return "The policy knows no " + kind.words() + " '" + id + "'.";
        }
        Request known = Request.read(items.get(0));
        Decision decision = engine.decide(
                switch (kind) {
                    case PURPOSE -> known.forPurposes(id);
                    case RECIPIENT -> known.to(id);
                    case CHANNEL -> known.through(List.of(id));
                    default -> Request.read(id);
                });
        return decision.reason().filter(Reason.UNKNOWN_ID::equals).isPresent()
                ? decision.explanation()
                : "The policy knows no " + kind.words() + " '" + id + "'.";
    }
}
