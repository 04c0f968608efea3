package io.mokuteki.benchmark;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.validation.PolicyValidation;
import io.mokuteki.policy.validation.ValidatedPolicy;
import io.mokuteki.runtime.ConditionChecks;
import io.mokuteki.runtime.Mode;
import io.mokuteki.runtime.Modes;
import io.mokuteki.runtime.PolicyInForce;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same read under policies of different sizes: a bit is a bit. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PolicySizeBenchmark {

    private static final String HEAD = """
            schema-version: 1
            id: sized
            version: "1"
            notice:
              en: Notice
              ja: Notice
              controller: {clause: "1", en: Company, ja: Company}
              sections: {purposes: "1", categories: "1", third-party-provision: "1"}
              clauses:
                "1": {en: All, ja: All}
            purposes:
              billing: {clause: "1", en: Billing, ja: Billing}
            recipients:
              company: {clause: "1", en: Company, ja: Company, outside: false}
              data-subject: {clause: "1", en: Customer, ja: Customer, outside: false}
            """;

    @Param({"10", "100", "1000"})
    private int categories;

    private final Sized record = new Sized(7);

    private static final class Sized {
        @DataCategory("category-1.item")
        private final long value;

        Sized(long value) {
            this.value = value;
        }
    }

    /** Puts a policy of that many categories in force. */
    @Setup
    public void install() {
        String text = HEAD
                + lines("categories:", "  category-%d: {clause: \"1\", en: C, ja: C, items: {item: {en: I, ja: I}}}")
                + "necessity:\n  clause: \"1\"\n  minimum-group-size: 10\n  purposes:\n    billing:\n"
                + lines("      needs:", "        - category-%d");
        ValidatedPolicy checked = PolicyValidation.check(
                PolicyFile.read("sized", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        PolicyInForce.install(PolicyInForce.of(
                checked.policy()
                        .orElseThrow(
                                () -> new IllegalStateException(checked.errors().toString())),
                ConditionChecks.NONE,
                Modes.everywhere(Mode.ENFORCE),
                List.of()));
    }

    private String lines(String head, String line) {
        return IntStream.rangeClosed(1, categories)
                .mapToObj(line::formatted)
                .collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    @Benchmark
    @ForPurpose("billing")
    public long measureScopeAndRead() {
        return record.value;
    }
}
