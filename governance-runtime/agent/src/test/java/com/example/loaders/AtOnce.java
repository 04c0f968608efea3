package com.example.loaders;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that load and read at once, in a loader that lets them. */
public final class AtOnce {

    private static final int THREADS = 8;
    private static final int ROUNDS = 50;

    private AtOnce() {}

    public static void main(String[] arguments) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ClassLoader loader = new JavaOnly();
            CountDownLatch together = new CountDownLatch(THREADS);
            List<Future<Boolean>> reads = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                reads.add(pool.submit(() -> {
                    together.countDown();
                    together.await();
                    return isRefused(loader);
                }));
            }
            for (Future<Boolean> read : reads) {
                refused += read.get() ? 1 : 0;
            }
        }
        pool.shutdown();
        System.out.println("refused " + refused + " of " + THREADS * ROUNDS);
    }

    private static boolean isRefused(ClassLoader loader) throws Exception {
        return Boolean.TRUE.equals(loader.loadClass("com.example.loaders.Secret")
                .getMethod("isRefused")
                .invoke(null));
    }
}
