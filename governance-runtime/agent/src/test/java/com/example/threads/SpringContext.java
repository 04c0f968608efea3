package com.example.threads;

import io.mokuteki.spring.MokutekiAutoConfiguration;
import io.mokuteki.spring.MokutekiTaskAutoConfiguration;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.EventListener;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Ways on which Spring or Micrometer carry something too, or call back later: events, decorated tasks, operators. */
public final class SpringContext {

    private SpringContext() {}

    public static void main(String[] arguments) throws Exception {
        Hooks.enableAutomaticContextPropagation();
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Configured.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.task.execution.pool.core-size=1", "spring.task.execution.propagate-context=true")
                .run(arguments)) {
            AsyncTaskExecutor executor = application.getBean("applicationTaskExecutor", AsyncTaskExecutor.class);
            print(
                    "a task with Micrometer's decorator",
                    task -> executor.submit(task).get());
            events(application);
        }
        operators();
        System.exit(0);
    }

    private static void events(ConfigurableApplicationContext application) throws Exception {
        TransactionTemplate transaction =
                new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        print("an event, on another thread", task -> told(application, new Told(task, new LinkedBlockingQueue<>())));
        print(
                "an event after a commit",
                task -> HandOvers.taken(transaction.execute(
                        status -> published(application, new Committed(task, new LinkedBlockingQueue<>())))));
        print("an event of billing's after another's commit", task -> {
            Committed event = new Committed(task, new LinkedBlockingQueue<>());
            transaction.execute(status ->
                    HandOvers.unchecked(() -> Purposes.billing(() -> "" + published(application, event))));
            return HandOvers.taken(event.seen());
        });
    }

    private record Told(Callable<String> task, LinkedBlockingQueue<String> seen) {}

    private record Committed(Callable<String> task, LinkedBlockingQueue<String> seen) {}

    private static String told(ApplicationEventPublisher publisher, Told event) throws Exception {
        publisher.publishEvent(event);
        return HandOvers.taken(event.seen());
    }

    private static LinkedBlockingQueue<String> published(ApplicationEventPublisher publisher, Committed event) {
        publisher.publishEvent(event);
        return event.seen();
    }

    private static void operators() throws Exception {
        Scheduler one = Schedulers.newSingle("one");
        Scheduler two = Schedulers.newSingle("two");
        print(
                "published on another thread",
                task -> Flux.just("")
                        .publishOn(one)
                        .map(item -> HandOvers.unchecked(task))
                        .blockLast());
        print(
                "subscribed on one, published on another",
                task -> Flux.just("")
                        .subscribeOn(one)
                        .publishOn(two)
                        .map(item -> HandOvers.unchecked(task))
                        .publishOn(one)
                        .map(item -> item + "|" + HandOvers.unchecked(task))
                        .map(SpringContext::different)
                        .blockLast());
        print(
                "of a callable, on another thread",
                task -> Mono.fromCallable(task).subscribeOn(one).block());
        print(
                "after a delay",
                task -> Mono.delay(Duration.ofMillis(1), one)
                        .map(item -> HandOvers.unchecked(task))
                        .block());
    }

    /** What both saw, if that is the same. */
    private static String different(String both) {
        String[] each = both.split("\\|", 2);
        return each[0].equals(each[1]) ? each[0] : both;
    }

    private static void print(String what, HandOvers.Way way) throws Exception {
        HandOvers.print(what, Addressee::seen, way);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ImportAutoConfiguration({
        TaskExecutionAutoConfiguration.class,
        MokutekiAutoConfiguration.class,
        MokutekiTaskAutoConfiguration.class
    })
    static class Configured {

        @Bean
        Listeners listeners() {
            return new Listeners();
        }

        @Bean
        ApplicationEventMulticaster applicationEventMulticaster(Executor applicationTaskExecutor) {
            SimpleApplicationEventMulticaster multicaster = new SimpleApplicationEventMulticaster();
            multicaster.setTaskExecutor(applicationTaskExecutor);
            return multicaster;
        }

        @Bean
        PlatformTransactionManager transactionManager() {
            return new Transactions();
        }
    }

    static class Listeners {

        @EventListener
        void told(Told event) {
            event.seen().add(HandOvers.unchecked(event.task()));
        }

        @TransactionalEventListener
        void committed(Committed event) {
            event.seen().add(HandOvers.unchecked(event.task()));
        }
    }

    /** Transactions of nothing. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
