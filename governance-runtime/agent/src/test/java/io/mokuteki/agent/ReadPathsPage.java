package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A generated part of {@code docs/read-paths.md}, between its two marks.
 *
 * <p>With {@code -Dmokuteki.readPaths.update=true} a test writes the part instead of comparing it.
 */
record ReadPathsPage(String name) {

    private static final Path PAGE =
            Path.of("..", "..", "docs", "read-paths.md").toAbsolutePath();

    static ReadPathsPage part(String name) {
        return new ReadPathsPage(name);
    }

    /** Fails unless the part says these lines. */
    void holds(List<String> outcome) {
        try {
            List<String> page = new ArrayList<>(Files.readAllLines(PAGE));
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
