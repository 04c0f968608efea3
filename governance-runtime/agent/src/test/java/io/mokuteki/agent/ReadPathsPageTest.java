package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the tests do not write of {@code docs/read-paths.md}. */
class ReadPathsPageTest {

    @Test
    void ofEachPathThatGetsThroughItSaysWhatToDoInstead() {
        assertThat(ReadPathsPage.pathsThatGetThrough()).hasSizeGreaterThan(5).isSubsetOf(ReadPathsPage.openPaths());
    }
}
