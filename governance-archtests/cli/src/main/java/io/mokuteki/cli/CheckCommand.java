package io.mokuteki.cli;

import com.tngtech.archunit.lang.ArchRule;
import io.mokuteki.archtests.GovernanceRules;
import io.mokuteki.archtests.flow.UnusedId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mokuteki check}: the rules on class folders and jars. */
@Command(
        name = "check",
        description = {
            "Holds classes against a policy by the rules that break the build, and prints every violation with its"
                    + " class, line, clause and fix.",
            "Conditions of the policy are assumed to hold: what is found is denied at run time, whatever they answer."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExample:%n",
        footer = {
            "  mokuteki check --policy governance-policy.yaml --classes target/classes --libraries target/lib",
            "",
            "Exit codes: 0 clean, 1 violations, 2 wrong usage, 3 analysis incomplete, 70 internal error."
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CodeOptions options;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "Violations that are known already, one on each line as this command prints them. Line numbers"
                            + " do not matter.")
    private @Nullable Path baseline;

    CheckCommand() {
        options = new CodeOptions();
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Set<String> known = known();
        options.classes();
        LoadedPolicy policy = LoadedPolicy.read(options.policy());
        if (policy.policy().isEmpty()) {
            policy.problems().forEach(problem -> err.println(problem));
            err.println("The policy cannot be used, so nothing was checked.");
            return ExitCode.INCOMPLETE;
        }
        AnalysedCode analysed = AnalysedCode.of(options, policy);
        int violations = analysed.code().isPresent() ? violations(analysed, known, out) : 0;
        analysed.gaps().forEach(gap -> err.println("not analysed: " + gap));
        if (violations > 0) {
            return ExitCode.NO;
        }
        if (!analysed.gaps().isEmpty()) {
            err.println("The analysis is incomplete: that nothing was found does not mean that there is nothing.");
            return ExitCode.INCOMPLETE;
        }
        return ExitCode.YES;
    }

    private static int violations(AnalysedCode analysed, Set<String> known, PrintWriter out) {
        int count = 0;
        int ignored = 0;
        for (ArchRule rule : GovernanceRules.each(analysed.settings())) {
            List<String> all = rule.allowEmptyShould(true)
                    .evaluate(analysed.classes())
                    .getFailureReport()
                    .getDetails();
            List<String> unknown = all.stream()
                    .filter(violation -> !known.contains(withoutLines(violation)))
                    .toList();
            if (!unknown.isEmpty()) {
                out.println("# " + rule.getDescription());
                unknown.forEach(out::println);
            }
            count += unknown.size();
            ignored += all.size() - unknown.size();
        }
        out.println("# " + count + (count == 1 ? " violation" : " violations") + " in "
                + analysed.classes().size() + " classes" + (ignored > 0 ? ", " + ignored + " known already" : "")
                + ".");
        List<UnusedId> unused = analysed.code().orElseThrow().unusedIds();
        if (!unused.isEmpty()) {
            out.println("# Not used by this code: "
                    + unused.stream()
                            .map(id -> id.kind().words() + " " + id.id())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return count;
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>();
        if (baseline == null) {
            return known;
        }
        if (Files.notExists(baseline)) {
            throw new ParameterException(spec.commandLine(), "--baseline: there is no '" + baseline + "'.");
        }
        try {
            for (String line : Files.readAllLines(baseline, StandardCharsets.UTF_8)) {
                if (!line.startsWith("#")) {
                    known.add(withoutLines(line));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + baseline, failure);
        }
        return known;
    }

    private static String withoutLines(String violation) {
        return violation.strip().replaceAll("\\(([^():\\s]+):\\d+\\)", "($1)");
    }
}
