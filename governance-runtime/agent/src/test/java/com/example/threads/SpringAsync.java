package com.example.threads;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.spring.MokutekiAutoConfiguration;
import io.mokuteki.spring.MokutekiTaskAutoConfiguration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Methods that Spring runs on another thread: of Boot's executor, of one's own, of one thread for each task. */
public final class SpringAsync {

    private SpringAsync() {}

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Configured.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.task.execution.pool.core-size=1")
                .run(arguments)) {
            Letters letters = application.getBean(Letters.class);
            print("nothing to wait for", task -> later(letters::write, task));
            print("one that fails", task -> later(letters::fail, task));
            print("a result", task -> letters.result(task).get());
            print("a result of an older kind", task -> letters.future(task).get());
            print("an executor of one's own", task -> letters.own(task).get());
            print("a thread for each", task -> letters.each(task).get());
            print("a method with a purpose", task -> letters.delivery(task).get());
        }
        System.exit(0);
    }

    private interface Writing {
        void write(LinkedBlockingQueue<String> seen, Callable<String> task);
    }

    private static String later(Writing writing, Callable<String> task) throws Exception {
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        writing.write(seen, task);
        return HandOvers.taken(seen);
    }

    private static void print(String what, HandOvers.Way way) throws Exception {
        HandOvers.print(what, Addressee::seen, way);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAsync
    @ImportAutoConfiguration({
        TaskExecutionAutoConfiguration.class,
        MokutekiAutoConfiguration.class,
        MokutekiTaskAutoConfiguration.class
    })
    static class Configured {

        @Bean
        Letters letters() {
            return new Letters();
        }

        /** So that Boot's is there too. */
        @Bean(defaultCandidate = false)
        ThreadPoolTaskExecutor own() {
            ThreadPoolTaskExecutor own = new ThreadPoolTaskExecutor();
            own.setMaxPoolSize(1);
            return own;
        }

        @Bean(defaultCandidate = false)
        SimpleAsyncTaskExecutor each() {
            return new SimpleAsyncTaskExecutor();
        }
    }

    static class Letters {

        @Async
        void write(LinkedBlockingQueue<String> seen, Callable<String> task) {
            seen.add(HandOvers.unchecked(task));
        }

        @Async
        void fail(LinkedBlockingQueue<String> seen, Callable<String> task) {
            seen.add(HandOvers.unchecked(task));
            throw new IllegalStateException("expected");
        }

        @Async
        CompletableFuture<String> result(Callable<String> task) {
            return CompletableFuture.completedFuture(HandOvers.unchecked(task));
        }

        @Async
        Future<String> future(Callable<String> task) {
            return CompletableFuture.completedFuture(HandOvers.unchecked(task));
        }

        @Async("own")
        CompletableFuture<String> own(Callable<String> task) {
            return CompletableFuture.completedFuture(HandOvers.unchecked(task));
        }

        @Async("each")
        CompletableFuture<String> each(Callable<String> task) {
            return CompletableFuture.completedFuture(HandOvers.unchecked(task));
        }

        @Async
        @ForPurpose("delivery")
        CompletableFuture<String> delivery(Callable<String> task) {
            return CompletableFuture.completedFuture(HandOvers.unchecked(task));
        }
    }
}
