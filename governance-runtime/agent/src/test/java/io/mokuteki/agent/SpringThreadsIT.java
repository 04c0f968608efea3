package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Purposes go with what Spring Boot runs on other threads: asynchronous methods, scheduled ones, and requests. */
@Tag("full")
class SpringThreadsIT {

    /** For billing, for delivery, for nobody, and for billing again: what is in force, and what comes of a read. */
    private static final String EACH_ITS_OWN = ": [billing] Hanako [delivery] Hanako [] NO_PURPOSE [billing] Hanako";

    private static final String WRITTEN = EACH_ITS_OWN
            .replace("[billing] Hanako", "{\"seen\":\"[billing] Hanako\"}")
            .replace("[delivery] Hanako", "{\"seen\":\"[delivery] Hanako\"}")
            .replace("[] NO_PURPOSE", "{\"seen\":\"[] NO_PURPOSE\"}");

    @ParameterizedTest
    @MethodSource("threads")
    void anAsynchronousMethodRunsForItsCallersPurposes(Path jdk, String threads) {
        assertThat(run(jdk, "com.example.threads.SpringAsync", threads))
                .containsExactly(
                        "nothing to wait for" + EACH_ITS_OWN,
                        "one that fails" + EACH_ITS_OWN,
                        "a result" + EACH_ITS_OWN,
                        "a result of an older kind" + EACH_ITS_OWN,
                        "an executor of one's own" + EACH_ITS_OWN,
                        "a thread for each" + EACH_ITS_OWN,
                        "a method with a purpose: [billing, delivery] Hanako [delivery] Hanako"
                                + " [delivery] Hanako [billing, delivery] Hanako");
    }

    @ParameterizedTest
    @MethodSource("threads")
    void aScheduledMethodRunsForNobodyAndAScheduledTaskForItsAuthor(Path jdk, String threads, @TempDir Path folder)
            throws IOException {
        Path changed = folder.resolve("changed-policy.yaml");
        Files.writeString(
                changed,
                Files.readString(WithTheLibraryIT.POLICY).replace("- basic[name, address]", "- basic[address]"));
        assertThat(run(jdk, "com.example.threads.SpringScheduled", changed.toString(), threads))
                .containsExactly(
                        "at a fixed rate: [] NO_PURPOSE",
                        "at a fixed delay: [] NO_PURPOSE",
                        "once: [] NO_PURPOSE",
                        "by a cron expression: [] NO_PURPOSE",
                        "with a purpose of its own: [delivery] Hanako",
                        "of a bean that billing was first to use: [] NO_PURPOSE",
                        "once, by hand" + EACH_ITS_OWN,
                        "at a fixed rate, by hand" + EACH_ITS_OWN,
                        "at a fixed delay, by hand" + EACH_ITS_OWN,
                        "by a trigger, by hand" + EACH_ITS_OWN,
                        "a trigger's, then under another policy: [billing] Hanako, then [billing] NOT_NECESSARY",
                        "a fixed rate's, then under another policy: [billing] Hanako, then [billing] NOT_NECESSARY");
    }

    @ParameterizedTest
    @MethodSource("threads")
    void aRequestIsAnsweredForItsHandlersPurposesWhoeverCompletesIt(Path jdk, String threads) {
        List<String> expected = new ArrayList<>();
        for (String version : List.of("HTTP_1_1 ", "HTTP_2 ")) {
            expected.add(version + "at-once" + EACH_ITS_OWN);
            expected.add(version + "written-at-once" + WRITTEN);
            expected.add(version + "callable" + EACH_ITS_OWN);
            expected.add(version + "callable-written" + WRITTEN);
            expected.add(version + "failing-callable: 500 500 500 500");
            expected.add(version + "task" + EACH_ITS_OWN);
            expected.add(version + "deferred" + WRITTEN);
            expected.add(version + "deferred-before" + WRITTEN);
            expected.add(version + "future" + WRITTEN);
            expected.add(version + "stage" + EACH_ITS_OWN);
            expected.add(version + "streaming" + EACH_ITS_OWN);
            expected.add(version + "emitter" + EACH_ITS_OWN);
            expected.add(version + "emitter-before" + WRITTEN);
            expected.add(version + "servlet" + EACH_ITS_OWN);
        }
        expected.add("began with: [ASYNC [], REQUEST []]");
        assertThat(run(jdk, "com.example.threads.SpringRequests", threads)).containsExactlyElementsOf(expected);
    }

    /** Whoever completes the request, starts it anew, or was served by the thread before. */
    @ParameterizedTest
    @MethodSource("threads")
    void aCallbackOfARequestRunsForItsAuthorIfWrappedAndForNobodyElse(Path jdk, String threads) {
        List<String> expected = new ArrayList<>();
        for (String version : List.of("HTTP_1_1 ", "HTTP_2 ")) {
            for (String author :
                    List.of("[billing] Hanako", "[delivery] Hanako", "[] NO_PURPOSE", "[billing] Hanako")) {
                expected.add(version + "deferred-timeout: timeout [] NO_PURPOSE, wrapped by its author " + author
                        + ", interceptor [] NO_PURPOSE, completion [] NO_PURPOSE");
            }
            expected.addAll(calledBack(version + "task-timeout", "timeout", "completion"));
            expected.addAll(calledBack(version + "emitter-timeout", "timeout", "interceptor", "completion"));
            expected.addAll(calledBack(version + "listener-timeout", "timeout", "completion"));
            expected.addAll(calledBack(version + "deferred-error", "error", "interceptor"));
            expected.addAll(calledBack(version + "task-error", "error", "completion"));
            expected.addAll(calledBack(version + "listener-error", "error", "completion"));
            expected.addAll(calledBack(version + "deferred", "interceptor", "completion"));
            expected.addAll(calledBack(version + "task", "completion"));
            expected.addAll(calledBack(version + "emitter", "interceptor", "completion"));
            expected.addAll(calledBack(version + "listener", "completion"));
            expected.addAll(calledBack(version + "listener-again", "started again", "completion"));
        }
        assertThat(run(jdk, "com.example.threads.SpringCallbacks", threads)).containsExactlyElementsOf(expected);
    }

    /** For nobody, four times. */
    private static List<String> calledBack(String way, String... callbacks) {
        String nobodys = " [] NO_PURPOSE";
        return Collections.nCopies(4, way + ": " + String.join(nobodys + ", ", callbacks) + nobodys);
    }

    /** With Micrometer's propagation on, in Boot's executor and in Reactor: nothing is carried twice. */
    @ParameterizedTest
    @MethodSource("threads")
    void anEventOrAnOperatorRunsForItsAuthorsPurposes(Path jdk, String threads) {
        assertThat(run(jdk, "com.example.threads.SpringContext", threads))
                .containsExactly(
                        "a task with Micrometer's decorator" + EACH_ITS_OWN,
                        "an event, on another thread" + EACH_ITS_OWN,
                        "an event after a commit" + EACH_ITS_OWN,
                        "an event of billing's after another's commit" + EACH_ITS_OWN,
                        "published on another thread" + EACH_ITS_OWN,
                        "subscribed on one, published on another" + EACH_ITS_OWN,
                        "of a callable, on another thread" + EACH_ITS_OWN,
                        "after a delay" + EACH_ITS_OWN);
    }

    private static List<String> run(Path jdk, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-Dmokuteki.policy=" + WithTheLibraryIT.POLICY));
        all.addAll(List.of(arguments));
        Run run = SecondJvm.runWithLibrary(jdk, all.toArray(new String[0]));
        assertThat(run.err()).noneMatch(line -> line.startsWith("Mokuteki"));
        assertThat(run.exit()).as(() -> String.join("\n", run.err())).isZero();
        return run.out().stream().filter(line -> !line.startsWith("  recorded")).toList();
    }

    private static Stream<Arguments> threads() throws IOException {
        List<Arguments> threads = new ArrayList<>();
        for (Path jdk : SecondJvm.jdks()) {
            threads.add(Arguments.of(jdk, "--spring.threads.virtual.enabled=false"));
            if (Files.readString(jdk.resolve("release")).contains("JAVA_VERSION=\"25")) {
                threads.add(Arguments.of(jdk, "--spring.threads.virtual.enabled=true"));
            }
        }
        return threads.stream();
    }
}
