package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a purpose on a suspend function of Kotlin is worth before and after it is suspended. */
@Tag("full")
class SuspendFunctionsIT {

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aPurposeDoesNotOutliveASuspensionByItself(Path jdk) {
        Run run = SecondJvm.runWith(jdk, SecondJvm.entries("kotlin-stdlib"), "com.example.kotlin.Suspending");
        assertThat(run.out())
                .containsExactly(
                        "read before it is suspended: secret",
                        "read after it is resumed for nothing: Refusal",
                        "read after it is resumed for its purpose: secret",
                        "read after it is resumed for another: Refusal",
                        "a function that hands on, resumed for nothing: Refusal",
                        "never suspended: secret",
                        "called by one with its purpose, and suspended later: secret",
                        "called by one that is resumed for nothing, and a read after it: secret and Refusal",
                        "a function with a purpose that is no suspend function, after it is resumed: secret",
                        "begun for another purpose, resumed for nothing: Refusal",
                        "and then: Refusal");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }
}
