package io.mokuteki.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A command line, run inside this JVM. */
record CommandRun(int exitCode, String out, String err) {

    /** Every policy file, read once: a thousand questions to one file need not validate it a thousand times. */
    private static final Map<Path, LoadedPolicy> POLICIES = new ConcurrentHashMap<>();

    static CommandRun of(String... arguments) {
        return run(Mokuteki.commandLine(), arguments);
    }

    private static CommandRun run(CommandLine commandLine, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Mokuteki.run(commandLine, new PrintWriter(out), new PrintWriter(err), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** {@code explain} by the sample's policy. */
    static CommandRun explain(String... arguments) {
        return run(
                Mokuteki.commandLine(CommandRun::command),
                Stream.concat(Stream.of("explain", "--policy", SamplePolicy.FILE.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static <K> K command(Class<K> type) throws Exception {
        return type == ExplainCommand.class
                ? type.cast(new ExplainCommand(file -> POLICIES.computeIfAbsent(file, LoadedPolicy::read)))
                : CommandLine.defaultFactory().create(type);
    }
}
