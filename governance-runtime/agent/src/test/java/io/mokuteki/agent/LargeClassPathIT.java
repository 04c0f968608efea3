package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class of Spring, Hibernate, Jackson, Tomcat and what they depend on, in a JVM with the agent and in one without. */
@Tag("full")
class LargeClassPathIT {

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void whatLinksWithoutTheAgentLinksWithIt(Path jdk) {
        Run without = run(jdk, false);
        Run with = run(jdk, true);
        assertThat(with.out()).isEqualTo(without.out());
        assertThat(with.err()).isEqualTo(without.err());
        String linked = with.out().get(with.out().size() - 1);
        assertThat(Integer.parseInt(linked.replace("linked: ", ""))).isGreaterThan(20_000);
    }

    private static Run run(Path jdk, boolean agent) {
        String classPath = String.join(File.pathSeparator, List.of(SecondJvm.classPath(), SecondJvm.libraries()));
        return SecondJvm.start(jdk, classPath, agent, "com.example.libraries.LoadsEverything");
    }
}
