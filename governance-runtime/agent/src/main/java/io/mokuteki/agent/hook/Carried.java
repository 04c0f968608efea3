package io.mokuteki.agent.hook;

import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function that is registered now and called later: it runs under what is in force where it was registered, nothing
 * included, and never under what is in force where it is called.
 *
 * <p>For functions that nobody can ask for again, once they are registered.
 */
public class Carried {

    private final Object captured = Guard.capture();

    Carried() {}

    final Mark begin() {
        return Guard.resume(captured);
    }

    public static <T, R> @Nullable Function<T, R> function(@Nullable Function<T, R> function) {
        return function == null || function instanceof Carried ? function : new OfFunction<>(function);
    }

    public static <T, U, R> @Nullable BiFunction<T, U, R> function(@Nullable BiFunction<T, U, R> function) {
        return function == null || function instanceof Carried ? function : new OfBiFunction<>(function);
    }

    public static <T> @Nullable Consumer<T> consumer(@Nullable Consumer<T> consumer) {
        return consumer == null || consumer instanceof Carried ? consumer : new OfConsumer<>(consumer);
    }

    public static <T, U> @Nullable BiConsumer<T, U> consumer(@Nullable BiConsumer<T, U> consumer) {
        return consumer == null || consumer instanceof Carried ? consumer : new OfBiConsumer<>(consumer);
    }

    public static <T> @Nullable Supplier<T> supplier(@Nullable Supplier<T> supplier) {
        return supplier == null || supplier instanceof Carried ? supplier : new OfSupplier<>(supplier);
    }

    public static @Nullable Runnable runnable(@Nullable Runnable runnable) {
        return runnable == null || runnable instanceof Carried ? runnable : new OfRunnable(runnable);
    }

    public static <T> @Nullable Callable<T> callable(@Nullable Callable<T> callable) {
        return callable == null || callable instanceof Carried ? callable : new OfCallable<>(callable);
    }

    private static final class OfFunction<T, R> extends Carried implements Function<T, R> {

        private final Function<T, R> function;

        OfFunction(Function<T, R> function) {
            this.function = function;
        }

        @Override
        public R apply(T argument) {
            Mark mark = begin();
            try {
                return function.apply(argument);
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }
    }

    private static final class OfBiFunction<T, U, R> extends Carried implements BiFunction<T, U, R> {

        private final BiFunction<T, U, R> function;

        OfBiFunction(BiFunction<T, U, R> function) {
            this.function = function;
        }

        @Override
        public R apply(T first, U second) {
            Mark mark = begin();
            try {
                return function.apply(first, second);
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }
    }

    private static final class OfConsumer<T> extends Carried implements Consumer<T> {

        private final Consumer<T> consumer;

        OfConsumer(Consumer<T> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void accept(T argument) {
            Mark mark = begin();
            try {
                consumer.accept(argument);
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }
    }

    private static final class OfBiConsumer<T, U> extends Carried implements BiConsumer<T, U> {

        private final BiConsumer<T, U> consumer;

        OfBiConsumer(BiConsumer<T, U> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void accept(T first, U second) {
            Mark mark = begin();
            try {
                consumer.accept(first, second);
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }
    }

    private static final class OfSupplier<T> extends Carried implements Supplier<T> {

        private final Supplier<T> supplier;

        OfSupplier(Supplier<T> supplier) {
            this.supplier = supplier;
        }

        @Override
        public T get() {
            Mark mark = begin();
            try {
                return supplier.get();
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }
    }

    private static final class OfRunnable extends Carried implements Runnable {

        private final Runnable runnable;

        OfRunnable(Runnable runnable) {
            this.runnable = runnable;
        }

        @Override
        public void run() {
            Mark mark = begin();
            try {
                runnable.run();
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }
    }

    private static final class OfCallable<T> extends Carried implements Callable<T> {

        private final Callable<T> callable;

        OfCallable(Callable<T> callable) {
            this.callable = callable;
        }

        @Override
        public T call() throws Exception {
            Mark mark = begin();
            try {
                return callable.call();
            } finally {
                mark.current.scope = mark.scope;
                mark.current.own = mark.own;
            }
        }
    }
}
