package com.example.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Loads classes where the stack is about to overflow, at its end and on each level above, and reads afterwards where
 * there is room: a class that came without the agent's having looked at it would tell.
 */
public final class Overflow {

    private static final int LEVELS = 400;

    private final List<ClassLoader> loaders = new ArrayList<>();
    private int attempts;

    private Overflow() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Integer> outcomes = new TreeMap<>();
        outcomes.merge(read(new FaultyLoader("Person", Fault.NONE)), 1, Integer::sum); // Now all is initialised.
        for (int run = 0; run < 5; run++) {
            Overflow overflow = new Overflow();
            Thread thread = new Thread(null, overflow::descend, "deep", 512 * 1024);
            thread.start();
            thread.join();
            for (ClassLoader loader : overflow.loaders) {
                outcomes.merge(read(loader), 1, Integer::sum);
            }
        }
        System.out.println(outcomes.keySet());
    }

    private void descend() {
        try {
            descend();
        } catch (StackOverflowError bottom) {
            // On the way up each level tries.
        }
        if (attempts < LEVELS) {
            attempts++;
            try {
                ClassLoader loader = new FaultyLoader("Person", Fault.NONE);
                loaders.add(loader);
                loader.loadClass("com.example.faults.Reader");
            } catch (Throwable tooDeep) {
                return;
            }
        }
    }

    private static String read(ClassLoader loader) throws Exception {
        try {
            Callable<?> read = (Callable<?>) loader.loadClass("com.example.faults.Reader")
                    .getConstructor()
                    .newInstance();
            return "read " + read.call();
        } catch (RuntimeException refused) {
            return "refused";
        } catch (LinkageError refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
