package io.mokuteki.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy file that was read: {@code governance-policy.yaml}, whose format only this class and what it reads with know.
 *
 * <p>Reading never throws for what the file holds. It finds every problem of syntax and structure in one go, each with
 * line and column; whether the policy contradicts itself is for {@code PolicyValidation} to find.
 *
 * <pre>{@code
 * PolicyFile file = PolicyFile.read(Path.of("governance-policy.yaml"));
 * ValidatedPolicy checked = PolicyValidation.check(file);
 * }</pre>
 */
public final class PolicyFile {

    private static final Comparator<Problem> IN_FILE_ORDER =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final String name;
    private final Reading reading;
    private final @Nullable Policy draft;

    private PolicyFile(String name, Reading reading, @Nullable Policy draft) {
        this.name = name;
        this.reading = reading;
        this.draft = draft;
    }

    /** Reads a file. One that is missing or can't be read is a problem too. */
    public static PolicyFile read(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return unreadable(name, "is-a-folder", Map.of());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(name, in);
        } catch (NoSuchFileException missing) {
            return missing(name);
        } catch (IOException failure) {
            return unreadable(name, "unreadable", Map.of("detail", String.valueOf(failure.getMessage())));
        }
    }

    /** Reads a stream, which stays open. {@code name} is what problems call it. */
    public static PolicyFile read(String name, InputStream in) {
        try {
            return parse(name, in);
        } catch (IOException failure) {
            return unreadable(name, "unreadable", Map.of("detail", String.valueOf(failure.getMessage())));
        }
    }

    /** A file that is not there, for callers who look elsewhere than in the file system. */
    public static PolicyFile missing(String name) {
        return unreadable(name, "missing-file", Map.of());
    }

    /** A name that stands for several files, of which nobody could tell which one holds. */
    public static PolicyFile ambiguous(String name, List<String> places) {
        return unreadable(name, "several-files", Map.of("places", String.join(", ", places)));
    }

    private static PolicyFile parse(String name, InputStream in) throws IOException {
        Reading reading = new Reading();
        Optional<Policy> policy =
                new YamlSource(reading).read(in).flatMap(root -> new PolicyReader(reading).read(root));
        return new PolicyFile(name, reading, policy.orElse(null));
    }

    private static PolicyFile unreadable(String name, String rule, Map<String, ?> parameters) {
        Reading reading = new Reading();
        reading.problem(Location.FILE, rule, parameters);
        return new PolicyFile(name, reading, null);
    }

    /** What problems call the file. */
    public String name() {
        return name;
    }

    /** The policy, not yet validated; empty when there is any problem of syntax or structure. */
    public Optional<Policy> policy() {
        return reading.findings().isEmpty() ? draft() : Optional.empty();
    }

    /**
     * The policy as far as it could be read, with empty values where it could not: for finding further problems, and
     * never for decisions. Empty when nothing could be read.
     */
    public Optional<Policy> draft() {
        return Optional.ofNullable(draft);
    }

    /** The problems of syntax and structure in the file's order, in the language of the default locale. */
    public List<Problem> problems() {
        return problems(Locale.getDefault());
    }

    /** The problems of syntax and structure in the file's order. */
    public List<Problem> problems(Locale locale) {
        ProblemMessages messages = ProblemMessages.in(locale);
        return reading.findings().stream()
                .map(finding -> messages.problem(
                        Problem.Severity.ERROR, name, finding.location(), finding.rule(), finding.parameters()))
                .sorted(IN_FILE_ORDER)
                .toList();
    }

    /**
     * Where an element stands.
     *
     * @param path the way from the policy to it, as Bean Validation writes it: {@code purposes[billing].clause}
     * @return its place, or that of what it stands in
     */
    public Location locate(String path) {
        return reading.locate(path);
    }

    /** Whether the element at that path could not be read, which a problem tells already. */
    public boolean isBroken(String path) {
        return reading.isBroken(path);
    }
}
