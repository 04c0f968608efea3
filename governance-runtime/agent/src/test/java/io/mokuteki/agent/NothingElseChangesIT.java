package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application says the same of itself with the real agent and without. */
@Tag("full")
class NothingElseChangesIT {

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void reflectionAndSerializationTellTheSameOfEveryClass(Path jdk) {
        List<String> without = run(jdk, false, "com.example.unchanged.Inventory");
        assertThat(without).hasSizeGreaterThan(500);
        assertThat(run(jdk, true, "com.example.unchanged.Inventory")).containsExactlyElementsOf(without);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void stackTracesHandlesAndMessagesAreTheSameAndOnlyTextIsMasked(Path jdk) throws IOException {
        List<String> expected = new ArrayList<>(run(jdk, false, "com.example.unchanged.Traces"));
        assertThat(expected)
                .hasSizeGreaterThan(300)
                .endsWith("text without one: Person Hanako Email[address=h@example.com, id=1]");
        expected.set(expected.size() - 1, "text without one: Person[•••] Person$Email[•••]");
        if (isJdk17(jdk)) { // Before 21 it cannot tell of a handle that was made of another: JDK-8307508.
            expected.replaceAll(line -> line.startsWith("supported of name: ") ? "supported of name: not told" : line);
        }
        assertThat(run(jdk, true, "com.example.unchanged.Traces")).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void whatIsReadInCustodyShowsNoFrameOfTheHook(Path jdk) {
        String classPath = SecondJvm.classPath() + File.pathSeparator + SecondJvm.libraries();
        List<String> without = SecondJvm.start(jdk, classPath, false, "com.example.unchanged.Kept")
                .out();
        assertThat(without).hasSizeGreaterThan(40);
        assertThat(SecondJvm.start(jdk, classPath, true, "com.example.unchanged.Kept")
                        .out())
                .containsExactlyElementsOf(without);
    }

    private static boolean isJdk17(Path jdk) throws IOException {
        return Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"17");
    }

    private static List<String> run(Path jdk, boolean agent, String application) {
        Run run = SecondJvm.start(jdk, SecondJvm.classPath(), agent, application);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run.out();
    }
}
