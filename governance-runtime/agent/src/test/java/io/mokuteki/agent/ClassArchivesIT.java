package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives of classes, made with and without the agent: whichever the JVM uses or drops, no read gets through. */
@Tag("full")
class ClassArchivesIT {

    private static final String APPLICATION = "com.example.shop.Single";
    private static final String READS = "read h@example.com";
    private static final String REFUSED = "Refusal: Contact.email [email] for []";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aDynamicArchiveMadeWithoutTheAgent(Path jdk) throws IOException {
        Path archive = folder.resolve("application.jsa");
        assertThat(run(jdk, false, "-XX:ArchiveClassesAtExit=" + archive).out()).containsExactly(READS);
        assertThat(archive).exists();
        assertThat(run(jdk, true, "-XX:SharedArchiveFile=" + archive).out()).containsExactly(REFUSED);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aDynamicArchiveMadeWithTheAgent(Path jdk) throws IOException {
        Path archive = folder.resolve("application.jsa");
        assertThat(run(
                                jdk,
                                true,
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:+AllowArchivingWithJavaAgent",
                                "-XX:ArchiveClassesAtExit=" + archive)
                        .out())
                .contains(REFUSED)
                .doesNotContain(READS);
        assertThat(run(
                                jdk,
                                true,
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:+AllowArchivingWithJavaAgent",
                                "-XX:SharedArchiveFile=" + archive)
                        .out())
                .contains(REFUSED)
                .doesNotContain(READS);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aStaticArchive(Path jdk) throws IOException {
        Path archive = folder.resolve("application.jsa");
        Path classes = folder.resolve("classes.txt");
        assertThat(run(jdk, false, "-XX:DumpLoadedClassList=" + classes).out()).containsExactly(READS);
        run(jdk, false, "-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive);
        assertThat(archive).exists();
        assertThat(run(jdk, true, "-XX:SharedArchiveFile=" + archive).out()).containsExactly(REFUSED);
    }

    /** With an agent the JVM makes no such archive and does not start; one that is there already, it uses or drops. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void anArchiveThatTheJvmMakesByItself(Path jdk) throws IOException {
        assumeTrue(Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"25"), "needs JDK 19");
        Path archive = folder.resolve("application.jsa");
        String[] options = {"-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive};
        Run first = run(jdk, true, options);
        assertThat(first.exit()).isEqualTo(1);
        assertThat(first.out()).doesNotContain(READS);
        assertThat(archive).doesNotExist();
        for (String modules : List.of("java.base", "java.instrument")) {
            assertThat(run(jdk, false, options[0], options[1], "--add-modules=" + modules)
                            .out())
                    .containsExactly(READS);
            assertThat(archive).exists();
            assertThat(run(jdk, true, options).out()).contains(REFUSED).doesNotContain(READS);
            assertThat(run(jdk, true, options).out()).contains(REFUSED).doesNotContain(READS);
            assertThat(run(jdk, false, options).out()).contains(READS);
            Files.delete(archive);
        }
    }

    /** JDK 25.0.3 crashes when it assembles such a cache, in a JVM of its own, and makes none. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void anAotCacheTrainedWithTheAgent(Path jdk) throws IOException {
        assumeTrue(Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"25"), "needs JDK 25");
        Path cache = folder.resolve("application.aot");
        assertThat(run(jdk, true, "-XX:AOTCacheOutput=" + cache).out())
                .contains(REFUSED)
                .doesNotContain(READS);
        assertThat(run(jdk, true, "-XX:AOTCache=" + cache).out())
                .contains(REFUSED)
                .doesNotContain(READS);
    }

    private Run run(Path jdk, boolean agent, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-XX:ErrorFile=" + folder.resolve("crash.log")));
        arguments.addAll(Arrays.asList(options));
        arguments.add(APPLICATION);
        return SecondJvm.start(
                jdk, jar() + File.pathSeparator + SecondJvm.annotations(), agent, arguments.toArray(new String[0]));
    }

    /** An archive takes classes from jars alone, and wants them unchanged. */
    private Path jar() throws IOException {
        Path jar = folder.resolve("application.jar");
        return Files.exists(jar) ? jar : TestJar.ofSingle(jar, Map.of());
    }
}
