package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** More than ten million hand-overs on each JDK, and 200 threads that overflow: nobody sees what is another's. */
@Tag("full")
class ThreadsStressIT {

    private static final List<String> LOADS = List.of(
            "pools 2000000",
            "pools 2000000",
            "pools 2000000",
            "forks 2500000",
            "forks 2500000",
            "stages 100000",
            "overflow 200");

    @ParameterizedTest
    @MethodSource("loads")
    void noTaskSeesAnothersPurposesAndNothingIsKept(Path jdk, String load) {
        String[] words = load.split(" ", -1);
        Run run = SecondJvm.runWithLibrary(jdk, "com.example.threads.Stress", words[0], words[1]);
        assertThat(run.out()).hasSize(4).contains("hand-overs: enough", "wrong: 0", "left behind: 0");
        if (words[0].equals("overflow")) {
            assertThat(run.out().get(2)).matches("overflowed: [1-9][0-9]{2,}");
        }
    }

    private static Stream<Arguments> loads() {
        return SecondJvm.jdks().stream().flatMap(jdk -> LOADS.stream().map(load -> Arguments.of(jdk, load)));
    }

    /** With what compilers may do at their worst: all that begins is inlined, and what restores is always called. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void nothingIsLeftWhereTheStackEnds(Path jdk) {
        for (String way : List.of("purpose", "stage", "fork", "custody")) {
            Run run = SecondJvm.runWithLibrary(
                    jdk,
                    "-XX:TieredStopAtLevel=4",
                    "-XX:CompileCommand=quiet",
                    "-XX:CompileCommand=inline,io.mokuteki.agent.hook.*::*",
                    "-XX:CompileCommand=inline,java.lang.ThreadLocal*::*",
                    "-XX:CompileCommand=inline,java.util.concurrent.CompletableFuture*::*",
                    "-XX:CompileCommand=inline,java.util.concurrent.ForkJoinTask*::*",
                    "-XX:CompileCommand=exclude,io.mokuteki.agent.hook.Guard::exit",
                    "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY,
                    "com.example.threads.StackEnds",
                    "16",
                    way);
            assertThat(run.out())
                    .as(way)
                    .filteredOn(line -> !line.startsWith("  recorded"))
                    .containsExactly("overflowed: enough", "left: 0");
        }
    }
}
