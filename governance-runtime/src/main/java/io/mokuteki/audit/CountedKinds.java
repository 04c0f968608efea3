package io.mokuteki.audit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Counts of the agent as meters of one name: a thousand kinds have meters of their own, and the rest share one, so that no
 * registry grows without bound. One thread makes meters; others read them.
 *
 * @param <K> what is counted
 */
final class CountedKinds<K> {

    static final int MOST = 1_000;

    private final String name;
    private final String description;
    private final Function<K, Tags> tags;
    private final K others;
    private final Supplier<Map<K, Long>> source;
    private final Set<K> shown = ConcurrentHashMap.newKeySet();
    private volatile Map<K, Long> counts = Map.of();

    /** @param others stands for what has no meter of its own */
    CountedKinds(String name, String description, Function<K, Tags> tags, K others, Supplier<Map<K, Long>> source) {
        this.name = name;
        this.description = description;
        this.tags = tags;
        this.others = others;
        this.source = source;
    }

    /** Asks for the counts, and gives each of the registries a meter of what is new. */
    void refresh(Iterable<MeterRegistry> registries) {
        Map<K, Long> now = source.get();
        counts = now;
        for (K kind : now.keySet()) {
            K one = shown.contains(kind) || shown.size() < MOST ? kind : others;
            if (shown.add(one)) {
                registries.forEach(registry -> register(registry, one));
            }
        }
    }

    /** Gives a registry the meters that there are. */
    void registerAll(MeterRegistry registry) {
        shown.forEach(kind -> register(registry, kind));
    }

    private void register(MeterRegistry registry, K kind) {
        FunctionCounter.builder(name, this, counted -> counted.count(kind))
                .description(description)
                .tags(tags.apply(kind))
                .register(registry);
    }

    private double count(K kind) {
        if (kind.equals(others)) {
            return counts.entrySet().stream()
                    .filter(entry -> !shown.contains(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
        return counts.getOrDefault(kind, 0L);
    }
}
