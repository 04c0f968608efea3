package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How code reads that the compiler of JDK 25 made, tried in a JVM of its own with the real agent. */
@Tag("full")
class LaterReadPathsIT {

    @TempDir
    Path compiled;

    private Path jdk;

    @BeforeEach
    void compile() throws IOException, InterruptedException {
        List<Path> jdks = SecondJvm.jdks();
        jdk = jdks.get(jdks.size() - 1);
        assumeTrue(Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"25"), "needs JDK 25");
        Process compiler = new ProcessBuilder(
                        jdk.resolve("bin/javac").toString(),
                        "--release",
                        "25",
                        "-d",
                        compiled.toString(),
                        "-cp",
                        SecondJvm.classPath(),
                        Path.of("src/test/later/com/example/paths/LaterPaths.java")
                                .toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(compiler.waitFor()).as(said).isZero();
    }

    @Test
    void whatComesOfEachPathStandsInTheDocumentation() {
        Run run = SecondJvm.runWith(
                jdk,
                compiled + File.pathSeparator + SecondJvm.entries("byte-buddy"),
                "--sun-misc-unsafe-memory-access=deny",
                "com.example.paths.LaterPaths");
        assertThat(run.exit()).as(() -> String.join("\n", run.err())).isZero();
        ReadPathsPage.part("later").holds(run.out());
    }
}
