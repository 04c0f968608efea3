package io.mokuteki.agent.platform;

import static io.mokuteki.agent.platform.Method.SELF;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What carries purposes from thread to thread.
 *
 * <p>Executors that are built on these need nothing of their own: what {@code Executors} makes, completion services,
 * parallel streams, Spring's pools and schedulers.
 */
public final class ThreadHooks {

    private static final String CONCURRENT = "java/util/concurrent/";
    private static final String HTTP = "jdk/internal/net/http/";
    private static final String TOMCAT = "org/apache/tomcat/";
    private static final String SCHEDULING = "org/springframework/scheduling/";
    private static final String RUNNABLE = "(Ljava/lang/Runnable;)V";
    private static final String OF_TASK = "(Ljava/lang/Object;)V";

    private static final HookCall HANDED =
            HookCall.of("Tasks", "handed", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;", 0, SELF);
    private static final HookCall INSTEAD =
            HookCall.of("Tasks", "instead", "(Ljava/lang/Object;Ljava/lang/Runnable;)Ljava/lang/Runnable;", 0);
    private static final HookCall NOT_HANDED = HookCall.of("Tasks", "notHanded", OF_TASK);
    private static final HookCall FORKED = HookCall.of("Forks", "forked", OF_TASK);
    private static final HookCall CARRIED =
            HookCall.of("Carried", "runnable", "(Ljava/lang/Runnable;)Ljava/lang/Runnable;", 0);
    private static final HookCall BEGIN = PutBack.IN_FORCE.begin("Tasks", "begin", "(Ljava/lang/Object;)", SELF);
    private static final HookCall SUSPEND = PutBack.IN_FORCE.begin("Tasks", "suspend", "()");

    private static final String NOT_CARRIED =
            "What is handed over through it runs without a purpose, and is refused what it reads.";
    private static final String NOT_CLEARED =
            "What it runs may run for the purposes of whoever set it off, instead of nobody's.";
    private static final String NOT_DISCARDED =
            "What it discards is waited for, so that other runs of the same task may have no purpose.";
    private static final String NOT_RENEWED = "Tasks that it repeats keep the policy that they began under.";

    private ThreadHooks() {}

    /** All of them. */
    public static List<PlatformHook> all() {
        return List.of(
                PlatformHook.hidden("Tasks", "run"),
                PlatformHook.hidden("Turn", "run"),
                PlatformHook.hidden("Carried$OfFunction", "apply"),
                PlatformHook.hidden("Carried$OfBiFunction", "apply"),
                PlatformHook.hidden("Carried$OfConsumer", "accept"),
                PlatformHook.hidden("Carried$OfBiConsumer", "accept"),
                PlatformHook.hidden("Carried$OfSupplier", "get"),
                PlatformHook.hidden("Carried$OfRunnable", "run"),
                PlatformHook.hidden("Carried$OfCallable", "call"),
                PlatformHook.of(CONCURRENT + "ThreadPoolExecutor", pool()),
                PlatformHook.later(CONCURRENT + "ThreadPoolExecutor$DiscardOldestPolicy", discarding())
                        .otherwise(NOT_DISCARDED),
                PlatformHook.of(
                        CONCURRENT + "ScheduledThreadPoolExecutor",
                        Changes.unlessItThrows("delayedExecute", null, HANDED, NOT_HANDED)),
                PlatformHook.of(
                        "java/util/Timer",
                        Changes.beforeCall(
                                "sched",
                                null,
                                "java/util/TaskQueue.add",
                                "(Ljava/util/TimerTask;)V",
                                HookCall.of("Tasks", "timed", "(Ljava/util/TimerTask;J)V", 2))),
                PlatformHook.of(
                        "java/util/TimerThread",
                        Changes.ofCall(
                                "mainLoop",
                                null,
                                "java/util/TimerTask.run",
                                "()V",
                                HookCall.of("Tasks", "run", "(Ljava/util/TimerTask;)V"))),
                PlatformHook.of(
                        CONCURRENT + "ForkJoinPool",
                        Changes.atEntry("externalSubmit", null, submitted(0)),
                        Changes.atEntry("poolSubmit", null, submitted(1)).since(19)),
                // Where it is made, since only there it is told whether it repeats. No JDK before 25 has it.
                PlatformHook.later(
                                CONCURRENT + "DelayScheduler$ScheduledForkJoinTask",
                                Changes.atReturn(
                                        "<init>",
                                        "(JJZLjava/lang/Runnable;Ljava/util/concurrent/Callable;"
                                                + "Ljava/util/concurrent/ForkJoinPool;)V",
                                        HookCall.of(
                                                "Forks",
                                                "delayed",
                                                "(Ljava/lang/Object;JLjava/util/concurrent/ForkJoinPool;)V",
                                                SELF,
                                                1,
                                                5)))
                        .otherwise(NOT_CARRIED),
                PlatformHook.of(CONCURRENT + "ForkJoinTask", forks()),
                PlatformHook.of(CONCURRENT + "CompletableFuture", new RegisteredFunctions(48)),
                PlatformHook.of(
                        CONCURRENT + "SubmissionPublisher$BufferedSubscription",
                        Changes.atEntry("onSubscribe", "()V", HookCall.of("Tasks", "registered", OF_TASK, SELF)),
                        around("consume", "()V", BEGIN)),
                PlatformHook.since(
                        21,
                        CONCURRENT + "ThreadPerTaskExecutor",
                        Changes.atEntry("newThread", null, HookCall.of("Tasks", "handed", OF_TASK, 0))),
                PlatformHook.since(21, CONCURRENT + "ThreadPerTaskExecutor$TaskRunner", around("run", "()V", BEGIN)),
                PlatformHook.since(
                        21, CONCURRENT + "ThreadPerTaskExecutor$ThreadBoundFuture", around("run", "()V", BEGIN)),
                PlatformHook.later(
                                CONCURRENT + "StructuredTaskScopeImpl",
                                Changes.ofParameter(
                                        "fork",
                                        "(Ljava/util/concurrent/Callable;)",
                                        0,
                                        HookCall.of(
                                                "Carried",
                                                "callable",
                                                "(Ljava/util/concurrent/Callable;)Ljava/util/concurrent/Callable;",
                                                0)))
                        .otherwise(NOT_CARRIED),
                PlatformHook.later(
                                HTTP + "HttpRequestImpl",
                                Changes.ofField(
                                        "<init>",
                                        "requestPublisher",
                                        HookCall.of(
                                                "CarriedHttp",
                                                "publisher",
                                                "(Ljava/net/http/HttpRequest$BodyPublisher;)"
                                                        + "Ljava/net/http/HttpRequest$BodyPublisher;")))
                        .otherwise(NOT_CARRIED),
                PlatformHook.later(
                                HTTP + "MultiExchange",
                                Changes.ofParameter(
                                        "<init>",
                                        null,
                                        3,
                                        HookCall.of(
                                                "CarriedHttp",
                                                "handler",
                                                "(Ljava/net/http/HttpResponse$BodyHandler;)"
                                                        + "Ljava/net/http/HttpResponse$BodyHandler;",
                                                3)))
                        .otherwise(NOT_CARRIED),
                PlatformHook.later(HTTP + "common/SequentialScheduler$SchedulableTask", around("run", "()V", SUSPEND))
                        .otherwise(NOT_CLEARED),
                // A group's threads serve every channel in it, whoever opened the first one or closes another.
                PlatformHook.later(
                                "sun/nio/ch/AsynchronousChannelGroupImpl",
                                around("startThreads|threadExit|executeOnPooledThread", null, SUSPEND)
                                        .atLeast(3))
                        .otherwise(NOT_CLEARED),
                PlatformHook.ofLibrary(TOMCAT + "util/threads/ThreadPoolExecutor", pool())
                        .otherwise(NOT_CARRIED),
                PlatformHook.ofLibrary(TOMCAT + "util/threads/ThreadPoolExecutor$DiscardOldestPolicy", discarding())
                        .otherwise(NOT_DISCARDED),
                PlatformHook.ofLibrary(
                                TOMCAT + "util/threads/VirtualThreadExecutor",
                                Changes.ofParameter("execute", RUNNABLE, 0, CARRIED))
                        .otherwise(NOT_CARRIED),
                // A request that goes on: whoever completed what it waited for, its thread is nobody's.
                PlatformHook.ofLibrary(TOMCAT + "util/net/SocketProcessorBase", around("run", "()V", SUSPEND))
                        .otherwise(NOT_CLEARED),
                PlatformHook.ofLibrary("org/apache/coyote/http2/StreamRunnable", around("run", "()V", SUSPEND))
                        .otherwise(NOT_CLEARED),
                // Who starts a request anew, or completes it, is not the author of what is told of it.
                PlatformHook.ofLibrary(
                                "org/apache/catalina/core/AsyncListenerWrapper",
                                around("fireOnStartAsync|fireOnComplete|fireOnTimeout|fireOnError", null, SUSPEND)
                                        .atLeast(4))
                        .otherwise(NOT_CLEARED),
                PlatformHook.ofLibrary(
                                "org/springframework/web/context/request/async/DeferredResultInterceptorChain",
                                around("applyPostProcess", null, SUSPEND))
                        .otherwise(NOT_CLEARED),
                PlatformHook.ofLibrary(
                                "org/springframework/core/task/SimpleAsyncTaskExecutor",
                                Changes.ofParameter("doExecute", RUNNABLE, 0, CARRIED))
                        .otherwise(NOT_CARRIED),
                // Whoever happens to make a bean is not the author of what it does at its times.
                PlatformHook.ofLibrary(
                                SCHEDULING + "config/ScheduledTaskRegistrar",
                                around(
                                                "scheduleTriggerTask|scheduleCronTask|scheduleFixedRateTask"
                                                        + "|scheduleFixedDelayTask|scheduleOneTimeTask",
                                                null,
                                                SUSPEND)
                                        .atLeast(5))
                        .otherwise(NOT_CLEARED),
                PlatformHook.ofLibrary(
                                SCHEDULING + "concurrent/ReschedulingRunnable",
                                around("run", "()V", PutBack.IN_FORCE.begin("Tasks", "renew", "()")))
                        .otherwise(NOT_RENEWED));
    }

    private static MethodChange around(String method, @Nullable String descriptor, HookCall begin) {
        return Changes.around(method, descriptor, begin, PutBack.IN_FORCE);
    }

    /** A pool of threads: the JDK's, or one forked from it. */
    private static MethodChange[] pool() {
        return new MethodChange[] {
            Changes.unlessItThrows("execute", RUNNABLE, HANDED, INSTEAD, NOT_HANDED),
            Changes.ofParameter(
                    "reject",
                    RUNNABLE,
                    0,
                    HookCall.of(
                            "Tasks",
                            "rejected",
                            "(Ljava/lang/Runnable;Ljava/lang/Object;)Ljava/lang/Runnable;",
                            0,
                            SELF)),
            Changes.ofResult(
                    "remove",
                    "(Ljava/lang/Runnable;)Z",
                    HookCall.of("Tasks", "removed", "(ZLjava/lang/Object;Ljava/lang/Object;)Z", 0, SELF)),
            Changes.ofResult(
                    "drainQueue",
                    null,
                    HookCall.of("Tasks", "drained", "(Ljava/util/List;Ljava/lang/Object;)Ljava/util/List;", SELF)),
            Changes.ofCall(
                    "runWorker",
                    null,
                    "java/lang/Runnable.run",
                    "()V",
                    HookCall.of("Tasks", "run", "(Ljava/lang/Runnable;Ljava/lang/Object;)V", SELF)),
        };
    }

    /** What it throws out of the queue of a pool will not run. */
    private static MethodChange discarding() {
        return Changes.ofCall(
                "rejectedExecution",
                null,
                "java/util/concurrent/BlockingQueue.poll",
                "()Ljava/lang/Object;",
                HookCall.of("Tasks", "discarded", "(Ljava/util/Queue;Ljava/lang/Object;)Ljava/lang/Object;", 1));
    }

    private static HookCall submitted(int parameter) {
        return HookCall.of(
                "Forks", "submitted", "(Ljava/lang/Object;Ljava/util/concurrent/ForkJoinPool;)V", parameter, SELF);
    }

    /** A task that is run in place is forked, so to speak, to where it is: others that run in its place are not. */
    private static MethodChange[] forks() {
        return new MethodChange[] {
            Changes.atEntry("fork", null, HookCall.of("Forks", "forked", OF_TASK, SELF)),
            Changes.ofResult("tryUnfork", "()Z", HookCall.of("Forks", "unforked", "(ZLjava/lang/Object;)Z", SELF)),
            Changes.beforeCall("invoke|quietlyInvoke", null, "java/util/concurrent/ForkJoinTask.doExec", null, FORKED)
                    .atLeast(2),
            Changes.beforeCall("invokeAll", null, "java/util/concurrent/ForkJoinTask.doExec", null, FORKED)
                    .atLeast(3),
            around("doExec", null, PutBack.IN_FORCE.begin("Forks", "begin", "(Ljava/lang/Object;)", SELF)),
        };
    }
}
