package io.mokuteki.agent.hook;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each method was entered for each stack of purposes: the permitted use, counted per scope and never per read.
 *
 * <p>Each thread counts for itself, so that nothing is shared on the way in. A total adds up what the threads have, the
 * dead ones included; a count that a thread adds meanwhile may be missing from it and is in the next.
 */
final class Uses {

    /** How the label of a member begins that is read in custody. Purposes have no such character. */
    static final String IN_CUSTODY = "\0";

    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final List<String> LABELS = new ArrayList<>();
    private static List<ThreadUses> threads = new ArrayList<>();
    private static long[] ofTheDead = {};
    private static int sweepAt = 64;

    private Uses() {}

    /** The number under which that use is counted. */
    static synchronized int number(String label) {
        Integer known = NUMBERS.get(label);
        if (known == null) {
            known = LABELS.size();
            LABELS.add(label); // First: should memory end in between, the number is one that nobody has.
            NUMBERS.put(label, known);
        }
        return known;
    }

    static synchronized ThreadUses ofThread(Current current) {
        if (threads.size() >= sweepAt) {
            buryTheDead();
            sweepAt = Math.max(64, 2 * threads.size());
        }
        ThreadUses uses = new ThreadUses(new WeakReference<>(current));
        threads.add(uses);
        return uses;
    }

    /** The permitted uses: {@code "billing > support\tcom.example.Run.go"}. */
    static Map<String, Long> total() {
        return totals("");
    }

    /** The reads in custody, by member and by class. */
    static Map<String, Long> inCustody() {
        return totals(IN_CUSTODY);
    }

    private static synchronized Map<String, Long> totals(String prefix) {
        buryTheDead();
        long[] total = new long[LABELS.size()];
        add(ofTheDead, total);
        for (ThreadUses uses : threads) {
            add(uses.counts(), total);
        }
        Map<String, Long> totals = new LinkedHashMap<>();
        for (int use = 0; use < total.length; use++) {
            String label = LABELS.get(use);
            if (total[use] > 0 && label.startsWith(IN_CUSTODY) == prefix.equals(IN_CUSTODY)) {
                totals.put(label.substring(prefix.length()), total[use]);
            }
        }
        return totals;
    }

    /** Changes nothing until it has all that it needs, should memory end in it. */
    private static void buryTheDead() {
        List<ThreadUses> living = new ArrayList<>();
        long[] dead = Arrays.copyOf(ofTheDead, Math.max(ofTheDead.length, LABELS.size()));
        for (ThreadUses uses : threads) {
            if (uses.isOver()) {
                add(uses.counts(), dead);
            } else {
                living.add(uses);
            }
        }
        ofTheDead = dead;
        threads = living;
    }

    private static void add(long[] counts, long[] to) {
        for (int use = 0; use < Math.min(counts.length, to.length); use++) {
            to[use] += counts[use];
        }
    }
}
