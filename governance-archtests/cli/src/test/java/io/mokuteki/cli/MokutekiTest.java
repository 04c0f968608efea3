package io.mokuteki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

class MokutekiTest {

    @Test
    void helpShowsTheCommandsAndHowToBegin() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.out()).isEqualTo("""
                        Usage: mokuteki [-hV] COMMAND
                        Holds Java code to its privacy notice.
                          -h, --help      Show this help message and exit.
                          -V, --version   Print version information and exit.
                        Commands:
                          policy                           Works on a policy file.
                          explain                          Decides by a policy whether data may be read, or handed over, and explains the
                                                             decision.
                          check                            Holds classes against a policy by the rules that break the build, and prints every
                                                             violation with its class, line, clause and fix.
                          report                           Writes what a reviewer reads: what the code does with governed data, beside what the
                                                             notice says.
                          lock                             Compares governance.lock with the code and the policy, and prints the lines that
                                                             came and went.
                          completion, generate-completion  Prints a script that lets bash and zsh complete commands and options.
                          help                             Display help information about the specified command.

                        To begin with:
                          mokuteki policy check governance-policy.yaml
                          mokuteki explain --policy governance-policy.yaml --purpose billing --category basic.phone
                          mokuteki check --policy governance-policy.yaml --classes target/classes

                        Where mokuteki stands for: java -jar governance-cli.jar

                        Exit codes: 0 permitted or clean, 1 denied or problems, 2 wrong usage,
                        3 analysis incomplete, 70 internal error.
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy --help",
                "policy check --help",
                "explain --help",
                "check --help",
                "report --help",
                "lock --help",
                "completion --help",
                "help explain"
            })
    void everyCommandTeachesItself(String arguments) {
        CommandRun run = CommandRun.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: mokuteki ").doesNotContain("@|");
    }

    @Test
    void helpOnExplainHasAnExampleForEachKindOfQuestion() {
        assertThat(CommandRun.of("explain", "--help").out()).endsWith("""

                        Examples:
                          May billing read a phone number?
                            mokuteki explain --policy p.yaml --purpose billing --category basic.phone

                          May an inquiry that calls billing read these? Both purposes must permit each, under their conditions.
                            mokuteki explain --policy p.yaml --purpose inquiry billing --category basic usage \\
                                --met ticket single-subject

                          May the grid operator be told of a supply point? An outside recipient needs exactly one channel.
                            mokuteki explain --policy p.yaml --purpose contract --category supply-point \\
                                --to transmission-operator --channel joint-use-1.grid-operations --met area-operator

                          May marketing use statistics whose smallest cell counts nine people?
                            mokuteki explain --policy p.yaml --purpose marketing --category usage --statistics 9 --json

                        Exit codes: 0 permitted, 1 denied, 2 wrong usage, 70 internal error.
                        """);
    }

    @Test
    void theVersionIsTheBuilds() {
        assertThat(CommandRun.of("--version").out()).matches("Mokuteki \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }

    @Test
    void withoutACommandTheUsageIsWrong() {
        CommandRun run = CommandRun.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                        mokuteki: Name a command.
                        Usage: mokuteki [-hV] COMMAND
                        Read more with: mokuteki --help
                        """);
        assertThat(CommandRun.of("policy").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("polcy", "check").exitCode()).isEqualTo(2);
    }

    @Test
    void theCompletionScriptIsForBothNames() {
        CommandRun run = CommandRun.of("completion");

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash\n")
                .contains("_picocli_mokuteki_policy_check", "--purpose", "complete -F _complete_mokuteki ");
        assertThat(CommandRun.of("generate-completion").out()).isEqualTo(run.out());
    }

    @Test
    void colourIsForTerminalsOnly() {
        String[] denied = {
            "explain", "--policy", SamplePolicy.FILE.toString(), "--purpose", "billing", "--category", "survey"
        };
        StringWriter out = new StringWriter();
        CommandLine coloured = Mokuteki.commandLine().setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.ON));

        Mokuteki.run(coloured, new PrintWriter(out), new PrintWriter(new StringWriter()), denied);

        assertThat(out.toString()).startsWith("\u001b[1m\u001b[31mDENIED\u001b[39m\u001b[21m\u001b[0m  NOT_NECESSARY");
        assertThat(CommandRun.of(denied).out())
                .startsWith("DENIED  NOT_NECESSARY")
                .doesNotContain("\u001b");
    }

    @Command(name = "fail")
    private record Failing(Throwable failure) implements Callable<Integer> {

        @Override
        public Integer call() throws Exception {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }
    }

    private static CommandRun failing(Throwable failure) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Mokuteki.commandLine().addSubcommand(new Failing(failure));
        int exitCode = Mokuteki.run(commandLine, new PrintWriter(out), new PrintWriter(err), "fail");
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    @Test
    void aFailureOfOurOwnNeverLooksLikeASuccess() {
        for (Throwable failure : new Throwable[] {
            new IllegalStateException("broken"),
            new IOException("broken"),
            new NoClassDefFoundError("broken"),
            new StackOverflowError("broken")
        }) {
            CommandRun run = failing(failure);

            assertThat(run.exitCode()).isEqualTo(70);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("""
                            mokuteki: INTERNAL ERROR. Nothing was decided and nothing was checked: this is not a success.
                            Please report it with the text below; it holds no personal data.
                            """ + failure + "\n\tat ");
        }
    }

    @Test
    void outputThatCanNotBeWrittenIsNoSuccess() {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("no space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        int exitCode = Mokuteki.run(Mokuteki.commandLine(), new PrintWriter(full), new PrintWriter(err), "completion");

        assertThat(exitCode).isEqualTo(70);
        assertThat(err.toString()).isEqualTo("mokuteki: the output could not be written, so there is no result.\n");
    }
}
