package io.mokuteki.benchmark;

import io.mokuteki.policy.ConditionAnswers;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.Request;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The engine itself, by the sample's policy: what the slow path, the command line and the build pay. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {

    private final DecisionEngine engine = load();
    private final Request permitted = Request.read("basic.phone").forPurposes("billing");
    private final Request denied = Request.read("basic.phone").forPurposes("marketing");
    private final Request handOver = Request.read("supply-point")
            .forPurposes("contract")
            .to("transmission-operator", "joint-use-1.grid-operations")
            .answeredBy(ConditionAnswers.ASSUMED);

    private static DecisionEngine load() {
        String name = "/governance-policy.yaml";
        try (InputStream file = Objects.requireNonNull(DecisionBenchmark.class.getResourceAsStream(name), name)) {
            return new DecisionEngine(PolicyFile.read(name, file).policy().orElseThrow());
        } catch (IOException failure) {
            throw new IllegalStateException(name + " cannot be read", failure);
        }
    }

    @Benchmark
    public Decision measurePermittedRead() {
        return engine.decide(permitted);
    }

    @Benchmark
    public Decision measureDeniedRead() {
        return engine.decide(denied);
    }

    /** All sixteen items of a category, to a recipient with a condition. */
    @Benchmark
    public Decision measureHandOver() {
        return engine.decide(handOver);
    }

    /** What entering a stack of purposes computes, the first time that the stack is seen. */
    @Benchmark
    public Set<String> measureFirstEntry() {
        return engine.permittedUnconditionally(List.of("billing"));
    }
}
