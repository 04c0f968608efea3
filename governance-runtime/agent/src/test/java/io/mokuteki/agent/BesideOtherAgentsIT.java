package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another agent that comes before or after changes nothing of what is refused and what is permitted. */
@Tag("full")
class BesideOtherAgentsIT {

    private static final String OURS = "-javaagent:" + AgentJar.FILE;

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void jacocoInBothOrders(Path jdk, @TempDir Path folder) throws IOException {
        String jacoco =
                "-javaagent:" + SecondJvm.entries("org.jacoco.agent") + "=destfile=" + folder.resolve("jacoco.exec");
        assertGuarded(jdk, OURS, jacoco);
        assertGuarded(jdk, jacoco, OURS);
        assertThat(folder.resolve("jacoco.exec")).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void oneThatRewritesEveryClassInBothOrders(Path jdk, @TempDir Path folder) throws IOException {
        String rewriter = "-javaagent:" + rewriter(folder);
        assertGuarded(jdk, OURS, rewriter);
        assertGuarded(jdk, rewriter, OURS);
    }

    private static void assertGuarded(Path jdk, String first, String second) throws IOException {
        Run run = SecondJvm.start(
                jdk,
                SecondJvm.classPath() + File.pathSeparator + SecondJvm.entries("byte-buddy"),
                false,
                first,
                second,
                "com.example.shop.Application");
        assertThat(run.out())
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src", "test", "resources", "outcomes.txt")));
        assertThat(run.exit()).isZero();
    }

    private static Path rewriter(Path folder) throws IOException {
        Path jar = folder.resolve("rewriter.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", "com.example.agent.Rewriter");
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (String name : List.of("Rewriter", "Rewriter$Rewriting", "Rewriter$Rewriting$1")) {
                String path = "com/example/agent/" + name + ".class";
                entries.putNextEntry(new JarEntry(path));
                Files.copy(Path.of("target", "test-classes").resolve(path), entries);
                entries.closeEntry();
            }
        }
        return jar;
    }
}
