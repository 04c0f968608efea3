package io.mokuteki.agent.hook;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** What gives an updater of a governed field: one whose reads are checked. Writes and comparisons are free. */
public final class Updaters {

    private Updaters() {}

    /** {@code AtomicReferenceFieldUpdater.newUpdater}. */
    public static AtomicReferenceFieldUpdater<?, ?> ofReference(
            AtomicReferenceFieldUpdater<?, ?> updater, Class<?> type, String field) {
        int number = number(type, field);
        return number == GovernedFields.NONE ? updater : new OfReference<>(updater, number);
    }

    /** {@code AtomicIntegerFieldUpdater.newUpdater}. */
    public static AtomicIntegerFieldUpdater<?> ofInt(
            AtomicIntegerFieldUpdater<?> updater, Class<?> type, String field) {
        int number = number(type, field);
        return number == GovernedFields.NONE ? updater : new OfInt<>(updater, number);
    }

    /** {@code AtomicLongFieldUpdater.newUpdater}. */
    public static AtomicLongFieldUpdater<?> ofLong(AtomicLongFieldUpdater<?> updater, Class<?> type, String field) {
        int number = number(type, field);
        return number == GovernedFields.NONE ? updater : new OfLong<>(updater, number);
    }

    private static int number(Class<?> type, String field) {
        return GovernedFields.mayHave(field) ? GovernedFields.number(type, field) : GovernedFields.NONE;
    }

    /** The methods that are not here are made of these in the superclass. */
    private static final class OfReference<T, V> extends AtomicReferenceFieldUpdater<T, V> {
        private final AtomicReferenceFieldUpdater<T, V> updater;
        private final int number;

        OfReference(AtomicReferenceFieldUpdater<T, V> updater, int number) {
            this.updater = updater;
            this.number = number;
        }

        @Override
        public boolean compareAndSet(T owner, V expected, V next) {
            return updater.compareAndSet(owner, expected, next);
        }

        @Override
        public boolean weakCompareAndSet(T owner, V expected, V next) {
            return updater.weakCompareAndSet(owner, expected, next);
        }

        @Override
        public void set(T owner, V next) {
            updater.set(owner, next);
        }

        @Override
        public void lazySet(T owner, V next) {
            updater.lazySet(owner, next);
        }

        @Override
        public V get(T owner) {
            Guard.read(owner, number);
            return updater.get(owner);
        }
    }

    private static final class OfInt<T> extends AtomicIntegerFieldUpdater<T> {
        private final AtomicIntegerFieldUpdater<T> updater;
        private final int number;

        OfInt(AtomicIntegerFieldUpdater<T> updater, int number) {
            this.updater = updater;
            this.number = number;
        }

        @Override
        public boolean compareAndSet(T owner, int expected, int next) {
            return updater.compareAndSet(owner, expected, next);
        }

        @Override
        public boolean weakCompareAndSet(T owner, int expected, int next) {
            return updater.weakCompareAndSet(owner, expected, next);
        }

        @Override
        public void set(T owner, int next) {
            updater.set(owner, next);
        }

        @Override
        public void lazySet(T owner, int next) {
            updater.lazySet(owner, next);
        }

        @Override
        public int get(T owner) {
            Guard.read(owner, number);
            return updater.get(owner);
        }
    }

    private static final class OfLong<T> extends AtomicLongFieldUpdater<T> {
        private final AtomicLongFieldUpdater<T> updater;
        private final int number;

        OfLong(AtomicLongFieldUpdater<T> updater, int number) {
            this.updater = updater;
            this.number = number;
        }

        @Override
        public boolean compareAndSet(T owner, long expected, long next) {
            return updater.compareAndSet(owner, expected, next);
        }

        @Override
        public boolean weakCompareAndSet(T owner, long expected, long next) {
            return updater.weakCompareAndSet(owner, expected, next);
        }

        @Override
        public void set(T owner, long next) {
            updater.set(owner, next);
        }

        @Override
        public void lazySet(T owner, long next) {
            updater.lazySet(owner, next);
        }

        @Override
        public long get(T owner) {
            Guard.read(owner, number);
            return updater.get(owner);
        }
    }
}
