package io.mokuteki.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mokuteki completion}: the script that lets a shell complete commands and options. */
@Command(
        name = "completion",
        aliases = "generate-completion",
        description = "Prints a script that lets bash and zsh complete commands and options.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExample, for ~/.bashrc or ~/.zshrc:%n",
        footer = {
            "  alias mokuteki='java -jar /path/to/governance-cli.jar'",
            "  source <(java -jar /path/to/governance-cli.jar completion)"
        })
final class CompletionCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
    }
}
