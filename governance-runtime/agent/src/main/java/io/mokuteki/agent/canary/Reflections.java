package io.mokuteki.agent.canary;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** Reads without an instruction that reads: through what the agent weaves into the JDK. */
final class Reflections {

    private Reflections() {}

    static Callable<Object> reflection(Bird bird) {
        return () -> Bird.class.getDeclaredField("colour").get(bird);
    }

    static Callable<Object> methodHandle(Bird bird) {
        return () -> {
            try {
                return MethodHandles.lookup()
                        .findGetter(Bird.class, "colour", String.class)
                        .invoke(bird);
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    static Callable<Object> variableHandle(Bird bird) {
        return () -> MethodHandles.lookup()
                .findVarHandle(Bird.class, "colour", String.class)
                .get(bird);
    }

    static Callable<Object> updater(Bird bird) {
        return () -> AtomicReferenceFieldUpdater.newUpdater(Bird.class, String.class, "colour")
                .get(bird);
    }

    static Callable<Object> serialization(Bird bird) {
        return () -> {
            new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(bird);
            return "";
        };
    }
}
