package com.example.threads;

import static com.example.threads.HandOvers.print;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Executors that libraries wrote for themselves. */
public final class Libraries {

    private Libraries() {}

    public static void main(String[] arguments) throws Exception {
        SimpleAsyncTaskExecutor simple = new SimpleAsyncTaskExecutor();
        print(
                "Spring's thread for each task",
                task -> HandOvers.later(done -> simple.execute(() -> done.accept(task))));
        print("Spring's thread for each result", task -> simple.submit(task).get());

        TaskQueue queue = new TaskQueue();
        ThreadPoolExecutor tomcat = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, queue);
        queue.setParent(tomcat);
        print("Tomcat's pool", task -> tomcat.submit(task).get());
        print("Tomcat's pool, full", task -> {
            CountDownLatch busy = new CountDownLatch(1);
            tomcat.execute(() -> HandOvers.unchecked(() -> {
                busy.await();
                return "";
            }));
            Future<String> queued = tomcat.submit(task);
            busy.countDown();
            return queued.get();
        });
        System.exit(0);
    }
}
