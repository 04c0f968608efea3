package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another agent that comes before or after changes nothing of what is refused and what is permitted. */
@Tag("full")
class BesideOtherAgentsIT {

    private static final String OURS = "-javaagent:" + AgentJar.FILE;
    private static final String GUARDED_ALREADY = "Mokuteki: cannot guard this application: its classes are guarded"
            + " already, by what their build has woven, or by this agent. Start it with"
            + " -javaagent:governance-agent.jar, once and as the first agent, or leave the agent away.";

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void jacocoInBothOrders(Path jdk, @TempDir Path folder) throws IOException {
        String jacoco =
                "-javaagent:" + SecondJvm.entries("org.jacoco.agent") + "=destfile=" + folder.resolve("jacoco.exec");
        assertGuarded(jdk, OURS, jacoco);
        assertGuarded(jdk, jacoco, OURS);
        assertThat(folder.resolve("jacoco.exec")).isNotEmptyFile();
    }

    /** JaCoCo's probes stand in the methods that a compiler gives to records, too. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void theTextOfARecordWithProbesIsMasked(Path jdk, @TempDir Path folder) {
        String jacoco =
                "-javaagent:" + SecondJvm.entries("org.jacoco.agent") + "=destfile=" + folder.resolve("jacoco.exec");
        for (List<String> agents : List.of(List.of(OURS, jacoco), List.of(jacoco, OURS))) {
            Run run = SecondJvm.start(
                    jdk, SecondJvm.classPath(), false, agents.get(0), agents.get(1), "com.example.shop.TextOfRecord");
            assertThat(run.out()).containsExactly("text Contact[•••]", "same true");
            assertThat(run.exit()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void oneThatRewritesEveryClassInBothOrders(Path jdk, @TempDir Path folder) throws IOException {
        String rewriter = "-javaagent:" + agent(folder, "Rewriter", "Rewriter$Rewriting", "Rewriter$Rewriting$1");
        assertGuarded(jdk, OURS, rewriter);
        assertGuarded(jdk, rewriter, OURS);
    }

    /** Whatever undoes the weaving undoes the canary's too. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void oneThatUndoesTheWeavingEndsInARefusal(Path jdk, @TempDir Path folder) throws IOException {
        String restorer = "-javaagent:" + agent(folder, "Restorer") + "=io/mokuteki/agent/canary/Techniques";
        Run run = SecondJvm.start(jdk, SecondJvm.classPath(), false, OURS, restorer, "com.example.shop.Single");
        assertThat(run.out()).isEmpty();
        assertThat(run.err().get(0))
                .startsWith(
                        "Mokuteki: refuses to load com.example.shop.Contact, because its reads of personal data would"
                                + " be unguarded: in this JVM the guard does not work for a direct read, a read in a lambda, a read"
                                + " of a static field, ")
                .endsWith(
                        "a read after a purpose's method. If another agent is there, name this one last; else report it"
                                + " with the JVM's version.");
        assertThat(run.exit()).isEqualTo(1);
    }

    /** As AspectJ's does: its lock is held by the thread that waits for the canary, and the canary would need it too. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void oneThatLoadsAGovernedClassWhileItHoldsItsOnlyLockInBothOrders(Path jdk, @TempDir Path folder)
            throws IOException {
        String lock =
                "-javaagent:" + agent(folder, "OneLock") + "=com/example/shop/Application,com.example.shop.Contact";
        assertGuarded(jdk, OURS, lock);
        assertGuarded(jdk, lock, OURS);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void whatIsLoadedThereIsNotTakenForGuarded(Path jdk, @TempDir Path folder) throws IOException {
        String lock = "-javaagent:" + agent(folder, "OneLock") + "=com/example/shop/Single,com.example.shop.Contact";
        String restorer = "-javaagent:" + agent(folder, "Restorer") + "=io/mokuteki/agent/canary/Techniques";
        Run run = SecondJvm.start(jdk, SecondJvm.classPath(), false, OURS, lock, restorer, "com.example.shop.Single");
        assertThat(run.out()).isEmpty();
        assertThat(run.err().get(0))
                .startsWith(
                        "Mokuteki: refuses to load com.example.shop.Contact, because its reads of personal data would"
                                + " be unguarded: in this JVM the guard does not work for a direct read, ");
        assertThat(run.exit()).isEqualTo(1);
    }

    /** The canary that flies on that thread must not find what is in force there, nor leave anything. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void whatIsInForceThereStaysSo(Path jdk, @TempDir Path folder) throws IOException {
        String lock = "-javaagent:" + agent(folder, "OneLock") + "=com/example/shop/Single,com.example.shop.Contact";
        Run run = SecondJvm.start(jdk, SecondJvm.classPath(), false, OURS, lock, "com.example.loaders.UnderAPurpose");
        assertThat(run.out()).containsExactly("in force: true", "loaded");
        assertThat(run.err()).isEmpty();
    }

    /** Here nobody can tell that the lock is held. It takes as long as a canary that is stuck is waited for. */
    @Test
    void aCanaryBehindALockOfTheApplicationRefusesTheClassAtHandAlone(@TempDir Path folder) throws IOException {
        String lock = "-javaagent:" + agent(folder, "OneLock") + "=none,none";
        Run run = SecondJvm.start(
                Path.of(System.getProperty("java.home")),
                SecondJvm.classPath(),
                false,
                OURS,
                lock,
                "com.example.loaders.BehindALock");
        assertThat(run.out()).containsExactly("with the lock: ClassFormatError", "without: loaded");
    }

    /** The same jar named twice, as by JAVA_TOOL_OPTIONS and the command line, or a copy of it. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void oneOfOursOnceMoreStopsTheStart(Path jdk, @TempDir Path folder) throws IOException {
        String copy = "-javaagent:" + Files.copy(AgentJar.FILE, folder.resolve("copy.jar"));
        for (String second : List.of(OURS, copy)) {
            Run run = SecondJvm.start(jdk, SecondJvm.classPath(), false, OURS, second, "com.example.shop.Single");
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .containsExactly(
                            GUARDED_ALREADY,
                            "Mokuteki: start-up stops here, because personal data would be unguarded. Remove what the"
                                    + " message names, or start with -Dmokuteki.mode=off and know that nothing is"
                                    + " guarded.");
            assertThat(run.exit()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void oneOfOursOnceMoreObservesNothingAndTheFirstGoesOn(Path jdk, @TempDir Path folder) throws IOException {
        String copy = "-javaagent:" + Files.copy(AgentJar.FILE, folder.resolve("copy.jar"));
        for (String second : List.of(OURS, copy)) {
            Run run = SecondJvm.start(
                    jdk,
                    SecondJvm.classPath(),
                    false,
                    OURS,
                    second,
                    "-Dmokuteki.mode=observe",
                    "com.example.shop.Single");
            assertThat(run.out()).containsExactly("Refusal: Contact.email [email] for []");
            assertThat(run.err())
                    .containsExactly(
                            GUARDED_ALREADY,
                            "Mokuteki: observing nothing. The application runs without this agent's guard.");
            assertThat(run.exit()).isZero();
        }
    }

    private static void assertGuarded(Path jdk, String first, String second) throws IOException {
        Run run = SecondJvm.start(
                jdk,
                SecondJvm.classPath() + File.pathSeparator + SecondJvm.entries("byte-buddy"),
                false,
                first,
                second,
                "com.example.shop.Application");
        assertThat(run.out())
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src", "test", "resources", "outcomes.txt")));
        assertThat(run.exit()).isZero();
    }

    /** The jar of an agent: its class with the entry point, and others. */
    private static Path agent(Path folder, String... classes) throws IOException {
        return TestJar.of(
                folder.resolve(classes[0] + ".jar"),
                Map.of("Premain-Class", "com.example.agent." + classes[0], "Can-Retransform-Classes", "true"),
                Stream.of(classes).map(name -> "com.example.agent." + name).toList());
    }
}
