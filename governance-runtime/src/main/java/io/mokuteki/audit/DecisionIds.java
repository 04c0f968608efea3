package io.mokuteki.audit;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Ids of decisions: {@code 1KNTEJ36000-7F3M2Q}. The first half is the time, so that they sort by it, and strictly
 * increases; the second is drawn once for each run, so that two processes do not meet. Both are base 32 after Crockford,
 * without letters that read like digits. Thread-safe.
 */
final class DecisionIds {

    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    /** A millisecond has this many ids; whoever needs more borrows from the next one. */
    private static final int BITS_WITHIN_A_MILLISECOND = 10;

    private static final int TIME_DIGITS = 11;
    private static final int RUN_DIGITS = 6;

    private final String run;
    private final LongSupplier milliseconds;
    private final AtomicLong last = new AtomicLong();

    DecisionIds(long run, LongSupplier milliseconds) {
        this.run = text(run, RUN_DIGITS);
        this.milliseconds = milliseconds;
    }

    /** Those of this run of the application. */
    static DecisionIds ofThisRun() {
        return new DecisionIds(UUID.randomUUID().getMostSignificantBits(), System::currentTimeMillis);
    }

    /** The second half of every id. */
    String run() {
        return run;
    }

    String next() {
        long now = milliseconds.getAsLong() << BITS_WITHIN_A_MILLISECOND;
        return text(last.updateAndGet(before -> Math.max(before + 1, now)), TIME_DIGITS) + "-" + run;
    }

    private static String text(long number, int digits) {
        char[] text = new char[digits];
        long rest = number;
        for (int digit = digits - 1; digit >= 0; digit--) {
            text[digit] = DIGITS[(int) (rest & 31)];
            rest >>>= 5;
        }
        return new String(text);
    }
}
