package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    /** JDK 25 compiles each further file when its class is loaded, which is too late for a class that names it. */
    @Test
    void aGovernedClassInAnotherSourceFileDoesNotLoad(@TempDir Path folder) throws IOException {
        List<Path> jdks = SecondJvm.jdks();
        Path jdk = jdks.get(jdks.size() - 1);
        assumeTrue(Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"25"), "needs JDK 25");
        Files.writeString(folder.resolve("Person.java"), """
                import io.mokuteki.annotation.DataCategory;

                class Person {
                    @DataCategory("basic.name")
                    String name = "Hanako";
                }
                """);
        Path source = folder.resolve("Application.java");
        Files.writeString(source, """
                class Application {
                    public static void main(String[] arguments) {
                        System.out.println(new Person().name);
                    }
                }
                """);
        Run run = SecondJvm.run(jdk, source.toString());
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("Mokuteki: refuses to load Person, because its reads of personal data would be unguarded:"
                        + " Application, which names it, was loaded before and could not know that it is governed: its"
                        + " class file was not there yet. Compile all classes, and put them on the class path, before the"
                        + " first of them is loaded.");
    }

    /** The tool's own JVM is left alone, so the agent is given to the one that runs the snippets. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void whatIsTypedIntoJshellIsGuarded(Path jdk, @TempDir Path folder) throws IOException, InterruptedException {
        Path snippets = folder.resolve("snippets.jsh");
        Files.writeString(snippets, """
                class Person { @io.mokuteki.annotation.DataCategory("basic.name") String name = "Hanako"; }
                String name(Person person) { return person.name; }
                try { System.out.println(name(new Person())); } catch (RuntimeException e) { System.out.println("refused"); }
                try { System.out.println(new Person().name); } catch (RuntimeException e) { System.out.println("refused"); }
                /exit
                """);
        Process process = new ProcessBuilder(
                        jdk.resolve("bin/jshell").toString(),
                        "-R-javaagent:" + AgentJar.FILE,
                        "--class-path",
                        SecondJvm.classPath(),
                        snippets.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> !line.contains("Sharing is only supported")))
                .containsExactly("refused", "refused");
    }
}
