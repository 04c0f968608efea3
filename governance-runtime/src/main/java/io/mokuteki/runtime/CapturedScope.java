package io.mokuteki.runtime;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was in force where {@link PurposeScope#capture} was called. Immutable; carry it to any thread, use it often.
 *
 * <p>A task runs under exactly what was captured, not under what the running thread has in force: it is its author's.
 *
 * <pre>{@code
 * executor.execute(PurposeScope.capture().wrap(() -> print(invoice)));
 * }</pre>
 */
public final class CapturedScope {

    private final @Nullable ActiveScope scope;

    CapturedScope(@Nullable ActiveScope scope) {
        this.scope = scope;
    }

    /** Puts the captured scope in force on the current thread until it is closed. */
    public PurposeScope open() {
        return PurposeScope.enter(scope == null ? null : scope.copy());
    }

    /** Puts it in force on the current thread, for whoever captured what was and puts that back. */
    void put() {
        CurrentScope.set(scope);
    }

    /** The task, run under the captured scope. */
    public Runnable wrap(Runnable task) {
        return () -> {
            try (PurposeScope opened = open()) {
                task.run();
            }
        };
    }

    /** The task, run under the captured scope. */
    public <T extends @Nullable Object> Callable<T> wrap(Callable<T> task) {
        return () -> {
            try (PurposeScope opened = open()) {
                return task.call();
            }
        };
    }

    /** The supplier, run under the captured scope. */
    public <T extends @Nullable Object> Supplier<T> wrapSupplier(Supplier<T> supplier) {
        return () -> {
            try (PurposeScope opened = open()) {
                return supplier.get();
            }
        };
    }
}
