package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With whatever collector, compiler or check the JVM runs: who may read reads, and nobody else. */
@Tag("full")
class JvmOptionsIT {

    static final List<String> ON_DUTY = List.of(
            "at once: Hanako, NO_PURPOSE",
            "by reflection: Hanako, NO_PURPOSE",
            "handed over: Hanako, NO_PURPOSE",
            "right: 12000 of 12000");

    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseParallelGC",
            "-XX:+UseG1GC",
            "-XX:+UseZGC",
            "-XX:+UseShenandoahGC",
            "-XX:-UseCompressedOops",
            "-Xint",
            "-XX:TieredStopAtLevel=1",
            "-XX:-TieredCompilation",
            "-Xcomp -XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions -XX:+BytecodeVerificationLocal -XX:+BytecodeVerificationRemote",
            "-Xshare:off",
            "-XX:+DisableAttachMechanism",
            "-XX:-EnableDynamicAgentLoading",
            "-ea -esa",
            "--limit-modules java.base,java.logging,java.xml");

    private static final List<String> OPTIONS_OF_25 = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseShenandoahGC -XX:ShenandoahGCMode=generational",
            "--illegal-native-access=deny",
            "--sun-misc-unsafe-memory-access=deny");

    @ParameterizedTest
    @MethodSource("jvms")
    void theGuardIsOnDuty(Path jdk, String options) {
        List<String> arguments =
                new ArrayList<>(List.of("-Dmokuteki.policy=" + WithTheLibraryIT.POLICY, "-XX:TieredStopAtLevel=4"));
        arguments.addAll(List.of(options.split(" ")));
        arguments.add("com.example.library.OnDuty");
        Run run = SecondJvm.runWithLibrary(jdk, arguments.toArray(new String[0]));
        assumeTrue(
                run.err().stream().noneMatch(line -> line.endsWith("not supported")),
                "this build of the JDK has no such collector");
        assertThat(run.out().stream().filter(line -> !line.startsWith("  recorded")))
                .containsExactlyElementsOf(ON_DUTY);
        assertThat(run.err()).noneMatch(line -> line.startsWith("Mokuteki"));
        assertThat(run.exit()).isZero();
    }

    static Stream<Arguments> jvms() throws IOException {
        List<Arguments> jvms = new ArrayList<>();
        for (Path jdk : SecondJvm.jdks()) {
            OPTIONS.forEach(options -> jvms.add(Arguments.of(jdk, options)));
            if (Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"25")) {
                OPTIONS_OF_25.forEach(options -> jvms.add(Arguments.of(jdk, options)));
            }
        }
        return jvms.stream();
    }
}
