package io.mokuteki.audit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Where every violation goes: counts, listeners, the flight recorder, the log, and a file where there is to be one.
 * Thread-safe.
 *
 * <p>Nothing here has a say in a decision: whatever fails or is slow, the thread that violates goes on as it would
 * without it. There is one trail for an application, made at its first use from the system's {@link AuditSettings}, or
 * {@linkplain #install installed}. Whoever installs one closes it at the end; without Spring, a web application that
 * may be undeployed closes {@link #current()} in a {@code ServletContextListener}.
 */
public final class AuditTrail implements AutoCloseable {

    private static final Duration ONCE_A_MINUTE = Duration.ofMinutes(1);
    private static final Duration SWEEP = Duration.ofSeconds(10);
    private static final Duration FOR_LISTENERS = Duration.ofSeconds(10);
    private static volatile @Nullable AuditTrail current;

    private final ViolationCounts counts = new ViolationCounts();
    private final Repetitions repetitions = new Repetitions(ONCE_A_MINUTE, System::nanoTime);
    private final ViolationLog log = new ViolationLog(repetitions);
    private final Detached<ViolationLog.Entry> logging =
            new Detached<>("mokuteki-violation-log", log, Detached.CAPACITY, SWEEP);
    private final Map<ViolationListener, Detached<Violation>> slowListeners = new ConcurrentHashMap<>();

    /** Whether a thread is telling listeners: one element, since to write that cannot fail where the stack ends. */
    private final ThreadLocal<boolean @Nullable []> listening = new ThreadLocal<>();

    private final AtomicBoolean shown = new AtomicBoolean();
    private final AuditSettings settings;
    private final @Nullable AuditFile file;
    private final @Nullable Detached<Violation> filing;
    private final @Nullable FlightRecording recording;
    private volatile boolean closed;

    private AuditTrail(AuditSettings settings, boolean willBeClosed) {
        this.settings = settings;
        if (settings.file().isPresent()) {
            AuditLines lines = new AuditLines(InstantSource.system(), counts, AgentCounts.ofThisJvm(), this::dropped);
            file = new AuditFile(settings.file().get(), Detached.CAPACITY, lines::changes);
            filing = new Detached<>("mokuteki-audit-file", file, Detached.CAPACITY, settings.flush());
            attempt(filing::wake);
        } else {
            file = null;
            filing = null;
        }
        recording = hasFlightRecorder() ? FlightRecording.of(AgentCounts.ofThisJvm(), willBeClosed) : null;
    }

    /** A runtime image may lack it. Asked here, because what uses the recorder does not link without it. */
    private static boolean hasFlightRecorder() {
        return ModuleLayer.boot().findModule("jdk.jfr").isPresent();
    }

    /** The application's trail; made as the system properties say if there is none yet. */
    public static AuditTrail current() {
        AuditTrail there = current;
        return there != null ? there : ofSystemSettings();
    }

    /** Begins the trail, unless there is one, so that uses are written down before anything is violated. */
    public static void begin() {
        attempt(AuditTrail::current);
    }

    private static synchronized AuditTrail ofSystemSettings() {
        AuditTrail there = current;
        if (there == null) {
            there = new AuditTrail(ofSystem(), false);
            current = there;
        }
        return there;
    }

    private static AuditSettings ofSystem() {
        try {
            return AuditSettings.ofSystem();
        } catch (IllegalArgumentException wrong) {
            Alarm.error("There is no audit file. " + wrong.getMessage());
            return AuditSettings.NONE;
        }
    }

    /** Begins a trail with these settings, in place of the one there was, which is closed. */
    public static AuditTrail install(AuditSettings settings) {
        AuditTrail former;
        AuditTrail installed;
        synchronized (AuditTrail.class) {
            former = current;
            installed = new AuditTrail(settings, true);
            current = installed;
        }
        if (former != null) {
            former.close();
        }
        return installed;
    }

    /**
     * Records a violation in the application's trail. Never throws, and never waits for a sink.
     *
     * @param listeners who hears of it; each may take as long as it wants, unless it {@linkplain
     *     ViolationListener#isSlow() is slow}
     */
    public static void record(Violation violation, List<ViolationListener> listeners) {
        attempt(() -> current().take(violation, listeners));
    }

    void take(Violation violation, List<ViolationListener> listeners) {
        attempt(() -> counts.count(violation));
        attempt(() -> {
            if (filing != null && !closed) {
                filing.offer(violation);
            }
        });
        attempt(() -> {
            if (recording != null) {
                recording.record(violation);
            }
        });
        attempt(() -> log(violation, listeners));
        attempt(() -> tell(violation, listeners));
    }

    private void log(Violation violation, List<ViolationListener> listeners) {
        if (!Alarm.nothingLogs()) {
            log.entry(violation).ifPresent(logging::offer);
        } else if (!violation.enforced() && listeners.isEmpty() && file == null && !shown.getAndSet(true)) {
            System.err.println("Mokuteki: " + violation.describe() + System.lineSeparator()
                    + "Mokuteki: what else is observed, nobody will see. Add an SLF4J provider to the class path, a"
                    + " ViolationListener, or -Dmokuteki.audit.file=FILE.");
        }
    }

    private void tell(Violation violation, List<ViolationListener> listeners) {
        boolean[] telling = listening.get();
        if (telling == null) {
            telling = new boolean[1];
            listening.set(telling);
        }
        if (telling[0]) {
            return;
        }
        telling[0] = true;
        try {
            for (ViolationListener listener : listeners) {
                attempt(() -> {
                    if (listener.isSlow()) {
                        slow(listener).offer(violation);
                    } else {
                        call(listener, violation);
                    }
                });
            }
        } finally {
            telling[0] = false;
        }
    }

    private Detached<Violation> slow(ViolationListener listener) {
        return slowListeners.computeIfAbsent(
                listener,
                one -> new Detached<>(
                        "mokuteki-violation-listener", heard -> call(one, heard), Detached.CAPACITY, FOR_LISTENERS));
    }

    private static void call(ViolationListener listener, Violation violation) {
        try {
            listener.onViolation(violation);
        } catch (Exception | LinkageError | AssertionError broken) {
            Alarm.warn("The violation listener " + listener.getClass().getName() + " threw "
                    + broken.getClass().getName() + ". It was not told of decision " + violation.id() + ".");
        }
    }

    /**
     * An audit that fails, on a stack that overflows for example, must neither permit what is refused nor refuse what is
     * only observed. So even errors end here; the JVM throws them again where they belong.
     */
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (Throwable failed) {
            // Telling would need what has just failed.
        }
    }

    /** How many violations there were. */
    public ViolationCounts violations() {
        return counts;
    }

    /**
     * Permitted use: how often each method was entered for which purposes since the start of the JVM. Empty without the
     * agent.
     */
    public Map<MethodUse, Long> uses() {
        return AgentCounts.ofThisJvm().uses().get();
    }

    /**
     * How often a persistence provider or a validator read each member, such as {@code com.example.Customer.phone}, to
     * keep or to check it, since the start of the JVM. Empty without the agent.
     */
    public Map<String, Long> custody() {
        return AgentCounts.ofThisJvm().custody().get();
    }

    /** How many records a sink was not given because it could not keep up. They are counted all the same. */
    public long dropped() {
        long dropped = logging.dropped();
        dropped += filing == null ? 0 : filing.dropped();
        dropped += file == null ? 0 : file.dropped();
        for (Detached<Violation> slow : slowListeners.values()) {
            dropped += slow.dropped();
        }
        return dropped;
    }

    /** What it was made with. */
    public AuditSettings settings() {
        return settings;
    }

    /**
     * Waits until what was recorded before is written; a sink that is stuck is waited for two seconds.
     *
     * @return whether everything is written
     */
    public boolean flush() {
        boolean written = true;
        for (Detached<?> sink : sinks()) {
            written &= sink.flush();
        }
        return written;
    }

    /** Writes what there is and ends the file. What comes later is still counted, logged and told to listeners. */
    @Override
    public void close() {
        closed = true;
        log.end();
        flush();
        if (filing != null) {
            filing.close();
        }
        if (recording != null) {
            recording.close();
        }
    }

    private List<Detached<?>> sinks() {
        List<Detached<?>> sinks = new ArrayList<>(slowListeners.values());
        sinks.add(logging);
        if (filing != null) {
            sinks.add(filing);
        }
        return sinks;
    }
}
