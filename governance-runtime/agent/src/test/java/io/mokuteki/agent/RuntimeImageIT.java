package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent in runtime images that {@code jlink} makes, which lack most of the JDK's modules. */
@Tag("full")
class RuntimeImageIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void theAgentNeedsNoModuleButThatOfAgents(Path jdk) throws Exception {
        Run run = SecondJvm.run(image(jdk, "java.base,java.instrument"), "com.example.shop.Application");
        assertThat(run.out()).containsExactlyElementsOf(GuardedApplicationIT.expected());
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void theLibraryNeedsThoseOfLoggingAndXmlAndNoFlightRecorder(Path jdk) throws Exception {
        Run run = SecondJvm.runWithLibrary(
                image(jdk, "java.instrument,java.logging,java.xml"),
                "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY,
                "com.example.library.OnDuty");
        assertThat(run.out()).contains("  recorded NO_PURPOSE com.example.library.Buyer.name");
        assertThat(run.out().stream().filter(line -> !line.startsWith("  recorded")))
                .containsExactlyElementsOf(JvmOptionsIT.ON_DUTY);
        assertThat(run.exit()).isZero();
    }

    /** An application that is linked into its image resolves no modules for the class path unless told. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void anApplicationInTheImageIsGuardedByTheLibraryOnTheClassPath(Path jdk) throws Exception {
        Path modules = folder.resolve("modules");
        LoadersIT.compileModule(modules);
        Path image = image(
                jdk, "com.example.modular,java.instrument,java.logging,java.xml", "--module-path", modules.toString());
        Run run = SecondJvm.runWithLibrary(
                image,
                "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY,
                "--add-modules",
                "java.logging,java.xml",
                "-m",
                "com.example.modular/com.example.modular.Application");
        assertThat(run.out())
                .containsExactly(
                        "in module com.example.modular",
                        "  recorded NO_PURPOSE com.example.modular.Application.name",
                        "PurposeViolationException",
                        "for billing: Hanako");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void withoutThatModuleTheJvmDoesNotStart(Path jdk) throws Exception {
        Run run = SecondJvm.run(image(jdk, "java.base"), "com.example.shop.Single");
        assertThat(run.out()).noneMatch(line -> line.startsWith("read"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(String.join("\n", run.out()) + String.join("\n", run.err()))
                .contains("Module java.instrument may be missing from runtime image.");
    }

    private Path image(Path jdk, String modules, String... options) throws IOException, InterruptedException {
        Path image = folder.resolve("image");
        ProcessBuilder builder = new ProcessBuilder(
                jdk.resolve("bin/jlink").toString(), "--add-modules", modules, "--output", image.toString());
        builder.command().addAll(List.of(options));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return image;
    }
}
