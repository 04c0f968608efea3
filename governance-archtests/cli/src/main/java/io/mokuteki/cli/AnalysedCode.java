package io.mokuteki.cli;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.mokuteki.archtests.GovernanceSettings;
import io.mokuteki.archtests.flow.BlindSpot;
import io.mokuteki.archtests.flow.GovernedCode;
import io.mokuteki.resolution.MalformedClassFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Code as a command finds it, with what could not be analysed: then "no violations" would say too much.
 *
 * @param settings what the rules are asked by
 * @param classes what was imported
 * @param code what it does with governed data; empty when nothing could be analysed
 * @param gaps what could not be analysed, each with what to do; empty for a complete analysis
 */
record AnalysedCode(GovernanceSettings settings, JavaClasses classes, Optional<GovernedCode> code, List<String> gaps) {

    AnalysedCode {
        gaps = List.copyOf(gaps);
    }

    /**
     * Analyses what the options name.
     *
     * @param policy one that can be decided by
     */
    static AnalysedCode of(CodeOptions options, LoadedPolicy policy) {
        List<Path> paths = options.classes();
        GovernanceSettings settings = GovernanceSettings.ofPolicy(
                        policy.policy().orElseThrow())
                .withRecipientClients(options.clients().toArray(String[]::new));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL[] classPath = Stream.concat(paths.stream(), options.libraries().stream())
                .map(AnalysedCode::url)
                .toArray(URL[]::new);
        // The application's classes only: those of this program must not answer for missing ones.
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            return analyse(paths, settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static AnalysedCode analyse(List<Path> paths, GovernanceSettings settings) {
        JavaClasses classes = new ClassFileImporter()
                .importLocations(paths.stream().map(AnalysedCode::location).toList());
        List<String> gaps = new ArrayList<>();
        for (Path path : paths) {
            CodeFolders.read(
                    path,
                    (place, name) -> {
                        if (!classes.contain(name)) {
                            gaps.add(place + " could not be imported.");
                        }
                    },
                    (place, problem) -> gaps.add(place + ": " + problem));
        }
        try {
            GovernedCode code = settings.analyse(classes);
            code.blindSpots().stream()
                    .filter(spot -> spot.kind() == BlindSpot.Kind.UNRESOLVED_CLASS)
                    .forEach(spot -> gaps.add(spot.where() + " was not found: name its jar with --libraries."));
            if (code.governedTypes().isEmpty()) {
                gaps.add("None of the " + classes.size() + " classes holds governed data: name the classes with the"
                        + " classified fields with --classes, too.");
            }
            return new AnalysedCode(settings, classes, Optional.of(code), gaps);
        } catch (MalformedClassFileException malformed) {
            gaps.add(String.valueOf(malformed.getMessage()));
            return new AnalysedCode(settings, classes, Optional.empty(), gaps);
        }
    }

    private static Location location(Path path) {
        try {
            return CodeFolders.isJar(path) ? Location.of(new JarFile(path.toFile())) : Location.of(path);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + path, failure);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
