package com.example.threads;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.runtime.PolicyInForce;
import io.mokuteki.spring.MokutekiAutoConfiguration;
import io.mokuteki.spring.MokutekiTaskAutoConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Methods that Spring calls at their time, in an application that is started for billing; and tasks scheduled by hand. */
public final class SpringScheduled {

    private static final LinkedBlockingQueue<String> RATE = new LinkedBlockingQueue<>();
    private static final LinkedBlockingQueue<String> DELAY = new LinkedBlockingQueue<>();
    private static final LinkedBlockingQueue<String> ONCE = new LinkedBlockingQueue<>();
    private static final LinkedBlockingQueue<String> CRON = new LinkedBlockingQueue<>();
    private static final LinkedBlockingQueue<String> OWN = new LinkedBlockingQueue<>();
    private static final LinkedBlockingQueue<String> LAZY = new LinkedBlockingQueue<>();

    private SpringScheduled() {}

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application =
                Purposes.billing(() -> new SpringApplicationBuilder(Configured.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .run(arguments))) {
            Purposes.billing(() -> application.getBean(LazyReminders.class));
            System.out.println("at a fixed rate: " + thrice(RATE));
            System.out.println("at a fixed delay: " + thrice(DELAY));
            System.out.println("once: " + HandOvers.taken(ONCE));
            System.out.println("by a cron expression: " + HandOvers.taken(CRON));
            System.out.println("with a purpose of its own: " + thrice(OWN));
            System.out.println("of a bean that billing was first to use: " + thrice(LAZY));
            byHand(application.getBean(TaskScheduler.class), arguments[0]);
        }
        System.exit(0);
    }

    private static void byHand(TaskScheduler scheduler, String another) throws Exception {
        print("once, by hand", task -> {
            LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
            scheduler.schedule(() -> seen.add(HandOvers.unchecked(task)), Instant.now());
            return HandOvers.taken(seen);
        });
        print(
                "at a fixed rate, by hand",
                task -> repeated(task, each -> scheduler.scheduleAtFixedRate(each, millis())));
        print(
                "at a fixed delay, by hand",
                task -> repeated(task, each -> scheduler.scheduleWithFixedDelay(each, millis())));
        print(
                "by a trigger, by hand",
                task -> repeated(
                        task,
                        each -> scheduler.schedule(
                                each, context -> Instant.now().plusMillis(1))));
        // A thread for each run does not wait for the one before: then some have begun under the policy before.
        int runs = scheduler instanceof ThreadPoolTaskScheduler ? 1 : 10_000;
        System.out.println("a trigger's, then under another policy: "
                + underAnother(another, runs, each -> scheduler.schedule(each, context -> Instant.now())));
        System.out.println("a fixed rate's, then under another policy: "
                + underAnother(another, runs, each -> scheduler.scheduleAtFixedRate(each, millis())));
    }

    private interface Scheduling {
        ScheduledFuture<?> schedule(Runnable each);
    }

    private static String repeated(Callable<String> task, Scheduling scheduling) throws Exception {
        LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
        ScheduledFuture<?> future = scheduling.schedule(() -> seen.add(HandOvers.unchecked(task)));
        String three = thrice(seen);
        future.cancel(false);
        return three;
    }

    /** The first run ends when the other policy is in force, and so many runs later it is what they see. */
    private static String underAnother(String another, int runs, Scheduling scheduling) throws Exception {
        PolicyInForce before = PolicyInForce.current();
        SynchronousQueue<String> seen = new SynchronousQueue<>();
        SynchronousQueue<String> ending = new SynchronousQueue<>();
        ScheduledFuture<?> future = Purposes.billing(() -> scheduling.schedule(() -> HandOvers.unchecked(() -> {
            seen.put(Addressee.seen());
            return ending.take();
        })));
        String first = seen.poll(20, TimeUnit.SECONDS);
        AnotherPolicy.install(another);
        ending.put("");
        String second = seen.poll(20, TimeUnit.SECONDS);
        for (int run = 1; run < runs && first.equals(second); run++) {
            ending.put("");
            second = seen.poll(20, TimeUnit.SECONDS);
        }
        future.cancel(false);
        ending.put("");
        PolicyInForce.install(before);
        return first + ", then " + second;
    }

    private static Duration millis() {
        return Duration.ofMillis(1);
    }

    private static String thrice(LinkedBlockingQueue<String> seen) throws InterruptedException {
        return HandOvers.joined(List.of(HandOvers.taken(seen), HandOvers.taken(seen), HandOvers.taken(seen)));
    }

    private static void print(String what, HandOvers.Way way) throws Exception {
        HandOvers.print(what, Addressee::seen, way);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ImportAutoConfiguration({
        TaskSchedulingAutoConfiguration.class,
        MokutekiAutoConfiguration.class,
        MokutekiTaskAutoConfiguration.class
    })
    static class Configured {

        @Bean
        Reminders reminders() {
            return new Reminders();
        }

        @Bean
        @Lazy
        LazyReminders lazyReminders() {
            return new LazyReminders();
        }
    }

    static class Reminders {

        @Scheduled(fixedRate = 1)
        void rate() {
            RATE.add(Addressee.seen());
        }

        @Scheduled(fixedDelay = 1)
        void delay() {
            DELAY.add(Addressee.seen());
        }

        @Scheduled(initialDelay = 1)
        void once() {
            ONCE.add(Addressee.seen());
        }

        @Scheduled(cron = "* * * * * *")
        void cron() {
            CRON.add(Addressee.seen());
        }

        @Scheduled(fixedRate = 1)
        @ForPurpose("delivery")
        void own() {
            OWN.add(Addressee.seen());
        }
    }

    static class LazyReminders {

        @Scheduled(fixedRate = 1)
        void rate() {
            LAZY.add(Addressee.seen());
        }
    }
}
