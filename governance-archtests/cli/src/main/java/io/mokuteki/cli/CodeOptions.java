package io.mokuteki.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of all commands that look at code. */
final class CodeOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--policy", paramLabel = "FILE", required = true, description = "The policy file.")
    private Path policy;

    @Option(
            names = "--classes",
            paramLabel = "PATH",
            required = true,
            description = "A folder of class files or a jar to look at. Repeat for several.")
    private List<Path> classes = new ArrayList<>();

    @Option(
            names = "--libraries",
            paramLabel = "PATH",
            description = "A jar or folder that the classes need, or a folder of such jars. Not looked at itself."
                    + " Repeat for several.")
    private List<Path> libraries = new ArrayList<>();

    @Option(
            names = "--client",
            paramLabel = "PACKAGE",
            description =
                    "A package of clients of recipients, such as ..partner.api.., besides HTTP interfaces and Feign"
                            + " clients, which are known by themselves. Repeat for several.")
    private List<String> clients = new ArrayList<>();

    @Option(
            names = "--classification",
            paramLabel = "FILE",
            description = "Ids for classes that nobody can annotate. Not yet supported.")
    private @Nullable Path classification;

    CodeOptions() {}

    Path policy() {
        return policy;
    }

    List<Path> classes() {
        return existing("--classes", classes);
    }

    /** The libraries, the jars of a folder of jars one by one. */
    List<Path> libraries() {
        List<Path> all = new ArrayList<>();
        for (Path library : existing("--libraries", libraries)) {
            List<Path> jars = CodeFolders.jarsIn(library);
            all.addAll(jars.isEmpty() ? List.of(library) : jars);
        }
        return all;
    }

    List<String> clients() {
        return clients;
    }

    private List<Path> existing(String option, List<Path> paths) {
        if (classification != null) {
            throw new ParameterException(
                    spec.commandLine(), "--classification is not supported yet: annotate the classes instead.");
        }
        Stream.of(paths)
                .flatMap(List::stream)
                .filter(Files::notExists)
                .findFirst()
                .ifPresent(missing -> {
                    throw new ParameterException(spec.commandLine(), option + ": there is no '" + missing + "'.");
                });
        return paths;
    }
}
