package io.mokuteki.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Which of many like violations are told: the first, then one in each interval, with the number of those between.
 *
 * <p>Like ones have site, target, reason and purposes in common. A thousand kinds are known at a time; all others count
 * as one kind, so that memory is bounded. Thread-safe, and nobody waits.
 */
final class Repetitions {

    static final int KINDS = 1_000;
    private static final List<Object> OTHERS = List.of();

    private final long interval;
    private final LongSupplier nanoseconds;
    private final Map<List<Object>, Told> known = new ConcurrentHashMap<>();

    Repetitions(Duration interval, LongSupplier nanoseconds) {
        this.interval = interval.toNanos();
        this.nanoseconds = nanoseconds;
    }

    /**
     * What was not told since the last time.
     *
     * @param more how many violations
     * @param last the one that was told
     */
    record Untold(long more, Violation last) {

        String describe() {
            return more + " more of this site since " + last.time() + ", decision " + last.id();
        }
    }

    /** Whether to tell of that violation: empty when not, else with what was left out before it. */
    Optional<Untold> turn(Violation violation) {
        List<Object> kind = kind(violation);
        Told told = known.get(kind);
        if (told == null) {
            Told first = new Told(nanoseconds.getAsLong(), violation);
            told = known.putIfAbsent(known.size() < KINDS ? kind : OTHERS, first);
            if (told == null) {
                return Optional.of(new Untold(0, violation));
            }
        }
        return told.turn(violation);
    }

    /**
     * Tells what was left out for an interval, and forgets what did not happen again.
     *
     * @param early whether to tell what was left out for less than an interval too
     * @return whether there is anything left that may have to be told
     */
    boolean sweep(boolean early, Consumer<Untold> tell) {
        known.forEach((kind, told) -> {
            Optional<Untold> untold = told.overdue(early);
            untold.ifPresent(tell);
            if (untold.isEmpty() && told.isOver()) {
                known.remove(kind, told);
            }
        });
        return !known.isEmpty();
    }

    /** What like violations have in common. A record's equals would have the JDK remember its class and its loader. */
    private static List<Object> kind(Violation violation) {
        return List.of(
                violation.site(),
                violation.target(),
                violation.decision().reason(),
                violation.decision().purposes(),
                violation.enforced());
    }

    private final class Told {

        private final AtomicLong at;
        private final AtomicLong more = new AtomicLong();
        private volatile Violation last;

        Told(long at, Violation first) {
            this.at = new AtomicLong(at);
            this.last = first;
        }

        Optional<Untold> turn(Violation violation) {
            long before = at.get();
            long now = nanoseconds.getAsLong();
            if (now - before >= interval && at.compareAndSet(before, now)) {
                Untold untold = new Untold(more.getAndSet(0), last);
                last = violation;
                return Optional.of(untold);
            }
            more.incrementAndGet();
            return Optional.empty();
        }

        Optional<Untold> overdue(boolean early) {
            long before = at.get();
            long now = nanoseconds.getAsLong();
            if (more.get() > 0 && (early || now - before >= interval) && at.compareAndSet(before, now)) {
                return Optional.of(new Untold(more.getAndSet(0), last));
            }
            return Optional.empty();
        }

        boolean isOver() {
            return more.get() == 0 && nanoseconds.getAsLong() - at.get() >= interval;
        }
    }
}
