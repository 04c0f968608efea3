package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Purposes go with tasks, and with nothing else. */
@Tag("full")
class ThreadsIT {

    /** For billing, for delivery, for nobody, and for billing again. */
    private static final String EACH_ITS_OWN = ": [billing] [delivery] [] [billing]";

    private static final String NOTHING = ": [] [] [] []";

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aTaskRunsForThePurposesItWasHandedOverFor(Path jdk) {
        Run run = runQuietly(jdk, "com.example.threads.HandOvers");
        assertThat(run.out()).hasSize(35).contains("a new thread" + NOTHING);
        assertThat(run.out())
                .filteredOn(line -> !line.startsWith("a new thread"))
                .allMatch(line -> line.endsWith(EACH_ITS_OWN));
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aStageRunsForItsAuthorsPurposesAndNeverItsCompleters(Path jdk) {
        Run run = runQuietly(jdk, "com.example.threads.Stages");
        assertThat(run.out()).hasSize(27).endsWith("the completer afterwards: [delivery], the stage: []");
        assertThat(run.out().subList(0, 26)).allMatch(line -> line.endsWith(EACH_ITS_OWN));
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aTaskThatIsHandedOverAgainOrTurnedAwayTakesNothingWithIt(Path jdk) {
        assertThat(runQuietly(jdk, "com.example.threads.Turns").out())
                .containsExactly(
                        "one task for three: [[billing], [delivery], [], [billing]]",
                        "rejected: [rejected, first [delivery], []]",
                        "run by its caller: [[billing], first [delivery], []]",
                        "discarded: [first [delivery], []]",
                        "discarding the oldest: [[billing], []]",
                        "not taken for want of a thread: OutOfMemoryError, taken []",
                        "not taken by its queue: taken [], ClassCastException, taken []",
                        "put back by the handler: [[billing]]",
                        "taken back, then handed over by nobody: true [[]]",
                        "drained, then run by delivery: true [[delivery]]",
                        "cancelled, then reused: [[]]",
                        "helped with by billing: [], then [billing]",
                        "forked by billing, taken back, run by nobody: true []",
                        "forked by nobody, joined by billing: []");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aRunThatIsLostLeavesItsPurposesToNoOther(Path jdk) {
        Run run = SecondJvm.runWithLibrary(jdk, "com.example.threads.Lost");
        assertThat(run.out())
                .containsExactly(
                        "discarded as the oldest: [delivery] [] [billing] []",
                        "the queue emptied: [delivery] [] [billing] []",
                        "merged by the queue: [] [] [] []",
                        "taken back: [true, true, true, false] [delivery]",
                        "drained: 3 true",
                        "put back by the handler: [true, true] []");
        assertThat(run.err())
                .filteredOn(line -> line.startsWith("Mokuteki"))
                .extracting(line -> line.replaceAll("Lambda\\S+", "Lambda"))
                .containsExactly("Mokuteki: a com.example.threads.Lost$$Lambda was handed to a pool again, for other"
                        + " purposes, before it had run. Nobody can tell which run is whose, so they have none. Hand"
                        + " over a new object each time.");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aGroupOfChannelsServesNobodyInParticular(Path jdk) {
        String outcome = ": accepted [], read [], read by billing's [billing], closed by delivery []";
        assertThat(runQuietly(jdk, "com.example.threads.Channels").out())
                .containsExactly(
                        "the default group" + outcome, "a fixed group" + outcome, "a group with a pool" + outcome);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void nobodyNoticesOnQueuesTasksOrStackTraces(Path jdk) {
        List<String> without =
                SecondJvm.runWithoutAgent(jdk, "com.example.threads.Unchanged").out();
        assertThat(without).hasSizeGreaterThan(10);
        assertThat(runQuietly(jdk, "com.example.threads.Unchanged").out()).containsExactlyElementsOf(without);
    }

    @Test
    void virtualThreadsAndStructuredTasksToo() throws IOException {
        List<Path> jdks = SecondJvm.jdks();
        Path jdk = jdks.get(jdks.size() - 1);
        assumeTrue(Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"25"), "needs JDK 25");
        Run run = runQuietly(jdk, "--enable-preview", "com.example.threads.VirtualThreads");
        assertThat(run.out()).hasSize(11).startsWith("a virtual thread" + NOTHING);
        assertThat(run.out().subList(1, 11)).allMatch(line -> line.endsWith(EACH_ITS_OWN));
    }

    /** Whoever runs once keeps the policy that was in force where it was handed over; who runs again is decided anew. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aTaskThatRunsAgainIsDecidedAnewAndOneThatRunsOnceIsNot(Path jdk, @TempDir Path folder) throws IOException {
        Path changed = folder.resolve("changed-policy.yaml");
        Files.writeString(
                changed,
                Files.readString(WithTheLibraryIT.POLICY).replace("- basic[name, address]", "- basic[address]"));
        String once = ": [billing] Hanako";
        String again = ": [billing] Hanako, then [billing] NOT_NECESSARY";
        List<String> expected =
                new ArrayList<>(List.of("once, by a scheduler" + once, "again and again, by a scheduler" + again));
        if (Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"25")) {
            expected.add("once, by a fork-join pool" + once);
            expected.add("again and again, by a fork-join pool, scheduleAtFixedRate" + again);
            expected.add("again and again, by a fork-join pool, scheduleWithFixedDelay" + again);
        }
        assertThat(runQuietly(
                                jdk,
                                "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY,
                                "com.example.threads.Delayed",
                                changed.toString())
                        .out())
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void executorsOfLibrariesThatTheAgentKnowsCarryPurposesToo(Path jdk) {
        assertThat(runQuietly(jdk, "com.example.threads.Libraries").out())
                .containsExactly(
                        "Spring's thread for each task" + EACH_ITS_OWN,
                        "Spring's thread for each result" + EACH_ITS_OWN,
                        "Tomcat's pool" + EACH_ITS_OWN,
                        "Tomcat's pool, full" + EACH_ITS_OWN);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void theBodiesOfRequestsAreWrittenAndReadForTheSendersPurposes(Path jdk) {
        assertThat(runQuietly(jdk, "com.example.threads.Requests").out())
                .containsExactly(
                        "a body that is written by a publisher of one's own" + EACH_ITS_OWN,
                        "likewise, while waiting" + EACH_ITS_OWN,
                        "a response that is read" + EACH_ITS_OWN,
                        "a stage after the response" + EACH_ITS_OWN);
    }

    private static Run runQuietly(Path jdk, String... arguments) {
        Run run = SecondJvm.runWithLibrary(jdk, arguments);
        assertThat(run.err()).noneMatch(line -> line.startsWith("Mokuteki"));
        return run;
    }
}
