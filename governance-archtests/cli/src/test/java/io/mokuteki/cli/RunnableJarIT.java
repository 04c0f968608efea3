package io.mokuteki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people run, in a JVM of its own. */
class RunnableJarIT {

    private static final Path JAR = Path.of(System.getProperty("mokuteki.test.cli"));
    private static final String POLICY = SamplePolicy.FILE.toString();

    @TempDir
    private Path folder;

    private CommandRun run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        // A machine that knows no Japanese: the output is UTF-8 all the same.
        process.environment().put("LC_ALL", "C");
        int exitCode = process.start().waitFor();
        return new CommandRun(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void aPermissionExitsWithZeroAndSaysNothingElse() throws Exception {
        CommandRun run = run("explain", "--policy", POLICY, "--purpose", "billing", "--category", "basic.phone");

        assertThat(run).isEqualTo(new CommandRun(0, """
                        PERMITTED

                          data       basic.phone
                          purposes   billing
                          policy     enexlife-electricity 1.0

                        Clauses
                          2(3)  料金の確定、請求、債権管理  (Determining charges, billing, receivables)
                          3(1)  基本情報  (Basic information)

                        Rules asked
                          ✓ The notice pairs 'billing' with 'basic.phone'.  [2(3), 3(1)]
                          ✓ 'basic.phone' is necessary for 'billing'.  [3, 2(3), 3(1)]
                        """, ""));
    }

    @Test
    @Tag("full")
    void aDenialExitsWithOneInJsonToo() throws Exception {
        CommandRun run = run("explain", "--policy", POLICY, "--category", "basic.phone", "--json");

        assertThat(run).isEqualTo(new CommandRun(1, """
                        {"outcome":"DENIED","reason":"NO_PURPOSE","layer":"notice","clauses":["2"],"conditions":[],\
                        "unmet":[],"category":"basic.phone","item":"basic.phone","purposes":[],"recipient":null,\
                        "channels":[],"policy":{"id":"enexlife-electricity","version":"1.0"},\
                        "explanation":"No purpose is declared for this use.",\
                        "remedies":["Annotate the method, or the entry point that leads to it, with @ForPurpose."],\
                        "trace":[{"passed":false,"text":"No purpose is declared for this use.","clauses":["2"]}]}
                        """, ""));
    }

    @Test
    @Tag("full")
    void aWrongUsageExitsWithTwo() throws Exception {
        CommandRun run = run("explain", "--policy", POLICY);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("mokuteki: Missing required option: '--category=CATEGORY'\n");
    }

    @Test
    @Tag("full")
    void aCleanPolicyExitsWithZeroAndABrokenOneWithOne() throws Exception {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "purposes: [");

        CommandRun clean = run("policy", "check", POLICY);
        CommandRun problems = run("policy", "check", broken.toString());

        assertThat(clean.exitCode()).isEqualTo(0);
        assertThat(clean.err()).isEmpty();
        assertThat(problems.exitCode()).isEqualTo(1);
        assertThat(problems.out()).startsWith(broken + ":1:");
        assertThat(problems.err()).isEmpty();
    }

    @Test
    @Tag("full")
    void theReportIsRenderedAndOneWithoutGovernedDataIsIncomplete() throws Exception {
        Path report = folder.resolve("governance");

        CommandRun run = run("report", "--policy", POLICY, "--classes", "target/classes", "--out", report.toString());

        assertThat(run.out()).isEqualTo("Analysis incomplete: " + report.resolve("report.html") + "\n");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(report.resolve("report.html"))
                .content(StandardCharsets.UTF_8)
                .startsWith("<!DOCTYPE html>")
                .contains("電気事業法に係る個人情報の取り扱いについて")
                .endsWith("</html>\n");
        assertThat(report.resolve("report.json")).content().contains("\"verdict\" : \"incomplete\"");
    }

    @Test
    void aJarThatLacksAClassIsAnInternalErrorAndNoSuccess() throws Exception {
        Path damaged = folder.resolve("damaged.jar");
        Files.copy(JAR, damaged);
        try (FileSystem jar = FileSystems.newFileSystem(damaged)) {
            Files.delete(jar.getPath("io/mokuteki/policy/DecisionEngine.class"));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        damaged.toString(),
                        "explain",
                        "--policy",
                        POLICY,
                        "--category",
                        "basic")
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(70);
        assertThat(output)
                .startsWith("mokuteki: INTERNAL ERROR. Nothing was decided and nothing was checked: this is not a"
                        + " success.\n");
    }

    @Test
    void theJarHoldsNoSignatureNoModuleAndEachServiceOnce() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();

            assertThat(names).doesNotHaveDuplicates();
            assertThat(names)
                    .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA|EC)")
                            || name.endsWith("module-info.class")
                            || name.startsWith("META-INF/versions/"));
            assertThat(names)
                    .contains(
                            "META-INF/services/jakarta.validation.spi.ValidationProvider",
                            "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
                            "META-INF/LICENSE");
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("io.mokuteki.cli.Mokuteki");
        }
    }
}
