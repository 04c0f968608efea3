package io.mokuteki.cli;

import io.mokuteki.archtests.lock.GovernanceLock;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mokuteki lock}: compares or rewrites {@code governance.lock}. */
@Command(
        name = "lock",
        description = {
            "Compares governance.lock with the code and the policy, and prints the lines that came and went.",
            "The file holds one line for each flow of governed data and one for each cell that the policy permits:"
                    + " commit it, so that a change of either is seen in review."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExample:%n",
        footer = {
            "  mokuteki lock --policy governance-policy.yaml --classes target/classes --update",
            "",
            "Exit codes: 0 the same, or updated; 1 different; 2 wrong usage; 3 analysis incomplete; 70 internal error."
        })
final class LockCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CodeOptions options;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            defaultValue = "governance.lock",
            description = "The lock. Default: ${DEFAULT-VALUE}")
    private Path file;

    @Option(names = "--update", description = "Rewrite the file instead.")
    private boolean update;

    LockCommand() {
        options = new CodeOptions();
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        options.classes();
        LoadedPolicy policy = LoadedPolicy.read(options.policy());
        if (policy.policy().isEmpty()) {
            policy.problems().forEach(problem -> err.println(problem));
            err.println("The policy cannot be used, so nothing was compared.");
            return ExitCode.INCOMPLETE;
        }
        AnalysedCode analysed = AnalysedCode.of(options, policy);
        analysed.gaps().forEach(gap -> err.println("not analysed: " + gap));
        if (!analysed.gaps().isEmpty() || analysed.code().isEmpty()) {
            err.println("The analysis is incomplete, so the lock was neither compared nor written.");
            return ExitCode.INCOMPLETE;
        }
        GovernanceLock actual = GovernanceLock.of(analysed.code().get());
        if (update) {
            actual.write(file);
            out.println("Wrote " + actual.lines().size() + " lines to " + file + ".");
            return ExitCode.YES;
        }
        Optional<GovernanceLock> recorded = GovernanceLock.read(file);
        if (recorded.isEmpty()) {
            out.println(file + " does not exist. Write it with --update, and commit it.");
            return ExitCode.NO;
        }
        List<String> differences = recorded.get().differencesTo(actual);
        differences.forEach(out::println);
        if (!differences.isEmpty()) {
            err.println("To accept, run the same command with --update, and commit " + file + ".");
        }
        return differences.isEmpty() ? ExitCode.YES : ExitCode.NO;
    }
}
