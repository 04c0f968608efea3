package io.mokuteki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckAndLockTest {

    private static final String CUSTOMER = """
            package shop;
            import io.mokuteki.annotation.*;
            public record Customer(@DataSubjectId long id, @DataCategory("basic.phone") String phone) {}
            """;

    private static final String INVOICES = """
            package shop;
            import io.mokuteki.annotation.*;
            public class Invoices {
                @ForPurpose("billing")
                public String print(Customer customer) { return customer.phone(); }
            }
            """;

    private static final String MAILING = """
            package shop;
            public class Mailing {
                public String print(Customer customer) {
                    return customer.phone();
                }
            }
            """;

    private static final String VIOLATION = "shop.Mailing.print(Mailing.java:4) reads shop.Customer.phone [basic.phone]"
            + " for no purpose: No purpose is declared for this use. NO_PURPOSE, notice, clause 2."
            + " Fix: Annotate the method, or the entry point that leads to it, with @ForPurpose.\n";

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void compileAShop() throws IOException {
        classes = folder.resolve("classes");
        compile(List.of(), "shop/Customer", CUSTOMER, "shop/Invoices", INVOICES);
    }

    private void compile(List<Path> libraries, String... namesAndSources) throws IOException {
        Path sources = Files.createTempDirectory(folder, "sources");
        StringBuilder classPath = new StringBuilder(
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        libraries.forEach(
                library -> classPath.append(java.io.File.pathSeparator).append(library));
        classPath.append(java.io.File.pathSeparator).append(classes);
        List<String> arguments = new ArrayList<>(
                List.of("-d", classes.toString(), "-cp", classPath.toString(), "-proc:none", "--release", "17"));
        for (int index = 0; index < namesAndSources.length; index += 2) {
            Path source = sources.resolve(namesAndSources[index] + ".java");
            Files.createDirectories(source.getParent());
            Files.writeString(source, namesAndSources[index + 1]);
            arguments.add(source.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
    }

    private CommandRun run(String command, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(command, "--policy", SamplePolicy.FILE.toString(), "--classes", classes.toString()));
        arguments.addAll(Arrays.asList(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void code_that_keeps_its_word_is_clean() {
        CommandRun run = run("check");
        assertThat(run.out()).startsWith("# 0 violations in 2 classes.\n# Not used by this code: purpose contract, ");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_read_without_a_purpose_is_a_violation() throws IOException {
        compile(List.of(), "shop/Mailing", MAILING);
        CommandRun run = run("check");
        assertThat(run.out())
                .startsWith("# every access to governed data should have a purpose\n" + VIOLATION
                        + "# 1 violation in 3 classes.\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_violation_in_the_baseline_is_known_wherever_its_line_has_gone() throws IOException {
        compile(List.of(), "shop/Mailing", MAILING);
        Path baseline = folder.resolve("baseline");
        Files.writeString(baseline, VIOLATION.replace(":4)", ":99)"));
        CommandRun run = run("check", "--baseline", baseline.toString());
        assertThat(run.out()).startsWith("# 0 violations in 3 classes, 1 known already.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_policy_that_cannot_be_used_is_not_clean() throws IOException {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "nonsense");
        CommandRun run = CommandRun.of("check", "--policy", broken.toString(), "--classes", classes.toString());
        assertThat(run.err()).endsWith("The policy cannot be used, so nothing was checked.\n");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void a_class_file_that_is_none_makes_the_analysis_incomplete() throws IOException {
        Files.write(classes.resolve("Broken.class"), new byte[] {1, 2, 3});
        CommandRun run = run("check");
        assertThat(run.err())
                .isEqualTo(
                        "not analysed: " + classes.resolve("Broken.class") + ": The class file of an unknown class is"
                                + " malformed at byte 0: it does not begin with CAFEBABE.\n"
                                + "The analysis is incomplete: that nothing was found does not mean that there is nothing.\n");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void a_missing_superclass_makes_the_analysis_incomplete() throws IOException {
        compile(
                List.of(),
                "shop/Base",
                "package shop; public class Base {}",
                "shop/Derived",
                "package shop; public class Derived extends Base {}");
        Files.delete(classes.resolve("shop/Base.class"));
        CommandRun run = run("check");
        assertThat(run.err()).startsWith("not analysed: shop.Base was not found: name its jar with --libraries.\n");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void code_without_governed_data_is_not_clean() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        CommandRun run =
                CommandRun.of("check", "--policy", SamplePolicy.FILE.toString(), "--classes", empty.toString());
        assertThat(run.err())
                .startsWith("not analysed: None of the 0 classes holds governed data: name the classes with the"
                        + " classified fields with --classes, too.\n");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void a_folder_that_is_not_there_is_wrong_usage() {
        CommandRun run = run("check", "--libraries", "no/such/folder");
        assertThat(run.err()).startsWith("mokuteki: --libraries: there is no 'no/such/folder'.\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void the_report_of_code_that_keeps_its_word_is_clean() throws IOException {
        Path out = folder.resolve("governance");
        CommandRun run = run("report", "--out", out.toString());
        assertThat(run).isEqualTo(new CommandRun(0, "No violations: " + out.resolve("report.html") + "\n", ""));
        assertThat(out.resolve("report.json")).content().contains("\"verdict\" : \"clean\"", "shop.Customer.phone");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "report.json", "report.md", "report.sarif");
        }
    }

    @Test
    void the_report_of_code_that_does_not_is_written_too() throws IOException {
        compile(List.of(), "shop/Mailing", MAILING);
        Path out = folder.resolve("governance");
        CommandRun run = run("report", "--out", out.toString());
        assertThat(run).isEqualTo(new CommandRun(1, "Violations: " + out.resolve("report.html") + "\n", ""));
        assertThat(out.resolve("report.sarif")).content().contains("\"ruleId\" : \"accesses-have-a-purpose\"");
        for (String name : List.of("report.html", "report.json", "report.md", "report.sarif")) {
            assertThat(out.resolve(name)).content().doesNotContain(folder.toString());
        }
    }

    @Test
    void a_report_on_less_than_everything_says_so() throws IOException {
        Files.writeString(classes.resolve("Broken.class"), "no class");
        Path out = folder.resolve("governance");
        CommandRun run = run("report", "--out", out.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("Analysis incomplete: " + out.resolve("report.html") + "\n");
        assertThat(out.resolve("report.md")).content().contains("Classes or files that could not be analysed: 1");
    }

    @Test
    void the_lock_is_written_then_the_same_then_shows_what_came() throws IOException {
        String lock = folder.resolve("governance.lock").toString();
        CommandRun missing = run("lock", "--file", lock);
        assertThat(missing.out()).isEqualTo(lock + " does not exist. Write it with --update, and commit it.\n");
        assertThat(missing.exitCode()).isEqualTo(1);

        assertThat(run("lock", "--file", lock, "--update").exitCode()).isZero();
        CommandRun same = run("lock", "--file", lock);
        assertThat(same.out()).isEmpty();
        assertThat(same.exitCode()).isZero();

        compile(List.of(), "shop/Mailing", MAILING);
        CommandRun different = run("lock", "--file", lock);
        assertThat(different.out())
                .isEqualTo("+ read shop.Customer.phone [basic.phone] in shop.Mailing.print for no purpose\n");
        assertThat(different.exitCode()).isEqualTo(1);
    }
}
