package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An AOT cache that was trained without the agent gives the application its classes before the agent comes. */
@Tag("full")
class AotCacheIT {

    @TempDir
    private Path folder;

    @Test
    void classesFromTheCacheAreWovenAgain() throws IOException {
        List<Path> jdks = SecondJvm.jdks();
        Path jdk = jdks.get(jdks.size() - 1);
        assumeTrue(Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"25"), "needs JDK 25");
        String classPath = jar() + File.pathSeparator + SecondJvm.annotations();
        Path cache = folder.resolve("application.aot");
        Run training = SecondJvm.start(
                jdk,
                classPath,
                false,
                "--add-modules",
                "java.instrument",
                "-XX:AOTCacheOutput=" + cache,
                "com.example.shop.Single");
        assertThat(training.out()).contains("read h@example.com");

        Run run = SecondJvm.start(
                jdk,
                classPath,
                true,
                "--add-modules",
                "java.instrument",
                "-XX:AOTCache=" + cache,
                "-Xlog:class+load:file=" + folder.resolve("classes.txt"),
                "com.example.shop.Single");
        assertThat(Files.readString(folder.resolve("classes.txt")))
                .contains("com.example.shop.Contact source: shared objects file");
        assertThat(run.out()).containsExactly("Refusal: Contact.email [email] for []");
    }

    /** An AOT cache takes classes from jars alone. */
    private Path jar() throws IOException {
        return TestJar.ofSingle(folder.resolve("application.jar"), Map.of());
    }
}
