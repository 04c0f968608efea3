package io.mokuteki.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/** A command line, run inside this JVM. */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Mokuteki.run(Mokuteki.commandLine(), new PrintWriter(out), new PrintWriter(err), arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** {@code explain} by the sample's policy. */
    static CommandRun explain(String... arguments) {
        return of(Stream.concat(Stream.of("explain", "--policy", SamplePolicy.FILE.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }
}
