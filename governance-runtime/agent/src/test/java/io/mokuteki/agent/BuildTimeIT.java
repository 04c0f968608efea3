package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import io.mokuteki.agent.weaving.WovenFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes that a build has woven, in a JVM of their own: without the agent, and with it as well. */
@Tag("full")
class BuildTimeIT {

    private static final String APPLICATION = "com.example.shop.Application";
    /** The agent does not let it load; a build would fail. */
    private static final String REFUSED = "MethodReferenceToPartner";

    @TempDir
    private Path folder;

    /** A dynamic proxy is woven by the agent alone, and asks once more what its caller has asked. */
    private static List<String> withoutTheProxy(List<String> outcomes) {
        List<String> once = new ArrayList<>();
        for (String line : outcomes) {
            if (once.isEmpty() || !once.get(once.size() - 1).equals(line)) {
                once.add(line);
            }
        }
        return once;
    }

    private static List<String> withoutTheRefused(List<String> outcomes) {
        return outcomes.stream()
                .filter(line -> !line.startsWith("method reference without a body: "))
                .toList();
    }

    private String shop(Path... more) {
        List<String> entries = new ArrayList<>(List.of(
                WovenFolder.of("com.example.shop", folder, Set.of(REFUSED)).toString()));
        for (Path entry : more) {
            entries.add(entry.toString());
        }
        entries.add(SecondJvm.classPath());
        return String.join(File.pathSeparator, entries);
    }

    private String library(Path... more) {
        List<String> entries = new ArrayList<>(
                List.of(WovenFolder.of("com.example.library", folder, Set.of()).toString()));
        for (Path entry : more) {
            entries.add(entry.toString());
        }
        entries.add(SecondJvm.libraryClassPath());
        return String.join(File.pathSeparator, entries);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void eachReadAndHandOverIsDecidedAsTheAgentDecidesIt(Path jdk) {
        Run run = SecondJvm.start(jdk, shop(WovenFolder.HOOK), false, APPLICATION);
        assertThat(withoutTheRefused(run.out()))
                .containsExactlyElementsOf(withoutTheProxy(withoutTheRefused(GuardedApplicationIT.expected())));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void theSameInALoaderThatAsksItsParentLastAndHasTheHookItself(Path jdk) {
        Run run = SecondJvm.start(jdk, shop(WovenFolder.HOOK), false, "com.example.shop.ChildFirst", APPLICATION);
        assertThat(withoutTheRefused(run.out()))
                .containsExactlyElementsOf(withoutTheProxy(withoutTheRefused(GuardedApplicationIT.expected())));
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void withTheAgentTooNothingIsAskedTwice(Path jdk) {
        Run run = SecondJvm.start(jdk, shop(WovenFolder.HOOK), true, APPLICATION);
        assertThat(withoutTheProxy(run.out()))
                .containsExactlyElementsOf(withoutTheProxy(GuardedApplicationIT.expected()));
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void withTheAgentAChildFirstLoaderIsGivenTheAgentsHookAndNotItsOwn(Path jdk) {
        Run run = SecondJvm.start(jdk, shop(WovenFolder.HOOK), true, "com.example.shop.ChildFirst", APPLICATION);
        assertThat(withoutTheProxy(run.out()))
                .containsExactlyElementsOf(withoutTheProxy(GuardedApplicationIT.expected()));
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void withTheAgentNoHookIsNeededOnTheClassPath(Path jdk) {
        Run run = SecondJvm.start(jdk, shop(), true, APPLICATION);
        assertThat(withoutTheProxy(run.out()))
                .containsExactlyElementsOf(withoutTheProxy(GuardedApplicationIT.expected()));
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void withNeitherAgentNorHookNothingIsRead(Path jdk) {
        Run run = SecondJvm.start(jdk, shop(), false, "com.example.shop.Single");
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("Exception in thread \"main\" java.lang.NoClassDefFoundError:"
                        + " io/mokuteki/agent/hook/WovenAtBuild");
        assertThat(run.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void decideByThePolicy(Path jdk) {
        Run run = SecondJvm.start(
                jdk,
                library(WovenFolder.HOOK),
                false,
                "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY,
                "com.example.library.Shop");
        assertThat(run.out()).containsExactlyElementsOf(WithTheLibraryIT.DECISIONS);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void countWhatIsPermittedOnceWithTheAgentAndWithout(Path jdk) throws IOException {
        Path changed = folder.resolve("changed-policy.yaml");
        Files.writeString(changed, Files.readString(WithTheLibraryIT.POLICY).replaceFirst("        - payment\n", ""));
        String classPath = library(WovenFolder.HOOK);
        for (boolean agent : new boolean[] {false, true}) {
            Run run = SecondJvm.start(
                    jdk,
                    classPath,
                    agent,
                    "com.example.library.Entering",
                    WithTheLibraryIT.POLICY.toString(),
                    changed.toString());
            assertThat(run.out()).containsExactlyElementsOf(WithTheLibraryIT.ENTRIES);
        }
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void observingRecordsAndBlocksNothing(Path jdk) {
        Run run = SecondJvm.start(
                jdk,
                library(WovenFolder.HOOK),
                false,
                "-Dmokuteki.mode=observe",
                "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY,
                "com.example.library.Shop");
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
    void offGuardsNothingEvenWithoutAPolicyAndSaysSo(Path jdk) {
        Run run = SecondJvm.start(
                jdk, library(WovenFolder.HOOK), false, "-Dmokuteki.mode=off", "com.example.library.Shop");
        assertThat(run.out())
                .containsExactly(
                        "without a purpose: Dear Hanako",
                        "for billing: Dear Hanako, 100 please",
                        "for delivery, on a condition: 03",
                        "a text: Buyer[id=1, name=Hanako, phone=03, amount=100]",
                        "a text for billing: Buyer[id=1, name=Hanako, phone=03, amount=100]",
                        "a carrier: ",
                        "ten people: average 10",
                        "nine people: average 10",
                        "again without a purpose: Dear Hanako");
        assertThat(run.err())
                .containsExactly("Mokuteki: off: reads of personal data are not guarded (mokuteki.mode=off).");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aNamedModuleHasToBeToldToReadTheClassPath(Path jdk) throws IOException {
        LoadersIT.compileModule(folder);
        Path application = folder.resolve("com/example/modular/Application.class");
        Files.write(application, WovenFolder.weaver().weave(Files.readAllBytes(application)));
        String classPath = SecondJvm.libraryClassPath() + File.pathSeparator + WovenFolder.HOOK;
        String policy = "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY;
        String main = "com.example.modular/com.example.modular.Application";
        Run told = SecondJvm.start(
                jdk,
                classPath,
                false,
                policy,
                "-p",
                folder.toString(),
                "--add-reads",
                "com.example.modular=ALL-UNNAMED",
                "-m",
                main);
        assertThat(told.out())
                .containsExactly(
                        "in module com.example.modular",
                        "  recorded NO_PURPOSE com.example.modular.Application.name",
                        "PurposeViolationException",
                        "for billing: Hanako");
        Run untold = SecondJvm.start(jdk, classPath, false, policy, "-p", folder.toString(), "-m", main);
        assertThat(untold.out()).containsExactly("in module com.example.modular");
        assertThat(untold.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aHookThatTheLibraryDoesNotFindRefusesEveryRead(Path jdk) {
        // The library stands in a parent, and so knows nothing of a hook that only the application has.
        Run run = SecondJvm.start(
                jdk,
                SecondJvm.libraryClassPath(),
                false,
                "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY,
                "com.example.loaders.Inner",
                WovenFolder.of("com.example.library", folder, Set.of()).toString(),
                WovenFolder.HOOK.toString());
        assertThat(run.out())
                .hasSize(1)
                .first()
                .asString()
                .matches("IllegalStateException: Classes of java\\.net\\.URLClassLoader@\\w+ are guarded by"
                        + " \\(file:.*governance-agent-hook\\.jar <no signer certificates>\\), which is not what"
                        + " governance-runtime finds\\. Put governance-agent with the classifier 'hook' beside"
                        + " governance-runtime, into the same class loader, and into no other\\.");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void attachedLateTheAgentLeavesWhatIsGuardedAlone(Path jdk) {
        Run run = SecondJvm.start(
                jdk,
                library(WovenFolder.HOOK),
                false,
                "-Djdk.attach.allowAttachSelf=true",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+EnableDynamicAgentLoading",
                "-Dmokuteki.mode=observe",
                "-Dmokuteki.policy=" + WithTheLibraryIT.POLICY,
                "com.example.library.AttachesItself",
                AgentJar.FILE.toString());
        assertThat(run.out())
                .containsExactly(
                        "  recorded NO_PURPOSE com.example.library.Buyer.name",
                        "before: Hanako",
                        "  recorded NO_PURPOSE com.example.library.Buyer.name",
                        "after: Hanako");
        assertThat(run.err())
                .contains("Mokuteki: cannot guard this application: its classes are guarded already, by what their"
                        + " build has woven, or by this agent. Start it with -javaagent:governance-agent.jar, once"
                        + " and as the first agent, or leave the agent away.");
    }
}
