package io.mokuteki.benchmark;

import io.mokuteki.runtime.PurposeScope;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A read that is permitted on a condition, which depends on whose record it is. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConditionalReadBenchmark {

    private final Reading reading = new Reading(1, 7);
    private @Nullable PurposeScope scope;

    /** The condition is asked here once, and not again in this scope for this customer. An iteration is a task of its own. */
    @Setup(Level.Iteration)
    public void open() {
        scope = PurposeScope.open("contract");
        if (reading.wattHours() != 7) {
            throw new IllegalStateException("The condition does not hold.");
        }
    }

    @TearDown(Level.Iteration)
    public void close() {
        if (scope != null) {
            scope.close();
        }
    }

    @Benchmark
    public long measureSecondReadForTheSubject() {
        return reading.wattHours;
    }
}
