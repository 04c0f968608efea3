package io.mokuteki.cli;

import io.mokuteki.archtests.GovernanceReport;
import io.mokuteki.archtests.report.ReportModel.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mokuteki report}: what a reviewer reads. */
@Command(
        name = "report",
        description = {
            "Writes what a reviewer reads: what the code does with governed data, beside what the notice says.",
            "report.html is for people, report.md for a build's summary, report.json for machines, report.sarif for"
                    + " review tools. They hold ids, labels and places in code, and never a value; the same input gives"
                    + " the same bytes."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExample:%n",
        footer = {
            "  mokuteki report --policy governance-policy.yaml --classes target/classes --out target/governance",
            "",
            "Exit codes: 0 clean, 1 violations, 2 wrong usage, 3 analysis incomplete, 70 internal error."
        })
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CodeOptions options;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
    private Path out;

    @Option(
            names = "--module",
            paramLabel = "DIR",
            defaultValue = "",
            description = "The folder of the module that the classes are of, whose sources report.sarif points to."
                    + " Default: the current one.")
    private Path module;

    ReportCommand() {
        options = new CodeOptions();
    }

    @Override
    public Integer call() {
        PrintWriter output = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        options.classes();
        LoadedPolicy policy = LoadedPolicy.read(options.policy());
        if (policy.policy().isEmpty()) {
            policy.problems().forEach(problem -> err.println(problem));
            err.println("The policy cannot be used, so nothing was reported.");
            return ExitCode.INCOMPLETE;
        }
        AnalysedCode analysed = AnalysedCode.of(options, policy);
        analysed.gaps().forEach(gap -> err.println("not analysed: " + gap));
        if (analysed.code().isEmpty()) {
            err.println("The analysis is incomplete, so no report was written.");
            return ExitCode.INCOMPLETE;
        }
        Verdict verdict = GovernanceReport.of(analysed.code().get())
                .analysing(names(), analysed.classes().size())
                .missing(analysed.gaps().size())
                .withSourcesOf(module)
                .write(out);
        output.println(verdict.label().en() + ": " + out.resolve("report.html"));
        return switch (verdict) {
            case CLEAN -> ExitCode.YES;
            case VIOLATIONS -> ExitCode.NO;
            case INCOMPLETE -> ExitCode.INCOMPLETE;
        };
    }

    /** As they were given, so that every machine gives the same; of an absolute path, only its end. */
    private List<String> names() {
        return options.classes().stream()
                .map(path -> path.isAbsolute() ? path.getFileName() : path)
                .map(path -> path.toString().replace('\\', '/'))
                .sorted()
                .toList();
    }
}
