package io.mokuteki.cli;

import io.mokuteki.policy.Problem.Severity;
import io.mokuteki.policy.validation.PolicyLint;
import io.mokuteki.policy.validation.Remark;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mokuteki policy check}: every problem of a policy file, and what a reader of its notice should be told. */
@Command(
        name = "check",
        description = {
            "Reads a policy file and prints every problem with its line, its column and a fix.",
            "Of a policy without problems it prints the lint: what a reader of the notice should be told, each remark"
                    + " with its clause. Neither warnings nor remarks fail the check."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExample:%n",
        footer = {
            "  mokuteki policy check src/main/resources/governance-policy.yaml",
            "",
            "Exit codes: 0 clean (warnings and remarks at most), 1 problems, 2 wrong usage, 70 internal error."
        })
final class PolicyCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The policy file.")
    private Path file;

    @Override
    public Integer call() {
        LoadedPolicy loaded = LoadedPolicy.read(file);
        PrintWriter out = spec.commandLine().getOut();
        loaded.problems().forEach(out::println);
        if (!loaded.problems().isEmpty()) {
            out.println();
        }
        out.println(file + ": " + verdict(loaded));
        List<Remark> remarks = loaded.policy().map(PolicyLint::remarks).orElse(List.of());
        if (!remarks.isEmpty()) {
            out.println();
            remarks.forEach(remark -> out.println("remark: " + remark));
        }
        return loaded.policy().isPresent() ? ExitCode.YES : ExitCode.NO;
    }

    private static String verdict(LoadedPolicy loaded) {
        long errors = loaded.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        long warnings = loaded.problems().size() - errors;
        if (errors > 0) {
            return count(errors, "error") + (warnings > 0 ? " and " + count(warnings, "warning") : "")
                    + ": the policy can't be used.";
        }
        return warnings > 0 ? count(warnings, "warning") + ": the policy can be used." : "no problems.";
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
