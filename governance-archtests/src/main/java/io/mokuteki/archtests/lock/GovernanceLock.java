package io.mokuteki.archtests.lock;

import io.mokuteki.archtests.flow.Access;
import io.mokuteki.archtests.flow.GovernedCode;
import io.mokuteki.archtests.flow.HandOver;
import io.mokuteki.archtests.flow.Judgement;
import io.mokuteki.policy.DecisionEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The lines of a {@code governance.lock}. Immutable; the same code and policy always give the same bytes.
 *
 * <p>The lines, where items in brackets may be missing:
 *
 * <pre>
 * read MEMBER [CATEGORIES] in METHOD for PURPOSES [as statistics]
 * disclose [CATEGORIES] to RECIPIENT [through CHANNEL] in METHOD for PURPOSES [as statistics]
 * permit PURPOSE CATEGORIES [as statistics] [if CONDITIONS]
 * share PURPOSE with RECIPIENT through CHANNEL CATEGORIES [as statistics] [if CONDITIONS]
 * </pre>
 *
 * @param lines sorted, without comments
 */
public record GovernanceLock(SortedSet<String> lines) {

    private static final String HEADER = """
            # Every flow of governed data in the code, and every cell that the policy permits: one line each.
            # Written by Mokuteki. A change of a line is a change of what happens to personal data: review it as such.
            """;

    public GovernanceLock {
        lines = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(lines));
    }

    /** What the lock should say of this code and the policy that it was judged by. */
    public static GovernanceLock of(GovernedCode code) {
        SortedSet<String> lines = new TreeSet<>();
        for (Access access : code.accesses()) {
            String read =
                    "read " + access.member() + " " + brackets(access.member().categories()) + " in "
                            + access.site().type() + "." + access.site().member();
            access.judgements().forEach(judgement -> lines.add(read + purposes(judgement)));
        }
        for (HandOver handOver : code.handOvers()) {
            String disclose = "disclose " + brackets(handOver.categories()) + " to " + handOver.to()
                    + handOver.channel().map(channel -> " through " + channel).orElse("") + " in "
                    + handOver.site().type() + "." + handOver.site().member();
            handOver.judgements().forEach(judgement -> lines.add(disclose + purposes(judgement)));
        }
        lines.addAll(new PermittedCells(new DecisionEngine(code.policy())).lines());
        return new GovernanceLock(lines);
    }

    /**
     * Reads a lock.
     *
     * @return empty when there is no such file
     * @throws UncheckedIOException when there is one and it cannot be read
     */
    public static Optional<GovernanceLock> read(Path file) {
        try {
            SortedSet<String> lines = new TreeSet<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
            return Optional.of(new GovernanceLock(lines));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    /** Writes it, with a header that tells a reviewer what it is. */
    public void write(Path file) {
        try {
            Files.writeString(file, text(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    /** The file's whole text. */
    public String text() {
        return HEADER + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
    }

    /**
     * What changed from this lock to another: lines that went, with {@code "- "}, and lines that came, with
     * {@code "+ "}, in the order of the lines.
     */
    public List<String> differencesTo(GovernanceLock other) {
        SortedSet<String> all = new TreeSet<>(lines);
        all.addAll(other.lines);
        return all.stream()
                .filter(line -> !lines.contains(line) || !other.lines.contains(line))
                .map(line -> (lines.contains(line) ? "- " : "+ ") + line)
                .toList();
    }

    private static String purposes(Judgement judgement) {
        return " for " + (judgement.purposes().isEmpty() ? "no purpose" : String.join(" > ", judgement.purposes()))
                + (judgement.statistics() ? " as statistics" : "");
    }

    private static String brackets(Collection<String> ids) {
        return "[" + String.join(", ", ids) + "]";
    }
}
