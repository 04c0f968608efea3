package io.mokuteki.audit;

import io.mokuteki.audit.Repetitions.Untold;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Writes violations to the logger {@code io.mokuteki.violations}: of each site the first in full, then one a minute with
 * the number of those between. What is not written is decided at once, so that a storm from one site keeps no other out.
 */
final class ViolationLog implements SlowSink<ViolationLog.Entry> {

    private static final Logger LOG = LoggerFactory.getLogger("io.mokuteki.violations");

    private final Repetitions repetitions;
    private volatile boolean ending;

    ViolationLog(Repetitions repetitions) {
        this.repetitions = repetitions;
    }

    /** Tells at the next tick whatever was left out, and from then on waits for nothing. */
    void end() {
        ending = true;
    }

    /** A violation to be logged, with the log context of the thread that committed it. */
    record Entry(
            Violation violation, Untold before, @Nullable Map<String, String> context) {}

    /** What the log is to say, asked on the thread that violates; nothing for what was told a moment ago. */
    Optional<Entry> entry(Violation violation) {
        return LOG.isWarnEnabled()
                ? repetitions.turn(violation).map(before -> new Entry(violation, before, MDC.getCopyOfContextMap()))
                : Optional.empty();
    }

    @Override
    public void write(Entry entry) {
        if (entry.context() != null) {
            MDC.setContextMap(entry.context());
        }
        try {
            if (entry.before().more() == 0) {
                LOG.warn("{}", entry.violation().describe());
            } else {
                LOG.warn(
                        "{}{}  and {}",
                        entry.violation().describe(),
                        System.lineSeparator(),
                        entry.before().describe());
            }
        } finally {
            MDC.clear();
        }
    }

    @Override
    public boolean tick() {
        boolean more = repetitions.sweep(
                ending, untold -> LOG.warn("{}: {}", untold.last().site(), untold.describe()));
        return more && !ending;
    }
}
