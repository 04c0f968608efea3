package com.example.threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread that completes what requests wait for. */
final class Others {

    private final ExecutorService thread = Executors.newFixedThreadPool(1);

    private volatile Executor tomcat = Runnable::run;

    /** Completes after the request's thread has left it, as far as Tomcat has one thread only. */
    void completeWhenIdle(Executor tomcat) {
        this.tomcat = tomcat;
    }

    /** For who hands it over. */
    void execute(Runnable task) {
        thread.execute(task);
    }

    /** For delivery, and when Tomcat's thread is idle. */
    void forDelivery(Runnable task) {
        HandOvers.unchecked(() -> Purposes.delivery(() -> {
            thread.execute(() -> {
                CountDownLatch idle = new CountDownLatch(1);
                tomcat.execute(idle::countDown);
                HandOvers.unchecked(() -> {
                    idle.await();
                    return "";
                });
                task.run();
            });
            return "";
        }));
    }
}
