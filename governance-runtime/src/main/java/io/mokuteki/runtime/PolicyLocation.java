package io.mokuteki.runtime;

import io.mokuteki.policy.PolicyFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the policy file is: a file path, or a {@code classpath:} location.
 *
 * <p>The system property {@code mokuteki.policy} says, else the environment variable {@code MOKUTEKI_POLICY}; without
 * either it is {@code governance-policy.yaml} at the root of the class path.
 *
 * @param text the location as it was given
 */
public record PolicyLocation(String text) {

    private static final String CLASS_PATH = "classpath:";

    /** {@code governance-policy.yaml} at the root of the class path. */
    public static final PolicyLocation DEFAULT = new PolicyLocation(CLASS_PATH + "governance-policy.yaml");

    /** Where the system property or the environment says, else {@link #DEFAULT}. */
    public static PolicyLocation ofSystem() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("mokuteki.policy")),
                        Optional.ofNullable(System.getenv("MOKUTEKI_POLICY")))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(PolicyLocation::new)
                .orElse(DEFAULT);
    }

    /**
     * Reads the file from there. Never throws: a file that is missing or can't be read is a problem of the result.
     *
     * @param loader whose class path is meant; null for the system class loader
     */
    public PolicyFile read(@Nullable ClassLoader loader) {
        if (!text.startsWith(CLASS_PATH)) {
            try {
                return PolicyFile.read(Path.of(text));
            } catch (InvalidPathException noPath) {
                return PolicyFile.missing(text);
            }
        }
        try {
            List<URL> found = resources(loader);
            if (found.size() != 1) {
                // Several would let the order of jars decide which policy holds.
                return found.isEmpty()
                        ? PolicyFile.missing(text)
                        : PolicyFile.ambiguous(
                                text, found.stream().map(URL::toExternalForm).toList());
            }
            try (InputStream in = found.get(0).openStream()) {
                return PolicyFile.read(text, in);
            }
        } catch (IOException failure) {
            return PolicyFile.missing(text);
        }
    }

    /**
     * The file that it names now; empty when it names none, or something in a jar.
     *
     * @param loader whose class path is meant; null for the system class loader
     */
    Optional<Path> file(@Nullable ClassLoader loader) {
        try {
            if (!text.startsWith(CLASS_PATH)) {
                return Optional.of(Path.of(text));
            }
            List<URL> found = resources(loader);
            return found.size() == 1 && found.get(0).getProtocol().equals("file")
                    ? Optional.of(Path.of(found.get(0).toURI()))
                    : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException noFile) {
            return Optional.empty();
        }
    }

    private List<URL> resources(@Nullable ClassLoader loader) throws IOException {
        String name = text.substring(CLASS_PATH.length()).replaceFirst("^/+", "");
        ClassLoader searched = loader == null ? ClassLoader.getSystemClassLoader() : loader;
        Map<String, URL> distinct = new LinkedHashMap<>();
        Collections.list(searched.getResources(name)).forEach(url -> distinct.putIfAbsent(url.toExternalForm(), url));
        return new ArrayList<>(distinct.values());
    }
}
