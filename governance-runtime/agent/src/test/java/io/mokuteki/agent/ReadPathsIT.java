package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which Java code reads a field, tried in a JVM of its own with the real agent. */
class ReadPathsIT {

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void whatComesOfEachPathStandsInTheDocumentation(Path jdk) {
        Run run = SecondJvm.runWith(jdk, SecondJvm.entries("byte-buddy"), "com.example.paths.ReadPaths");
        assertThat(run.exit()).as(() -> String.join("\n", run.err())).isZero();
        ReadPathsPage.part("jdk").holds(run.out());
    }
}
