package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real agent and the real library in a JVM of their own. */
class WithTheLibraryIT {

    static final Path POLICY = Path.of("..", "src", "test", "resources", "com", "example", "shop", "shop-policy.yaml")
            .toAbsolutePath();

    /** What {@code Shop} prints. */
    static final List<String> DECISIONS = List.of(
            "  recorded NO_PURPOSE com.example.library.Buyer.name",
            "without a purpose: NO_PURPOSE com.example.library.Buyer.name at com.example.library.Shop.salutation(Shop.java)",
            "for billing: Dear Hanako, 100 please",
            "  recorded CONDITION_UNMET com.example.library.Buyer.phone",
            "for delivery, on a condition: CONDITION_UNMET com.example.library.Buyer.phone at com.example.library.Shop.call(Shop.java)",
            "  recorded NO_PURPOSE com.example.library.Buyer.name",
            "a text: Buyer[•••]",
            "  recorded NOT_NECESSARY com.example.library.Buyer.phone",
            "a text for billing: Buyer[•••]",
            "  recorded CONTRACT_NOT_IN_FORCE com.example.library.Shop.carry",
            "a carrier: CONTRACT_NOT_IN_FORCE com.example.library.Shop.carry at com.example.library.Shop.carry(Shop.java)",
            "ten people: average 10",
            "  recorded GROUP_TOO_SMALL com.example.library.Shop.average",
            "nine people: GROUP_TOO_SMALL com.example.library.Shop.average at com.example.library.Shop.average(Shop.java)",
            "  recorded NO_PURPOSE com.example.library.Buyer.name",
            "again without a purpose: NO_PURPOSE com.example.library.Buyer.name at com.example.library.Shop.salutation(Shop.java)");

    /** What {@code Entering} prints. */
    static final List<String> ENTRIES = List.of(
            "billing: 100",
            "billing again: 100",
            "for seven: call at noon 7",
            "for eight: call at noon 8",
            "inside nobody's: call at noon",
            "one call: 0303",
            "asked about [7, 8, nobody, 1]",
            "nine people: GROUP_TOO_SMALL com.example.library.Entering.average",
            "ten people: 10",
            "ten people for nobody: 10",
            "a policy changes meanwhile: 100 100",
            "the new policy: NOT_NECESSARY com.example.library.Buyer.amount",
            "the first policy again: 100",
            "a purpose by hand inside: NOT_NECESSARY com.example.library.Buyer.amount",
            "billing com.example.library.Entering.amount: 5",
            "delivery com.example.library.Entering.deliver: 2",
            "delivery com.example.library.Entering.ring: 3",
            "delivery com.example.library.Entering.ringTwice: 1",
            "marketing com.example.library.Entering.average: 3",
            "billing com.example.library.Entering.changeMeanwhile: 1",
            "billing com.example.library.Entering.both: 1");

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void decideByThePolicy(Path jdk) {
        Run run = SecondJvm.runWithLibrary(jdk, "-Dmokuteki.policy=" + POLICY, "com.example.library.Shop");
        assertThat(run.out()).containsExactlyElementsOf(DECISIONS);
    }

    /** A disk that is full, and a pipe that nobody reads: nothing waits for the file, and nothing is permitted for it. */
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    @Tag("full")
    void decideTheSameWithAFileThatCannotBeWritten(Path jdk, @TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (Path file : List.of(Path.of("/dev/full"), pipe)) {
            Run run = SecondJvm.runWithLibrary(
                    jdk, "-Dmokuteki.audit.file=" + file, "-Dmokuteki.policy=" + POLICY, "com.example.library.Shop");
            assertThat(run.out()).as(file.toString()).containsExactlyElementsOf(DECISIONS);
        }
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    @Tag("full")
    void rememberWhereAnEntryLeadsAndNothingElse(Path jdk, @TempDir Path folder) throws IOException {
        Path changed = folder.resolve("changed-policy.yaml");
        Files.writeString(changed, Files.readString(POLICY).replaceFirst("        - payment\n", ""));
        Run run = SecondJvm.runWithLibrary(jdk, "com.example.library.Entering", POLICY.toString(), changed.toString());
        assertThat(run.out()).containsExactlyElementsOf(ENTRIES);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void countWhatIsReadInCustody(Path jdk) {
        Run run = SecondJvm.runWithLibrary(jdk, "-Dmokuteki.policy=" + POLICY, "com.example.library.Keeping");
        assertThat(run.out())
                .containsExactly(
                        "{}", "{com.example.library.Subscriber.name=5, com.example.library.Subscriber.phone=6}", "{}");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void refuseEverythingWithoutAPolicy(Path jdk) {
        Run run = SecondJvm.runWithLibrary(jdk, "-Dmokuteki.policy=/nowhere.yaml", "com.example.library.Shop");
        assertThat(run.out())
                .filteredOn(line -> !line.startsWith("  recorded"))
                .hasSize(9)
                .allMatch(line -> line.contains(": NO_POLICY ") || line.endsWith(": Buyer[•••]"));
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    @Tag("full")
    void observeWithoutBlocking(Path jdk) {
        Run run = SecondJvm.runWithLibrary(
                jdk, "-Dmokuteki.mode=observe", "-Dmokuteki.policy=" + POLICY, "com.example.library.Shop");
        assertThat(run.out())
                .containsExactly(
                        "  recorded NO_PURPOSE com.example.library.Buyer.name",
                        "without a purpose: Dear Hanako",
                        "for billing: Dear Hanako, 100 please",
                        "  recorded CONDITION_UNMET com.example.library.Buyer.phone",
                        "for delivery, on a condition: 03",
                        "  recorded NO_PURPOSE com.example.library.Buyer.name",
                        "a text: Buyer[id=1, name=Hanako, phone=03, amount=100]",
                        "  recorded NOT_NECESSARY com.example.library.Buyer.phone",
                        "a text for billing: Buyer[id=1, name=Hanako, phone=03, amount=100]",
                        "  recorded CONTRACT_NOT_IN_FORCE com.example.library.Shop.carry",
                        "a carrier: ",
                        "ten people: average 10",
                        "  recorded GROUP_TOO_SMALL com.example.library.Shop.average",
                        "nine people: average 10",
                        "  recorded NO_PURPOSE com.example.library.Buyer.name",
                        "again without a purpose: Dear Hanako");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    @Tag("full")
    void attachedToARunningApplicationTheAgentObservesAndSaysWhatItMisses(Path jdk) {
        Run run = SecondJvm.runWithoutAgent(
                jdk,
                "-Djdk.attach.allowAttachSelf=true",
                "-XX:+EnableDynamicAgentLoading",
                "-Dmokuteki.policy=" + POLICY,
                "com.example.library.AttachesItself",
                AgentJar.FILE.toString());
        assertThat(run.out())
                .containsExactly(
                        "before: Hanako", "  recorded NO_PURPOSE com.example.library.Buyer.name", "after: Hanako");
        assertThat(run.err())
                .contains(
                        "Mokuteki: attached to a running application, so it observes and blocks nothing. What was read"
                                + " before, what runs now in methods already entered, and method handles already made are not"
                                + " seen. To enforce, start the application with -javaagent:governance-agent.jar.");
    }
}
