package io.mokuteki.benchmark;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.runtime.PurposeScope;
import io.mokuteki.runtime.PurposeViolationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A read of a field in woven code, permitted unconditionally: the case that has to cost next to nothing. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GuardedReadBenchmark {

    private static final int HALF_HOURS = 48 * 31;

    /** A month of half-hours, governed and not. */
    @State(Scope.Thread)
    public static class Month {
        final Reading[] readings = new Reading[HALF_HOURS];
        final BareReading[] bare = new BareReading[HALF_HOURS];

        @Setup
        public void fill() {
            for (int halfHour = 0; halfHour < HALF_HOURS; halfHour++) {
                readings[halfHour] = new Reading(1, halfHour);
                bare[halfHour] = new BareReading(1, halfHour);
            }
            checkTheGuard();
            // As in a server that has run for a while: what the guard keeps is old, where writes cost a barrier.
            System.gc();
            System.gc();
        }

        /** Figures of a guard that is not there would look splendid. */
        private void checkTheGuard() {
            long read;
            try (PurposeScope scope = PurposeScope.open("marketing")) {
                read = readings[7].wattHours;
            } catch (PurposeViolationException refused) {
                return;
            }
            throw new IllegalStateException("Read " + read + " Wh for marketing: the agent is not at work.");
        }
    }

    /** A thread on which billing is in force, as below a controller or a job. */
    @State(Scope.Thread)
    public static class Billing {
        private @Nullable PurposeScope scope;

        /** For each iteration: it is a task of its own, and a task leaves no purpose behind on its thread. */
        @Setup(Level.Iteration)
        public void open() {
            scope = PurposeScope.open("billing");
        }

        @TearDown(Level.Iteration)
        public void close() {
            if (scope != null) {
                scope.close();
            }
        }
    }

    @Benchmark
    public long baselineRead(Month month) {
        return month.bare[7].wattHours;
    }

    @Benchmark
    public long measureReadInScope(Month month, Billing billing) {
        return month.readings[7].wattHours;
    }

    @Benchmark
    public long baselineAccessor(Month month) {
        return month.bare[7].wattHours();
    }

    /** Through an accessor, in code that opens no scope itself. */
    @Benchmark
    public long measureAccessorInScope(Month month, Billing billing) {
        return month.readings[7].wattHours();
    }

    @Benchmark
    @OperationsPerInvocation(HALF_HOURS)
    public long baselineAccessorInLoop(Month month) {
        long sum = 0;
        for (BareReading reading : month.bare) {
            sum += reading.wattHours();
        }
        return sum;
    }

    /** A loop over accessors: each looks the thread up. */
    @Benchmark
    @OperationsPerInvocation(HALF_HOURS)
    @ForPurpose("billing")
    public long measureAccessorInLoop(Month month) {
        long sum = 0;
        for (Reading reading : month.readings) {
            sum += reading.wattHours();
        }
        return sum;
    }

    /** Opens the scope, reads, closes it. */
    @Benchmark
    @ForPurpose("billing")
    public long measureScopeAndRead(Month month) {
        return month.readings[7].wattHours;
    }

    @Benchmark
    @OperationsPerInvocation(HALF_HOURS)
    public long baselineLoop(Month month) {
        long sum = 0;
        for (BareReading reading : month.bare) {
            sum += reading.wattHours;
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(HALF_HOURS)
    @ForPurpose("billing")
    public long measureLoop(Month month) {
        long sum = 0;
        for (Reading reading : month.readings) {
            sum += reading.wattHours;
        }
        return sum;
    }
}
