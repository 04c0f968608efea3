package io.mokuteki.audit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.mokuteki.audit.ViolationCounts.Kind;
import java.time.Duration;
import java.util.List;
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
 *   <tr><td>{@code mokuteki.custody}</td><td>{@code member}</td></tr>
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

    private final Supplier<AuditTrail> trail;
    private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();
    private final Set<Kind> kinds = ConcurrentHashMap.newKeySet();
    private final List<CountedKinds<?>> ofTheAgent;
    private final Detached<MeterRegistry> refreshing;

    /** Those of the application's trail. */
    public AuditMeters() {
        this(AuditTrail::current, AgentCounts.ofThisJvm());
    }

    AuditMeters(Supplier<AuditTrail> trail, AgentCounts counts) {
        this.trail = trail;
        this.ofTheAgent = List.of(
                new CountedKinds<>(
                        "mokuteki.uses",
                        "How often a method was entered for its purposes",
                        use -> Tags.of("purposes", String.join(" > ", use.purposes()), "method", use.method()),
                        new MethodUse(List.of("other"), "other"),
                        counts.uses()),
                new CountedKinds<>(
                        "mokuteki.custody",
                        "How often a persistence provider or a validator read a member to keep or check it",
                        member -> Tags.of("member", member),
                        "other",
                        counts.custody()));
        this.refreshing = new Detached<>(
                "mokuteki-meters",
                new SlowSink<>() {
                    @Override
                    public void write(MeterRegistry registry) {
                        registries.add(registry);
                        kinds.forEach(kind -> register(registry, kind));
                        ofTheAgent.forEach(counted -> counted.registerAll(registry));
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
        ofTheAgent.forEach(counted -> counted.refresh(registries));
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

    /** Makes no further meters. */
    @Override
    public void close() {
        refreshing.close();
    }
}
