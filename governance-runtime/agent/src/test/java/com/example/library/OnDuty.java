package com.example.library;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.runtime.PurposeViolationException;
import java.lang.reflect.Field;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads for billing, who may, and for nobody, in ways that the guard knows: at once, and until the JVM compiles them. */
public final class OnDuty {

    private static final Buyer BUYER = new Buyer(1, "Hanako", "03", 100);

    private static final int TIMES = 12_000;
    private static final int TIMES_BETWEEN_COLLECTIONS = 2_000;

    private OnDuty() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("at once: " + billing(OnDuty::seen) + ", " + seen());
        System.out.println("by reflection: " + billing(OnDuty::reflected) + ", " + reflected());
        ExecutorService pool = Executors.newSingleThreadExecutor();
        System.out.println(
                "handed over: " + billing(() -> pool.submit(OnDuty::seen)).get() + ", "
                        + pool.submit(OnDuty::seen).get());
        int right = 0;
        for (int time = 0; time < TIMES; time++) {
            if (time % TIMES_BETWEEN_COLLECTIONS == 0) {
                collect();
            }
            Callable<String> task = OnDuty::seen;
            if ((time % 2 == 0 ? pool.submit(task).get() : seen()).equals("NO_PURPOSE")
                    && billing(() -> pool.submit(task)).get().equals("Hanako")
                    && billing(OnDuty::seen).equals("Hanako")) {
                right++;
            }
        }
        System.out.println("right: " + right + " of " + TIMES);
        pool.shutdown();
    }

    @ForPurpose("billing")
    private static <T> T billing(Callable<T> task) throws Exception {
        return task.call();
    }

    private static String seen() {
        try {
            return BUYER.name();
        } catch (PurposeViolationException refused) {
            return refused.decision().reason().orElseThrow().toString();
        }
    }

    private static String reflected() throws ReflectiveOperationException {
        try {
            Field name = Buyer.class.getDeclaredField("name");
            name.setAccessible(true);
            return String.valueOf(name.get(BUYER));
        } catch (PurposeViolationException refused) {
            return refused.decision().reason().orElseThrow().toString();
        }
    }

    /** Moves what lives, and frees what was kept beside tasks that are gone. */
    private static void collect() {
        byte[][] garbage = new byte[100][];
        for (int index = 0; index < garbage.length; index++) {
            garbage[index] = new byte[100_000];
        }
        System.gc();
    }
}
