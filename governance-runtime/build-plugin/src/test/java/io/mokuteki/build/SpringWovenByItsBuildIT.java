package io.mokuteki.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.desk.DeskApplication;
import io.mokuteki.agent.weaving.BuildTimeWeaver;
import io.mokuteki.build.SecondJvm.Run;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A Boot application of which the build has woven some classes: each call is judged by its class or by a proxy. */
@Tag("full")
class SpringWovenByItsBuildIT {

    private static final Path TEST_CLASSES = Path.of("target", "test-classes");

    @TempDir
    private Path folder;

    private Path woven() throws IOException {
        BuildTimeWeaver weaver =
                new BuildTimeWeaver(SpringWovenByItsBuildIT::classFile, name -> name.startsWith("com.example.desk."));
        try (Stream<Path> files = Files.walk(TEST_CLASSES.resolve("com"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(TEST_CLASSES.relativize(file).toString());
                byte[] bytes = Files.readAllBytes(file);
                boolean weaves = file.toString().endsWith(".class")
                        && !file.getParent().getFileName().toString().equals("library");
                byte[] woven = weaves ? weaver.weave(bytes) : null;
                Files.createDirectories(target.getParent());
                Files.write(target, woven == null ? bytes : woven);
            }
        }
        return folder;
    }

    private static byte[] classFile(String name) {
        try (var in =
                SpringWovenByItsBuildIT.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Run run(Path jdk, List<Path> classPath, String... options) throws Exception {
        List<String> entries = new ArrayList<>();
        classPath.forEach(entry -> entries.add(entry.toString()));
        entries.add(SecondJvm.libraries());
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of(
                "-Dmokuteki.policy=classpath:com/example/desk/desk-policy.yaml", DeskApplication.class.getName()));
        return SecondJvm.run(jdk, String.join(File.pathSeparator, entries), arguments);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.build.SecondJvm#jdks")
    void woven_methods_guard_themselves_and_proxies_guard_the_others(Path jdk) throws Exception {
        Run run = run(jdk, List.of(woven(), SecondJvm.HOOK));

        assertThat(run.out())
                .containsExactly(
                        "woven bean is a proxy: false",
                        "bean that inherits unwoven methods is a proxy: true",
                        "read inside: refused, NOT_NECESSARY; recorded [reading com.example.desk.Visitor.name]",
                        "result of woven: 1 visitor; recorded []",
                        "result of unwoven: refused, NOT_NECESSARY; recorded [returning"
                                + " com.example.desk.library.Greeter.everybody]",
                        "purposes of unwoven: [billing]; recorded []",
                        "woven in the same bean: Hanako for [delivery]; recorded []",
                        "a client's method: refused, NO_PURPOSE; recorded [disclosing"
                                + " com.example.desk.DeskApplication$Courier.carry]",
                        "/billing: [{\"id\":1,\"name\":\"Hanako\"}]; recorded []",
                        "/marketing: 403; recorded [disclosing com.example.desk.DeskApplication$Handlers.forMarketing]",
                        "/nothing: 403; recorded [disclosing com.example.desk.DeskApplication$Plain.forNothing]");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.build.SecondJvm#jdks")
    void with_the_agent_too_no_proxies_are_made_and_nothing_is_recorded_twice(Path jdk) throws Exception {
        Run run = run(jdk, List.of(woven(), SecondJvm.HOOK), "-javaagent:" + SecondJvm.AGENT);

        assertThat(run.out())
                .containsExactly(
                        "woven bean is a proxy: false",
                        "bean that inherits unwoven methods is a proxy: false",
                        "read inside: refused, NOT_NECESSARY; recorded [reading com.example.desk.Visitor.name]",
                        "result of woven: 1 visitor; recorded []",
                        "result of unwoven: 1 visitor; recorded []",
                        "purposes of unwoven: [billing]; recorded []",
                        "woven in the same bean: Hanako for [delivery]; recorded []",
                        "a client's method: refused, NO_PURPOSE; recorded [disclosing"
                                + " com.example.desk.DeskApplication$Courier.carry]",
                        "/billing: [{\"id\":1,\"name\":\"Hanako\"}]; recorded []",
                        "/marketing: 403; recorded [disclosing com.example.desk.DeskApplication$Handlers.forMarketing]",
                        "/nothing: 403; recorded [reading com.example.desk.Visitor.name]");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.build.SecondJvm#jdks")
    void observing_records_a_violation_once_but_for_clients_that_are_beans(Path jdk) throws Exception {
        Run run = run(jdk, List.of(woven(), SecondJvm.HOOK), "-Dmokuteki.mode=observe");

        assertThat(run.out())
                .contains(
                        "read inside: Hanako; recorded [reading com.example.desk.Visitor.name]",
                        "result of unwoven: 1 visitor; recorded [returning"
                                + " com.example.desk.library.Greeter.everybody]",
                        "a client's method: carried; recorded [disclosing"
                                + " com.example.desk.DeskApplication$Courier.carry, disclosing"
                                + " com.example.desk.DeskApplication$Courier.carry]");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.build.SecondJvm#jdks")
    void without_what_woven_classes_call_the_application_does_not_start_and_says_why(Path jdk) throws Exception {
        Run run = run(jdk, List.of(woven()));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(String.join("\n", run.out()) + String.join("\n", run.err()))
                .contains("was woven when it was built, and what it calls is missing. Add"
                        + " io.mokuteki:governance-agent with the classifier 'hook' to the class path, or start with"
                        + " -javaagent:governance-agent.jar.");
    }
}
