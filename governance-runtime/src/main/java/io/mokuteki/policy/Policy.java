package io.mokuteki.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A privacy notice with the necessity that its company has decided on: an immutable copy of
 * {@code governance-policy.yaml}.
 *
 * <p>A policy that {@link PolicyFile} has read may still contradict itself; {@code PolicyValidation} tells. The engine
 * takes validated policies only.
 *
 * @param id the policy's name, cited by every decision
 * @param version the policy's version, cited by every decision
 * @param effectiveFrom the first day on which it holds; without one it always has
 * @param notice the published notice
 * @param rights what a data subject may ask for by statute, by id
 * @param services the lines of service that purposes speak of, by id
 * @param categories by id, in the notice's order
 * @param purposes by id, in the notice's order
 * @param conditions by id
 * @param recipients by id
 * @param channels the direct ones by id
 * @param schemes the joint-use schemes by id
 * @param necessity the rows of the necessity matrix, by purpose
 * @param handOffs the declared hand-offs
 * @param minimumGroupSize the least number of people in a cell of a statistic, at least 1
 */
public record Policy(
        String id,
        String version,
        Optional<LocalDate> effectiveFrom,
        Notice notice,
        Map<String, Right> rights,
        Map<String, Service> services,
        Map<String, Category> categories,
        Map<String, Purpose> purposes,
        Map<String, Condition> conditions,
        Map<String, Recipient> recipients,
        Map<String, DirectChannel> channels,
        Map<String, JointUseScheme> schemes,
        Map<String, NecessityRule> necessity,
        List<HandOff> handOffs,
        int minimumGroupSize) {

    public Policy {
        rights = Ordered.copy(rights);
        services = Ordered.copy(services);
        categories = Ordered.copy(categories);
        purposes = Ordered.copy(purposes);
        conditions = Ordered.copy(conditions);
        recipients = Ordered.copy(recipients);
        channels = Ordered.copy(channels);
        schemes = Ordered.copy(schemes);
        necessity = Ordered.copy(necessity);
        handOffs = List.copyOf(handOffs);
    }

    /** The channel of that id, direct or a joint-use purpose. A scheme is not a channel. */
    public Optional<Channel> channel(String id) {
        Channel direct = channels.get(id);
        if (direct != null) {
            return Optional.of(direct);
        }
        return schemes.values().stream()
                .map(scheme -> (Channel) scheme.purposes().get(id))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** Every channel: the direct ones, then the joint-use purposes. */
    public Map<String, Channel> allChannels() {
        Map<String, Channel> all = new LinkedHashMap<>(channels);
        schemes.values().forEach(scheme -> all.putAll(scheme.purposes()));
        return Ordered.copy(all);
    }

    /** Every item of every category by full id. */
    public Map<String, Item> items() {
        Map<String, Item> all = new LinkedHashMap<>();
        categories.values().forEach(category -> all.putAll(category.items()));
        return Ordered.copy(all);
    }

    /**
     * The items that a category, an item, or a category that includes others stands for.
     *
     * @param id the id of a category or an item
     * @return its items in the notice's order; empty when the policy does not know the id
     */
    public Set<Item> expand(String id) {
        Set<Item> items = new LinkedHashSet<>();
        expand(id, items, new LinkedHashSet<>());
        return items;
    }

    private void expand(String id, Set<Item> items, Set<String> seen) {
        if (!seen.add(id)) {
            return;
        }
        Category category = categories.get(id);
        if (category != null) {
            items.addAll(category.items().values());
            category.includes().forEach(included -> expand(included, items, seen));
            return;
        }
        int dot = id.lastIndexOf('.');
        Category owner = dot < 0 ? null : categories.get(id.substring(0, dot));
        Item item = owner == null ? null : owner.items().get(id);
        if (item != null) {
            items.add(item);
        }
    }
}
