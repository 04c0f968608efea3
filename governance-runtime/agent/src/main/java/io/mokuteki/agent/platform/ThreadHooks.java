package io.mokuteki.agent.platform;

import static io.mokuteki.agent.platform.Method.SELF;

import java.util.List;

/** What carries purposes from thread to thread. */
public final class ThreadHooks {

    private static final String RUNNABLE = "(Ljava/lang/Runnable;)V";
    private static final HookCall HANDED =
            HookCall.of("Tasks", "handed", "(Ljava/lang/Object;Ljava/lang/Object;)V", 0, SELF);
    private static final HookCall REJECTED =
            HookCall.of("Tasks", "rejected", "(Ljava/lang/Object;Ljava/lang/Object;)V", 0, SELF);
    private static final HookCall RUN = HookCall.of("Tasks", "run", "(Ljava/lang/Runnable;Ljava/lang/Object;)V", SELF);
    private static final HookCall REMOVED =
            HookCall.of("Tasks", "removed", "(ZLjava/lang/Object;Ljava/lang/Object;)Z", 0, SELF);
    private static final HookCall DRAINED =
            HookCall.of("Tasks", "drained", "(Ljava/util/List;Ljava/lang/Object;)Ljava/util/List;", SELF);

    private ThreadHooks() {}

    /** All of them. */
    public static List<PlatformHook> all() {
        return List.of(
                PlatformHook.of("java/util/concurrent/ThreadPoolExecutor", pool()),
                PlatformHook.of(
                        "java/util/concurrent/ScheduledThreadPoolExecutor",
                        Changes.atEntry("delayedExecute", null, HANDED)));
    }

    /** A pool of threads, the JDK's or one forked from it. */
    private static MethodChange[] pool() {
        return new MethodChange[] {
            Changes.atEntry("execute", RUNNABLE, HANDED),
            Changes.atEntry("reject", RUNNABLE, REJECTED),
            Changes.ofResult("remove", "(Ljava/lang/Runnable;)Z", REMOVED),
            Changes.ofResult("drainQueue", null, DRAINED),
            Changes.ofCall("runWorker", null, "java/lang/Runnable.run", "()V", RUN),
        };
    }
}
