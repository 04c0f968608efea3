package io.mokuteki.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
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
                    + " with its clause. Remarks do not fail the check."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExample:%n",
        footer = {
            "  mokuteki policy check src/main/resources/governance-policy.yaml",
            "",
            "Exit codes: 0 clean, 1 problems, 2 wrong usage, 70 internal error."
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
        loaded.problems().forEach(problem -> out.println(problem));
        return loaded.policy().isPresent() ? ExitCode.YES : ExitCode.NO;
    }
}
