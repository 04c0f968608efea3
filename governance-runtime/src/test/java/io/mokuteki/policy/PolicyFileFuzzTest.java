package io.mokuteki.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Tag;

/**
 * Whatever a policy file holds, reading it ends in a policy or in problems that a person can act on.
 *
 * <p>Fuzzes for a minute with {@code ./mvnw verify -Pfull}; a failing input is kept as a seed.
 */
@Tag("full")
class PolicyFileFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void reading_never_throws_and_never_fails_silently(byte[] content) {
        PolicyFile file = PolicyFile.read("fuzzed.yaml", new ByteArrayInputStream(content));

        assertThat(file.policy().isPresent()).isEqualTo(file.problems().isEmpty());
        for (Problem problem : file.problems()) {
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.fix()).isNotBlank();
        }
    }
}
