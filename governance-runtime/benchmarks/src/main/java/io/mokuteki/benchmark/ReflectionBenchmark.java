package io.mokuteki.benchmark;

import java.lang.reflect.Field;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A read by reflection of a field that nobody governs. The twin runs with an agent that is off. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReflectionBenchmark {

    private final BareReading reading = new BareReading(1, 7);
    private final Field field = field();

    private static Field field() {
        try {
            return BareReading.class.getDeclaredField("customer");
        } catch (NoSuchFieldException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Benchmark
    @Fork(jvmArgsPrepend = "-Dmokuteki.mode=off")
    public Object baselineField() throws IllegalAccessException {
        return field.get(reading);
    }

    @Benchmark
    public Object measureUngovernedField() throws IllegalAccessException {
        return field.get(reading);
    }
}
