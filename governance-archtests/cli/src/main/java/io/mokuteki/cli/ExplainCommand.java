package io.mokuteki.cli;

import io.mokuteki.policy.ConditionAnswers;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.DecisionEngine.Explanation;
import io.mokuteki.policy.Request;
import io.mokuteki.policy.Statistics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code mokuteki explain}: the decision that the application would get, and every rule behind it. */
@Command(
        name = "explain",
        description = {
            "Decides by a policy whether data may be read, or handed over, and explains the decision.",
            "Ids that the policy does not know are a denial, as they are at run time. A condition holds only if --met"
                    + " names it. Options with ... repeat, or take several values."
        },
        customSynopsis = {
            "mokuteki explain --policy FILE [--purpose PURPOSE...] --category CATEGORY...",
            "                        [--to RECIPIENT] [--channel CHANNEL...] [--met CONDITION...]",
            "                        [--statistics PEOPLE] [--on DATE] [--json]"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  May billing read a phone number?",
            "    mokuteki explain --policy p.yaml --purpose billing --category basic.phone",
            "",
            "  May an inquiry that calls billing read these? Both purposes must permit each, under their conditions.",
            "    mokuteki explain --policy p.yaml --purpose inquiry billing --category basic usage \\",
            "        --met ticket single-subject",
            "",
            "  May the grid operator be told of a supply point? An outside recipient needs exactly one channel.",
            "    mokuteki explain --policy p.yaml --purpose contract --category supply-point \\",
            "        --to transmission-operator --channel joint-use-1.grid-operations --met area-operator",
            "",
            "  May marketing use statistics whose smallest cell counts nine people?",
            "    mokuteki explain --policy p.yaml --purpose marketing --category usage --statistics 9 --json",
            "",
            "Exit codes: 0 permitted, 1 denied, 2 wrong usage, 70 internal error."
        })
final class ExplainCommand implements Callable<Integer> {

    private final Function<Path, LoadedPolicy> policies;

    @Spec
    private CommandSpec spec;

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "The policy file.")
    private Path policy;

    @Option(
            names = "--purpose",
            arity = "1..*",
            paramLabel = "PURPOSE",
            description = "The purposes in force, outermost first. Without one, nobody declared a purpose.")
    private List<String> purposes = List.of();

    @Option(
            names = "--category",
            required = true,
            arity = "1..*",
            paramLabel = "CATEGORY",
            description = "What is read or handed over: categories and items. All must be permitted.")
    private List<String> categories = List.of();

    @Option(names = "--to", paramLabel = "RECIPIENT", description = "To whom it is handed, if to anybody.")
    private @Nullable String recipient;

    @Option(
            names = "--channel",
            arity = "1..*",
            paramLabel = "CHANNEL",
            description = "Through which channel. An outside recipient needs exactly one.")
    private List<String> channels = List.of();

    @Option(
            names = "--met",
            arity = "1..*",
            paramLabel = "CONDITION",
            description = "The conditions that hold. All others do not.")
    private List<String> met = List.of();

    @Option(
            names = "--statistics",
            paramLabel = "PEOPLE",
            description = "Statistics are made whose smallest cell counts so many people.")
    private @Nullable Integer statistics;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day for which it is decided, such as 2026-04-01.")
    private @Nullable LocalDate day;

    @Option(names = "--json", description = "Prints one JSON object instead of text.")
    private boolean json;

    ExplainCommand() {
        this(LoadedPolicy::read);
    }

    /** With another way to a policy than to read and validate its file at each run. */
    ExplainCommand(Function<Path, LoadedPolicy> policies) {
        this.policies = policies;
    }

    @Override
    public Integer call() {
        Request request = request();
        LoadedPolicy loaded = policies.apply(policy);
        loaded.problems().forEach(spec.commandLine().getErr()::println);
        Explanation explanation = loaded.policy()
                .map(known -> new DecisionEngine(known).explain(request))
                .orElseGet(() -> loaded.noPolicy(request));
        if (json) {
            DecisionJson.write(explanation, spec.commandLine().getOut());
        } else {
            new DecisionText(
                            loaded.policy(),
                            categories,
                            spec.commandLine().getColorScheme().ansi())
                    .write(explanation, spec.commandLine().getOut());
        }
        return explanation.decision().isPermitted() ? ExitCode.YES : ExitCode.NO;
    }

    private Request request() {
        return new Request(
                purposes,
                categories,
                Optional.ofNullable(recipient),
                channels,
                met,
                ConditionAnswers.met(Set.copyOf(met)),
                statistics(),
                Optional.ofNullable(day));
    }

    private Statistics statistics() {
        if (statistics == null) {
            return Statistics.NONE;
        }
        if (statistics < 0) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--statistics': a cell counts 0 people or more.");
        }
        return Statistics.ofSmallestCell(statistics);
    }

    /** A date as ISO 8601 writes it. */
    private static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String written) {
            try {
                return LocalDate.parse(written);
            } catch (DateTimeParseException unreadable) {
                throw new TypeConversionException("'" + written + "' is not a date such as 2026-04-01.");
            }
        }
    }
}
