package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A generated part of {@code docs/read-paths.md}, between its two marks.
 *
 * <p>With {@code -Dmokuteki.readPaths.update=true} a test writes the part instead of comparing it.
 */
record ReadPathsPage(String name) {

    private static final Path PAGE =
            Path.of("..", "..", "docs", "read-paths.md").toAbsolutePath();

    private static final String OPEN = "## What stays open";

    static ReadPathsPage part(String name) {
        return new ReadPathsPage(name);
    }

    /** The paths that get through, for no purpose, a wrong one or afterwards, in the page's generated parts. */
    static List<String> pathsThatGetThrough() {
        return rows(page().stream().takeWhile(line -> !line.equals(OPEN)))
                .filter(row -> row.subList(1, row.size()).contains("READ"))
                .map(row -> row.get(0))
                .toList();
    }

    /** The paths for which the page says what to do instead. */
    static List<String> openPaths() {
        return rows(page().stream().dropWhile(line -> !line.equals(OPEN)))
                .flatMap(row -> Stream.of(row.get(0).split("; ")))
                .toList();
    }

    private static Stream<List<String>> rows(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")));
    }

    private static List<String> page() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fails unless the part says these lines. */
    void holds(List<String> outcome) {
        try {
            List<String> page = new ArrayList<>(page());
            int begin = page.indexOf("<!-- generated: " + name + " -->");
            int end = page.indexOf("<!-- end of " + name + " -->");
            assertThat(begin)
                    .as("the mark of %s in %s", name, PAGE)
                    .isNotNegative()
                    .isLessThan(end);
            List<String> part = page.subList(begin + 1, end);
            if (Boolean.getBoolean("mokuteki.readPaths.update")) {
                part.clear();
                part.addAll(outcome);
                Files.write(PAGE, page);
            } else {
                assertThat(String.join("\n", outcome))
                        .as("docs/read-paths.md; when the change is intended, run this test on JDK 17 with"
                                + " -Dmokuteki.readPaths.update=true and review the difference")
                        .isEqualTo(String.join("\n", part));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
