package io.mokuteki.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.weaving.BuildTimeWeaver;
import io.mokuteki.build.SecondJvm.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A project that is built by Maven as {@code docs/build-time-weaving.md} says, and then run. */
@Tag("full")
class MavenBuildIT {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String VERSION = System.getProperty("mokuteki.version");

    private static final List<String> OUTCOMES = List.of(
            "without a purpose: NO_PURPOSE",
            "for billing: Dear Hanako",
            "for billing, once more: Dear Hanako",
            "for marketing: NOT_NECESSARY",
            "a lambda without a purpose: NO_PURPOSE",
            "a lambda for billing: Hanako",
            "a text: Customer[•••]",
            "a text for billing: Customer[•••]",
            "handed to the carrier: CONTRACT_NOT_IN_FORCE",
            "billing com.example.letters.Letters.billing: 2",
            "billing com.example.letters.Letters.invoice: 2",
            "delivery com.example.letters.Letters.deliver: 1",
            "marketing com.example.letters.Letters.advertisement: 1");

    @TempDir
    private static Path folder;

    private static CompiledModule project;

    @BeforeAll
    static void build() throws Exception {
        copyProject();
        fillRepository(folder.resolve("repository"));
        Run run = maven("process-classes");
        assertThat(run.exit()).as(String.join("\n", run.out())).isZero();
        assertThat(run.out()).contains("[INFO] Transformed 2 type(s)");
        project = new CompiledModule(folder.resolve("letters/target/classes"), List.of());
    }

    private static void copyProject() throws Exception {
        Path source = Path.of("src", "test", "projects", "letters");
        Path target = folder.resolve("letters");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path pom = target.resolve("pom.xml");
        String text = Files.readString(pom);
        for (String part : List.of("dependencies", "build plugin")) {
            text = text.replace("<!-- " + part + " -->", said(part));
        }
        Files.writeString(pom, text);
        Files.createDirectories(target.resolve("src/main/resources"));
        Files.copy(
                Path.of("src", "test", "resources", "com", "example", "desk", "desk-policy.yaml"),
                target.resolve("src/main/resources/governance-policy.yaml"));
    }

    /** What the page says to write there. */
    private static String said(String part) throws IOException {
        Matcher block = Pattern.compile("```xml " + part + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("docs/build-time-weaving.md")));
        assertThat(block.find()).as(part).isTrue();
        return block.group(1);
    }

    /** A local repository with what this build has made, as if it had been installed. */
    private static void fillRepository(Path repository) throws IOException {
        install(repository, "mokuteki", ROOT.resolve("pom.xml"), Map.of());
        for (String module : List.of(
                "governance-annotations",
                "governance-runtime",
                "governance-runtime/agent",
                "governance-runtime/build-plugin")) {
            Path target = ROOT.resolve(module).resolve("target");
            switch (module) {
                case "governance-runtime/agent" ->
                    install(
                            repository,
                            "governance-agent",
                            ROOT.resolve(module).resolve("pom.xml"),
                            Map.of("", SecondJvm.AGENT, "-hook", SecondJvm.HOOK));
                case "governance-runtime/build-plugin" ->
                    install(
                            repository,
                            "governance-build-plugin",
                            ROOT.resolve(module).resolve("pom.xml"),
                            Map.of("", target.resolve("governance-build-plugin-" + VERSION + ".jar")));
                default ->
                    install(
                            repository,
                            module,
                            ROOT.resolve(module).resolve("pom.xml"),
                            Map.of("", target.resolve(module + "-" + VERSION + ".jar")));
            }
        }
    }

    private static void install(Path repository, String artifact, Path pom, Map<String, Path> jars) throws IOException {
        Path installed = repository.resolve("io/mokuteki").resolve(artifact).resolve(VERSION);
        Files.createDirectories(installed);
        Files.copy(pom, installed.resolve(artifact + "-" + VERSION + ".pom"));
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            Files.copy(jar.getValue(), installed.resolve(artifact + "-" + VERSION + jar.getKey() + ".jar"));
        }
    }

    /** What the repository lacks comes from the one of this build, which is not written to. */
    private static Run maven(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ROOT.resolve("mvnw").toString(),
                "-B",
                "-Dmokuteki.version=" + VERSION,
                "-Dspring-boot.version=" + System.getProperty("spring-boot.version"),
                "-Dmaven.repo.local=" + folder.resolve("repository"),
                "-Dmaven.repo.local.tail=" + System.getProperty("maven.local.repository")));
        if (System.getProperty("maven.outer").equals("offline=true")) {
            command.add("-o");
        }
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.resolve("letters").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return SecondJvm.run(builder, 300);
    }

    private static List<String> outcomes(Path jdk, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("com.example.letters.Letters");
        String classPath = String.join(
                File.pathSeparator, project.classes().toString(), SecondJvm.HOOK.toString(), SecondJvm.libraries());
        return SecondJvm.run(jdk, classPath, arguments).out();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.build.SecondJvm#jdks")
    void without_the_agent_each_use_is_decided_and_counted(Path jdk) throws Exception {
        assertThat(outcomes(jdk)).containsExactlyElementsOf(OUTCOMES);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.build.SecondJvm#jdks")
    void with_the_agent_too_none_is_decided_or_counted_twice(Path jdk) throws Exception {
        assertThat(outcomes(jdk, "-javaagent:" + SecondJvm.AGENT)).containsExactlyElementsOf(OUTCOMES);
    }

    @Test
    void a_second_build_without_clean_writes_nothing() throws Exception {
        Map<String, byte[]> once = project.files();

        Run run = maven("process-classes");

        assertThat(run.exit()).as(String.join("\n", run.out())).isZero();
        project.files().forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(once.get(path)));
    }

    /** They read what no class of the module holds. */
    @Test
    void test_classes_are_guarded_by_a_goal_of_their_own() throws Exception {
        Path pom = folder.resolve("letters/pom-of-woven-tests.xml");
        Files.writeString(
                pom,
                Files.readString(folder.resolve("letters/pom.xml"))
                        .replace("<goal>transform</goal>", "<goal>transform</goal>\n<goal>transform-test</goal>"));

        Run unwoven = maven("test");
        Run woven = maven("-f", pom.toString(), "test");

        assertThat(unwoven.exit()).isEqualTo(1);
        assertThat(String.join("\n", unwoven.out()))
                .contains("Tests run: 2, Failures: 1, Errors: 0, Skipped: 0")
                .contains("GuestTest.without_a_purpose_a_test_reads_nothing")
                .contains(
                        "Expected io.mokuteki.runtime.PurposeViolationException to be thrown, but nothing was thrown.");
        assertThat(woven.exit()).as(String.join("\n", woven.out())).isZero();
        assertThat(String.join("\n", woven.out())).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void a_class_that_cannot_be_woven_fails_the_build_and_is_named() throws Exception {
        Path broken = folder.resolve("letters/src/main/java/com/example/letters/Broken.java");
        Files.writeString(broken, """
                package com.example.letters;
                class Broken {
                    java.util.function.Function<String, String> reference(Carrier carrier) { return carrier::carry; }
                }
                """);
        try {
            Run run = maven("process-classes");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(String.join("\n", run.out()))
                    .contains(
                            "Mokuteki cannot weave com.example.letters.Broken, and its reads of personal data would be"
                                    + " unguarded: its method reference uses the method reference"
                                    + " com.example.letters.Carrier::carry, which has no body: nobody can check it where it is"
                                    + " called. Write a lambda or a statement that calls the method.");
        } finally {
            Files.delete(broken);
            assertThat(maven("process-classes").exit()).isZero();
            assertThat(project.files().entrySet().stream()
                            .filter(file ->
                                    file.getKey().endsWith(".class") && BuildTimeWeaver.isWoven(file.getValue()))
                            .map(Map.Entry::getKey))
                    .containsExactly("com/example/letters/Customer.class", "com/example/letters/Letters.class");
        }
    }
}
