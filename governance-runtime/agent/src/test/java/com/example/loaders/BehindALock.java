package com.example.loaders;

import com.example.agent.OneLock;

/** Loads a governed class while it holds the lock that another agent needs for every class; and then without. */
public final class BehindALock {

    private static final String GOVERNED = "com.example.shop.Contact";

    private BehindALock() {}

    public static void main(String[] arguments) throws InterruptedException {
        synchronized (OneLock.LOCK) {
            System.out.println("with the lock: " + load());
        }
        String outcome = load();
        for (int attempt = 0; attempt < 10 && !outcome.equals("loaded"); attempt++) {
            Thread.sleep(100); // What was stuck needs a moment.
            outcome = load();
        }
        System.out.println("without: " + outcome);
    }

    private static String load() {
        try {
            Class.forName(GOVERNED, false, BehindALock.class.getClassLoader());
            return "loaded";
        } catch (ClassNotFoundException | LinkageError refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
