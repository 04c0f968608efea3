package io.mokuteki.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What decisions look up in a policy, computed once for all of them. Immutable. */
final class PolicyIndex {

    private final Policy policy;
    private final Map<String, Channel> channels;
    private final Map<String, Set<Item>> items = new LinkedHashMap<>();
    private final Map<String, Set<String>> itemIds = new HashMap<>();

    PolicyIndex(Policy policy) {
        this.policy = policy;
        this.channels = policy.allChannels();
        Set<String> ids = new LinkedHashSet<>(policy.categories().keySet());
        ids.addAll(policy.items().keySet());
        for (String id : ids) {
            Set<Item> expanded = policy.expand(id);
            items.put(id, expanded);
            itemIds.put(id, expanded.stream().map(Item::id).collect(Collectors.toUnmodifiableSet()));
        }
    }

    Policy policy() {
        return policy;
    }

    /** Ids of categories and items. */
    Collection<String> dataIds() {
        return items.keySet();
    }

    Collection<String> channelIds() {
        return channels.keySet();
    }

    /** The items that a category or an item stands for; empty when the policy does not know the id. */
    Set<Item> items(String id) {
        return items.getOrDefault(id, Set.of());
    }

    /** Whether one of these categories and items stands for the item. */
    boolean covers(Collection<String> ids, String item) {
        return ids.stream().anyMatch(id -> itemIds.getOrDefault(id, Set.of()).contains(item));
    }

    boolean covers(Selection selection, String item) {
        return selection.all() || covers(selection.ids(), item);
    }

    Purpose purpose(String id) {
        return known(policy.purposes().get(id), "purpose", id);
    }

    Channel channel(String id) {
        return known(channels.get(id), "channel", id);
    }

    JointUseScheme scheme(String id) {
        return known(policy.schemes().get(id), "joint-use scheme", id);
    }

    Condition condition(String id) {
        return known(policy.conditions().get(id), "condition", id);
    }

    /** The clause of the category that an item belongs to. */
    String categoryClause(Item item) {
        return known(policy.categories().get(item.category()), "category", item.category())
                .clause();
    }

    /**
     * The purpose, then the broader ones that it is a part of.
     *
     * @throws IllegalStateException if one of them is unknown, or they form a cycle: ending the walk there would leave
     *     a purpose unasked
     */
    List<Purpose> lineage(Purpose purpose) {
        List<Purpose> lineage = new ArrayList<>(List.of(purpose));
        while (lineage.get(lineage.size() - 1).parent().isPresent()) {
            Purpose parent = purpose(lineage.get(lineage.size() - 1).parent().orElseThrow());
            if (lineage.contains(parent)) {
                throw new IllegalStateException("purpose '" + parent.id() + "' is a part of itself");
            }
            lineage.add(parent);
        }
        return lineage;
    }

    private static <T> T known(@Nullable T element, String kind, String id) {
        if (element == null) {
            throw new IllegalStateException("the policy refers to an unknown " + kind + " '" + id + "'");
        }
        return element;
    }
}
