package io.mokuteki.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code mokuteki}, and the entry point of {@code governance-cli.jar}. */
@Command(
        name = "mokuteki",
        description = "Holds Java code to its privacy notice.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PolicyCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            ReportCommand.class,
            LockCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nTo begin with:%n",
        footer = {
            "  mokuteki policy check governance-policy.yaml",
            "  mokuteki explain --policy governance-policy.yaml --purpose billing --category basic.phone",
            "  mokuteki check --policy governance-policy.yaml --classes target/classes",
            "",
            "Where mokuteki stands for: java -jar governance-cli.jar",
            "",
            "Exit codes: 0 permitted or clean, 1 denied or problems, 2 wrong usage,",
            "3 analysis incomplete, 70 internal error."
        })
public final class Mokuteki implements Runnable {

    @Spec
    private CommandSpec spec;

    Mokuteki() {}

    /** Runs a command, and ends the process with its {@link ExitCode}. */
    public static void main(String... arguments) {
        // Hibernate Validator logs through JBoss Logging, which would else find the JDK's logger and greet on stderr.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        System.exit(run(commandLine(), out, err, arguments));
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    /** The parser with all commands. */
    static CommandLine commandLine() {
        return commandLine(CommandLine.defaultFactory());
    }

    /** The parser with all commands, made by that factory. */
    static CommandLine commandLine(CommandLine.IFactory commands) {
        CommandLine commandLine = new CommandLine(new Mokuteki(), commands);
        // An id may begin with @: it is not a file of arguments.
        commandLine.setExpandAtFiles(false);
        // Else a misspelt option would be a further value of the one before it, and the answer another question's.
        commandLine.setUnmatchedOptionsAllowedAsOptionParameters(false);
        commandLine.setUsageHelpWidth(120);
        return commandLine;
    }

    /**
     * Runs a command.
     *
     * @return the exit code; {@link ExitCode#INTERNAL_ERROR} for every failure of our own, and when the output could
     *     not be written
     */
    static int run(CommandLine commandLine, PrintWriter out, PrintWriter err, String... arguments) {
        commandLine.setOut(out).setErr(err);
        commandLine.setParameterExceptionHandler((wrong, parsed) -> wrongUsage(err, wrong));
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> internalError(err, failure));
        int exitCode;
        try {
            exitCode = commandLine.execute(arguments);
        } catch (RuntimeException | Error failure) {
            exitCode = internalError(err, failure);
        }
        if (out.checkError()) {
            err.println("mokuteki: the output could not be written, so there is no result.");
            exitCode = ExitCode.INTERNAL_ERROR;
        }
        err.flush();
        return exitCode;
    }

    /** What is wrong and where to read on, rather than the whole help, which would push the message off the screen. */
    private static int wrongUsage(PrintWriter err, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        err.println("mokuteki: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.print("Usage: " + command.getHelp().synopsis("Usage: ".length()));
        err.println("Read more with: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int internalError(PrintWriter err, Throwable failure) {
        err.println("mokuteki: INTERNAL ERROR. Nothing was decided and nothing was checked: this is not a success.");
        err.println("Please report it with the text below; it holds no personal data.");
        failure.printStackTrace(err);
        return ExitCode.INTERNAL_ERROR;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
