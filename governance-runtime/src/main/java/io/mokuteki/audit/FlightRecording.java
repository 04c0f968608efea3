package io.mokuteki.audit;

import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import org.jspecify.annotations.Nullable;

/**
 * Violations, uses and custody in the JVM's flight recordings. Costs nothing while there is none: the recorder is not started,
 * and its events are not even loaded.
 */
final class FlightRecording {

    private final AgentCounts counts;
    private final AtomicBoolean telling = new AtomicBoolean();
    private final Runnable ofUses = this::tellUses;
    private final Runnable ofCustody = this::tellCustody;
    private final FlightRecorderListener start = new FlightRecorderListener() {
        @Override
        public void recorderInitialized(FlightRecorder recorder) {
            tellFromNowOn();
        }
    };

    private volatile boolean closed;
    private volatile @Nullable Thread waiting;

    private FlightRecording(AgentCounts counts) {
        this.counts = counts;
    }

    /**
     * Null where the recorder cannot be used.
     *
     * @param wait whether to wait for a recording that begins later; the JVM then keeps this until it is closed
     */
    static @Nullable FlightRecording of(AgentCounts counts, boolean wait) {
        try {
            FlightRecording recording = new FlightRecording(counts);
            if (FlightRecorder.isInitialized()) {
                recording.tellFromNowOn();
            } else if (wait) {
                recording.waitForRecorder();
            }
            return recording;
        } catch (RuntimeException | LinkageError failure) {
            Alarm.warn("The flight recorder cannot be used: " + failure);
            return null;
        }
    }

    /** On a thread of its own, because it costs JDK 17 some ten milliseconds, and the application is about to start. */
    private void waitForRecorder() {
        Thread thread = new Thread(
                null,
                () -> {
                    FlightRecorder.addListener(start);
                    if (closed) {
                        FlightRecorder.removeListener(start);
                    }
                },
                "mokuteki-flight-recorder",
                0,
                false);
        thread.setDaemon(true);
        thread.setContextClassLoader(FlightRecording.class.getClassLoader());
        waiting = thread;
        thread.start();
    }

    /** Until a recording that begins now has uses and custody. For tests. */
    void await() throws InterruptedException {
        Thread thread = waiting;
        if (thread != null) {
            thread.join();
        }
    }

    /** On the thread that violates: the recorder keeps its stack, and waits for nothing. */
    void record(Violation violation) {
        if (FlightRecorder.isInitialized()) {
            ViolationEvent event = ViolationEvent.of(violation);
            if (event.shouldCommit()) {
                event.commit();
            }
        }
    }

    void close() {
        closed = true;
        FlightRecorder.removeListener(start);
        if (telling.getAndSet(false)) {
            FlightRecorder.removePeriodicEvent(ofUses);
            FlightRecorder.removePeriodicEvent(ofCustody);
        }
    }

    private void tellFromNowOn() {
        if (!closed && telling.compareAndSet(false, true)) {
            FlightRecorder.addPeriodicEvent(UseEvent.class, ofUses);
            FlightRecorder.addPeriodicEvent(CustodyEvent.class, ofCustody);
        }
    }

    private void tellUses() {
        counts.uses().get().forEach((use, count) -> UseEvent.of(use, count).commit());
    }

    private void tellCustody() {
        counts.custody()
                .get()
                .forEach((member, count) -> CustodyEvent.of(member, count).commit());
    }
}
