package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import io.mokuteki.agent.weaving.WovenFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a purpose on a suspend function of Kotlin is worth before and after it is suspended. */
@Tag("full")
class SuspendFunctionsIT {

    private static final String KOTLIN = SecondJvm.entries("kotlin-stdlib");

    private static final List<String> OUTCOMES = List.of(
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

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aPurposeOfATypeReachesNoLambdaThatItGivesAway(Path jdk) {
        Run run = SecondJvm.runWith(jdk, KOTLIN, "com.example.kotlin.Kept");
        assertThat(run.out())
                .containsExactly(
                        "at once: secret",
                        "a lambda: Refusal",
                        "a lambda that is a class: Refusal",
                        "a lambda for Java: Refusal",
                        "a property: Refusal",
                        "a function: Refusal",
                        "a sequence: Refusal",
                        "a suspend lambda: Refusal",
                        "a suspend function, resumed: Refusal",
                        "an object with a method of its own: secret");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aPurposeDoesNotOutliveASuspensionByItself(Path jdk) {
        Run run = SecondJvm.runWith(jdk, KOTLIN, "com.example.kotlin.Suspending");
        assertThat(run.out()).containsExactlyElementsOf(OUTCOMES);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void theSameWhereTheBuildHasWoven(Path jdk, @TempDir Path folder) {
        String classPath = woven(folder) + File.pathSeparator + SecondJvm.classPath() + File.pathSeparator + KOTLIN;
        Run run = SecondJvm.start(jdk, classPath, false, "com.example.kotlin.Suspending");
        assertThat(run.out()).containsExactlyElementsOf(OUTCOMES);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    /** Nobody classifies its continuation. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void oneThatDisclosesIsRefusedWithTheAgentAndWhereTheBuildHasWoven(Path jdk, @TempDir Path folder) {
        for (boolean agent : new boolean[] {true, false}) {
            String classPath = SecondJvm.libraryClassPath();
            Run run = SecondJvm.start(
                    jdk,
                    agent ? classPath : woven(folder) + File.pathSeparator + classPath,
                    agent,
                    "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY,
                    "com.example.kotlin.SuspendedDisclosure");
            assertThat(run.out())
                    .containsExactly(
                            "  recorded UNKNOWN_ID com.example.kotlin.SuspendedDisclosure.suspended",
                            "a suspend function that discloses: UNKNOWN_ID",
                            "  recorded CONTRACT_NOT_IN_FORCE com.example.kotlin.SuspendedDisclosure.plain",
                            "one that discloses by another: CONTRACT_NOT_IN_FORCE");
        }
    }

    /** The classes and what they call, for the class path. */
    private static String woven(Path folder) {
        return WovenFolder.of("com.example.kotlin", folder, Set.of()) + File.pathSeparator + WovenFolder.HOOK;
    }
}
