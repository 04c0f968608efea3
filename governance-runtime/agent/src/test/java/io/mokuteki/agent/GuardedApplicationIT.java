package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real agent in a JVM of its own. What each line means stands in {@code com.example.shop.Application}. */
class GuardedApplicationIT {

    private static final String APPLICATION = "com.example.shop.Application";

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void eachReadAndHandOverIsDecidedOnAPlainClassPath(Path jdk) {
        Run run = SecondJvm.run(jdk, APPLICATION);
        assertThat(run.out()).containsExactlyElementsOf(expected());
        // The stack overflow may strike while the JVM hands a class to its agents, which it reports in this way.
        assertThat(run.err())
                .filteredOn(line -> !line.startsWith("*** java.lang.instrument ASSERTION FAILED"))
                .containsExactly(
                        "Mokuteki: refuses to load com.example.shop.MethodReferenceToPartner, because its reads of"
                                + " personal data would be unguarded: its method of uses the method reference"
                                + " com.example.shop.Partner::lookUp, which has no body: nobody can check it where it is called."
                                + " Write a lambda or a statement that calls the method.");
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void theSameInALoaderThatAsksItsParentLast(Path jdk) {
        Run run = SecondJvm.run(jdk, "com.example.shop.ChildFirst", APPLICATION);
        assertThat(run.out()).containsExactlyElementsOf(expected());
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void anApplicationThatIsUndeployedIsLetGo(Path jdk) {
        Run run = SecondJvm.run(jdk, "com.example.shop.Undeployed");
        assertThat(run.out()).containsExactly("Refusal: Contact.email [email] for []", "collected");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void withoutTheLibraryEveryReadIsRefused(Path jdk) {
        Run run = SecondJvm.run(
                jdk, "com.example.shop.ChildFirst", "com.example.shop.Single", "io.mokuteki.runtime.AgentBridge");
        assertThat(run.out()).hasSize(1);
        assertThat(run.out().get(0))
                .matches(
                        "IllegalStateException: Mokuteki refuses com\\.example\\.shop\\.Contact\\.email: nobody can tell"
                                + " whether it is permitted\\. The library that decides is missing\\. Add"
                                + " io\\.mokuteki:governance-runtime to the class path of the application, where"
                                + " com\\.example\\.shop\\.ChildFirst@\\w+ finds it\\.");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void observingWithoutTheLibrarySaysSoAndBlocksNothing(Path jdk) {
        Run run = SecondJvm.run(
                jdk,
                "-Dmokuteki.mode=observe",
                "com.example.shop.ChildFirst",
                "com.example.shop.Single",
                "io.mokuteki.runtime.AgentBridge");
        assertThat(run.out()).containsExactly("read h@example.com");
        assertThat(run.err()).hasSize(1);
        assertThat(run.err().get(0)).endsWith("(mokuteki.mode=observe: not blocked)");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void offGuardsNothingAndSaysSo(Path jdk) {
        Run run = SecondJvm.run(jdk, "-Dmokuteki.mode=off", "com.example.shop.Single");
        assertThat(run.out()).containsExactly("read h@example.com");
        assertThat(run.err())
                .containsExactly("Mokuteki: off: reads of personal data are not guarded (mokuteki.mode=off).");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aModeThatDoesNotExistStopsTheStart(Path jdk) {
        Run run = SecondJvm.run(jdk, "-Dmokuteki.mode=enforced", "com.example.shop.Single");
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsExactly(
                        "Mokuteki: there is no mode 'enforced'. Set mokuteki.mode to enforce, observe or off.");
        assertThat(run.exit()).isEqualTo(1);
    }

    static List<String> expected() {
        try (InputStream in = GuardedApplicationIT.class.getResourceAsStream("/outcomes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
