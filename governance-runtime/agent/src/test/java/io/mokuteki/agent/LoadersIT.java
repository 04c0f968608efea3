package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent in applications whose classes do not simply stand on the class path. */
@Tag("full")
class LoadersIT {

    private static final Path MODULE = Path.of("src", "test", "modules").toAbsolutePath();

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aLoaderThatDelegatesNothingButJavaFindsTheHook(Path jdk) throws IOException {
        Run run = SecondJvm.run(jdk, "com.example.loaders.JavaOnly", "com.example.shop.Application");
        assertThat(run.out())
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src", "test", "resources", "outcomes.txt")));
        assertThat(run.exit()).isZero();
    }

    /** The canary needs classes of the agent, which come from the loader that holds its lock for the first governed one. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aSystemLoaderOfOnesOwnWithOneLockForAllDoesNotGetStuck(Path jdk) throws IOException {
        Run run = SecondJvm.run(
                jdk,
                "-Xlog:cds=off",
                "-Djava.system.class.loader=com.example.loaders.OwnSystem",
                "com.example.shop.Application");
        assertThat(run.out())
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src", "test", "resources", "outcomes.txt")));
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aJarWhoseManifestNamesTheOthersIsGuarded(Path jdk, @TempDir Path folder) throws IOException {
        Path jar = jars(folder);
        Run run = SecondJvm.start(jdk, "", true, "-jar", jar.toString());
        assertThat(run.out()).containsExactly("Refusal: Contact.email [email] for []");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aFolderOfJarsIsGuarded(Path jdk, @TempDir Path folder) throws IOException {
        jars(folder);
        Run run = SecondJvm.start(jdk, folder + "/*", true, "com.example.shop.Single");
        assertThat(run.out()).containsExactly("Refusal: Contact.email [email] for []");
    }

    /** Who reads, who is read, and who judges, each in a jar; the name of one is written otherwise in a URL. */
    private static Path jars(Path folder) throws IOException {
        TestJar.of(folder.resolve("read one.jar"), Map.of(), List.of("com.example.shop.Contact"));
        TestJar.of(
                folder.resolve("judge.jar"),
                Map.of(),
                List.of("io.mokuteki.runtime.AgentBridge", "io.mokuteki.runtime.AgentBridge$Refusal"));
        return TestJar.of(
                folder.resolve("application.jar"),
                Map.of("Main-Class", "com.example.shop.Single", "Class-Path", "read%20one.jar judge.jar"),
                List.of("com.example.shop.Single"));
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void threadsThatLoadAtOnceAreAllRefused(Path jdk) {
        Run run = SecondJvm.run(jdk, "com.example.loaders.AtOnce");
        assertThat(run.out()).containsExactly("refused 400 of 400");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aNamedModuleIsGuardedByTheLibraryOnTheClassPath(Path jdk, @TempDir Path folder) throws IOException {
        compileModule(folder);
        Run run = SecondJvm.runWithLibrary(
                jdk,
                "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY,
                "-p",
                folder.toString(),
                "-m",
                "com.example.modular/com.example.modular.Application");
        assertThat(run.out())
                .containsExactlyElementsOf(List.of(
                        "in module com.example.modular",
                        "  recorded NO_PURPOSE com.example.modular.Application.name",
                        "PurposeViolationException",
                        "for billing: Hanako"));
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aNamedModuleInALayerOfItsOwnIsGuarded(Path jdk, @TempDir Path folder) throws IOException {
        compileModule(folder);
        Run run = SecondJvm.run(jdk, "com.example.loaders.Layer", folder.toString());
        assertThat(run.out()).containsExactly("in module com.example.modular", "Refusal", "for billing: Hanako");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aBundleInAnOsgiFrameworkIsGuarded(Path jdk, @TempDir Path folder) throws IOException {
        Path bundle = TestJar.ofSingle(
                folder.resolve("bundle.jar"),
                Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "com.example.shop"));
        Run run = SecondJvm.runWith(
                jdk,
                SecondJvm.entries("org.apache.felix.framework"),
                "com.example.server.Osgi",
                bundle.toString(),
                folder.resolve("cache").toString());
        assertThat(run.out()).containsExactly("in a BundleClassLoader", "Refusal: Contact.email [email] for []");
    }

    /** What was woven by other labels than a class turns out to carry has no guards, or others. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aClassThatCarriesOtherLabelsThanWereKnownIsNotDefined(Path jdk, @TempDir Path folder) throws IOException {
        String label = "@io.mokuteki.annotation.DataCategory(\"phone\") ";
        String body = "public String phone = new String(\"03\"); }";
        String reader = " implements java.util.function.Supplier<String> { public String get() { return new ";
        Path host = compiled(folder.resolve("host"), Map.of("plugin.Person", "public class Person { " + body));
        Path plugin = compiled(
                folder.resolve("plugin"),
                Map.of(
                        "plugin.Person", "public class Person { " + label + body,
                        "plugin.Reader", "public class Reader" + reader + "Person().phone; } }",
                        "plugin.Early", "public class Early { " + label + body,
                        "plugin.ReaderOfEarly", "public class ReaderOfEarly" + reader + "Early().phone; } }",
                        "plugin.Late", "public class Late { " + label + body,
                        "plugin.ReaderOfLate", "public class ReaderOfLate" + reader + "Late().phone; } }"));
        String template = " public class Template implements java.util.function.Supplier<String> {"
                + " public String get() { return phone; } ";
        String type = "com.example.loaders.Template";
        Path plain = compiled(folder.resolve("plain"), Map.of(type, template + body));
        Path labelled = compiled(folder.resolve("labelled"), Map.of(type, template + label + body));
        Run run = SecondJvm.runWith(
                jdk,
                host.toString(),
                "com.example.loaders.Plugins",
                plugin.toString(),
                plain.toString(),
                labelled.toString());
        assertThat(run.out())
                .containsExactly(
                        "child first, its resources last: ClassFormatError",
                        "child first, its resources too: refused",
                        "a sibling's class, which came first, with class files: refused",
                        "a sibling's class, which came first, in memory: refused",
                        "a sibling's class, which comes later: ClassFormatError",
                        "hidden, without labels: read 03",
                        "hidden, with labels: ClassFormatError");
        assertThat(run.err())
                .extracting(line -> line.replaceAll("AppClassLoader@[0-9a-f]+", "AppClassLoader"))
                .containsExactly(
                        refuses("plugin.Person")
                                + "its field phone is labelled otherwise than in the class file that a child-first loader"
                                + " gave when plugin.Reader, which names it, was loaded. Let that class loader's"
                                + " getResource and getResourceAsStream give what its loadClass defines.",
                        refuses("plugin.Late")
                                + "plugin.ReaderOfLate, which names it, was loaded before and could not know that it is"
                                + " governed: a loader with siblings gives no class file of it. Let that class loader's"
                                + " getResource and getResourceAsStream give the class files of its classes.",
                        refuses(type)
                                + "its field phone is labelled otherwise than in a class of the same name that"
                                + " jdk.internal.loader.ClassLoaders$AppClassLoader defined before. Give one of them"
                                + " another name.");
    }

    private static String refuses(String type) {
        return "Mokuteki: refuses to load " + type + ", because its reads of personal data would be unguarded: ";
    }

    private static Path compiled(Path folder, Map<String, String> sources) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--release", "17", "-d", folder.toString(), "-cp", SecondJvm.annotations()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("src").resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            String name = source.getKey();
            Files.writeString(file, "package " + name.substring(0, name.lastIndexOf('.')) + "; " + source.getValue());
            arguments.add(file.toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return folder;
    }

    static void compileModule(Path folder) {
        Path application = MODULE.resolve("com/example/modular/Application.java");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-d",
                        folder.toString(),
                        "-cp",
                        SecondJvm.annotations(),
                        "--add-reads",
                        "com.example.modular=ALL-UNNAMED",
                        MODULE.resolve("module-info.java").toString(),
                        application.toString());
        assertThat(failed).isZero();
    }
}
