package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code JAVA_TOOL_OPTIONS} the agent comes to the JDK's tools too, where nobody's data is read. */
@Tag("full")
class ToolsOfTheJdkIT {

    static Stream<List<String>> tools() {
        return SecondJvm.jdks().stream()
                .flatMap(jdk -> Stream.of(
                                "jps", "jcmd -h", "javac -version", "jar --version", "keytool -list -help", "jshell -h")
                        .map(tool -> Stream.concat(
                                        Stream.of(jdk.resolve("bin").toString()), Arrays.stream(tool.split(" ")))
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("tools")
    void areLeftAlone(List<String> tool) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(tool.get(0) + "/" + tool.get(1)),
                        tool.stream().skip(2))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("JAVA_TOOL_OPTIONS", "-javaagent:" + AgentJar.FILE + " -Dmokuteki.mode=off"); // Would say so.
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("Picked up JAVA_TOOL_OPTIONS").doesNotContain("Mokuteki:");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void anApplicationThatIsCompiledAsItStartsIsGuarded(Path jdk, @TempDir Path folder) throws IOException {
        Path source = folder.resolve("Application.java");
        Files.writeString(source, """
                import io.mokuteki.annotation.DataCategory;

                class Application {
                    @DataCategory("basic.name")
                    private String name = "Hanako";

                    public static void main(String[] arguments) {
                        try {
                            System.out.println(new Application().name);
                        } catch (RuntimeException refused) {
                            System.out.println("refused " + refused.getMessage());
                        }
                    }
                }
                """);
        Run run = SecondJvm.run(jdk, source.toString());
        assertThat(run.out()).containsExactly("refused Application.name [basic.name] for []");
    }
}
