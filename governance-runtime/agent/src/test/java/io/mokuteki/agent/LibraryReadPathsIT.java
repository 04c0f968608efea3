package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How well-known libraries read, tried in a JVM of its own with the real agent. */
@Tag("full")
class LibraryReadPathsIT {

    @TempDir
    static Path generated;

    /** What Lombok and MapStruct write. */
    @BeforeAll
    static void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(Path.of("src", "test", "libraries"))) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-d",
                    generated.toString(),
                    "-cp",
                    SecondJvm.annotations() + File.pathSeparator + SecondJvm.libraries(),
                    "-processorpath",
                    SecondJvm.libraries());
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(
                                    sources.filter(Files::isRegularFile).toList()))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void whatComesOfEachPathStandsInTheDocumentation(Path jdk) {
        Run run = SecondJvm.runWith(
                jdk, SecondJvm.libraries() + File.pathSeparator + generated, "com.example.paths.LibraryPaths");
        assertThat(run.exit()).as(() -> String.join("\n", run.err())).isZero();
        ReadPathsPage.part("libraries").holds(run.out());
    }

    /** Hibernate asks a persister for all fields at once, and for accessors one by one. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void fieldsThatAreReadAllAtOnceAreCountedOnce(Path jdk) {
        Run run = SecondJvm.runWith(jdk, SecondJvm.libraries(), "com.example.paths.Flushes");
        assertThat(run.out())
                .as(() -> String.join("\n", run.err()))
                .containsExactly("{com.example.paths.StoredByField=2, com.example.paths.StoredByProperty.amount=2}");
    }
}
