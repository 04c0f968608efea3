package io.mokuteki.audit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.mokuteki.audit.ViolationCounts.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * The counts of the audit trail as Micrometer's counters. Thread-safe.
 *
 * <table>
 *   <caption>Meters</caption>
 *   <tr><th>name</th><th>tags</th></tr>
 *   <tr><td>{@code mokuteki.violations}</td><td>{@code reason}, {@code layer}, {@code category}, {@code enforced}</td></tr>
 *   <tr><td>{@code mokuteki.uses}</td><td>{@code purposes} ({@code billing > dunning}), {@code method}</td></tr>
 *   <tr><td>{@code mokuteki.audit.dropped}</td><td></td></tr>
 * </table>
 *
 * <p>What happens for the first time gets its meter within a second, from a thread of its own: whoever violates or uses
 * never waits for a registry. A thousand kinds have meters of their own; the rest share one, tagged {@code other}.
 *
 * <p>Spring Boot binds it by itself. Elsewhere: {@code new AuditMeters().bindTo(registry)}, and {@link #close} at the
 * end.
 */
public final class AuditMeters implements MeterBinder, AutoCloseable {

    static final int USES = 1_000;
    private static final MethodUse OTHERS = new MethodUse(List.of("other"), "other");

    private final Supplier<AuditTrail> trail;
    private final Supplier<Map<MethodUse, Long>> source;
    private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();
    private final Set<Kind> kinds = ConcurrentHashMap.newKeySet();
    private final Set<MethodUse> methods = ConcurrentHashMap.newKeySet();
    private final Detached<MeterRegistry> refreshing;
    private volatile Map<MethodUse, Long> uses = Map.of();

    /** Those of the application's trail. */
    public AuditMeters() {
        this(AuditTrail::current, UseCounts::total);
    }

    AuditMeters(Supplier<AuditTrail> trail, Supplier<Map<MethodUse, Long>> source) {
        this.trail = trail;
        this.source = source;
        this.refreshing = new Detached<>(
                "mokuteki-meters",
                new SlowSink<>() {
                    @Override
                    public void write(MeterRegistry registry) {
                        registries.add(registry);
                        kinds.forEach(kind -> register(registry, kind));
                        methods.forEach(use -> register(registry, use));
                    }

                    @Override
                    public boolean tick() {
                        refresh();
                        return true;
                    }
                },
                Detached.CAPACITY,
                Duration.ofSeconds(1));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder(
                        "mokuteki.audit.dropped",
                        this,
                        meters -> meters.trail.get().dropped())
                .description("Records that a sink was not given because it could not keep up")
                .register(registry);
        refreshing.offer(registry);
    }

    /** Makes the meters of what has happened so far. For tests: a thread does it every second. */
    void flush() {
        refreshing.flush();
    }

    private void refresh() {
        for (Kind kind : trail.get().violations().byKind().keySet()) {
            if (kinds.add(kind)) {
                registries.forEach(registry -> register(registry, kind));
            }
        }
        Map<MethodUse, Long> now = source.get();
        uses = now;
        for (MethodUse use : now.keySet()) {
            MethodUse shown = methods.contains(use) || methods.size() < USES ? use : OTHERS;
            if (methods.add(shown)) {
                registries.forEach(registry -> register(registry, shown));
            }
        }
    }

    private void register(MeterRegistry registry, Kind kind) {
        FunctionCounter.builder(
                        "mokuteki.violations",
                        this,
                        meters -> meters.trail.get().violations().of(kind))
                .description("Reads and hand-overs that no purpose permits")
                .tags(Tags.of(
                        "reason", kind.reason(),
                        "layer", kind.layer(),
                        "category", kind.category(),
                        "enforced", Boolean.toString(kind.enforced())))
                .register(registry);
    }

    private void register(MeterRegistry registry, MethodUse use) {
        FunctionCounter.builder("mokuteki.uses", this, meters -> meters.count(use))
                .description("How often a method was entered for its purposes")
                .tags(Tags.of("purposes", String.join(" > ", use.purposes()), "method", use.method()))
                .register(registry);
    }

    private double count(MethodUse use) {
        if (use.equals(OTHERS)) {
            return uses.entrySet().stream()
                    .filter(entry -> !methods.contains(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
        return uses.getOrDefault(use, 0L);
    }

    /** Makes no further meters. */
    @Override
    public void close() {
        refreshing.close();
    }
}
