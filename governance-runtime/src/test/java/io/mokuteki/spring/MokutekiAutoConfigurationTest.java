package io.mokuteki.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.mokuteki.policy.Policy;
import io.mokuteki.runtime.ConditionCheck;
import io.mokuteki.runtime.ForgetsPolicy;
import io.mokuteki.runtime.Mode;
import io.mokuteki.runtime.PolicyInForce;
import io.mokuteki.runtime.PolicyReload;
import io.mokuteki.runtime.PolicyReloadListener;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith({OutputCaptureExtension.class, ForgetsPolicy.class})
class MokutekiAutoConfigurationTest {

    private static final String SHOP = "mokuteki.policy=classpath:com/example/shop/shop-policy.yaml";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MokutekiAutoConfiguration.class));

    @Test
    void the_policy_is_in_force_when_the_application_has_started() {
        application.withPropertyValues(SHOP).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(PolicyInForce.current().policy().map(Policy::id)).hasValue("shop");
            assertThat(PolicyInForce.current().modes().general()).isEqualTo(Mode.ENFORCE);
        });
    }

    @Test
    void a_policy_is_found_by_its_path(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), shopPolicy());

        application.withPropertyValues("mokuteki.policy=" + file).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(PolicyInForce.current().policy().map(Policy::id)).hasValue("shop");
        });
    }

    @Test
    void a_reload_keeps_the_beans_that_answer_and_listen_and_tells_them(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), shopPolicy());
        List<PolicyReload> heard = new ArrayList<>();

        application
                .withPropertyValues("mokuteki.policy=" + file, "mokuteki.mode=observe")
                .withBean(PolicyReloadListener.class, () -> heard::add)
                .run(context -> {
                    Files.writeString(file, shopPolicy().replace("version: \"1\"", "version: \"2\""));

                    PolicyReload reload = PolicyInForce.reload();

                    assertThat(reload).isInstanceOf(PolicyReload.Installed.class);
                    assertThat(heard).containsExactly(reload);
                    assertThat(PolicyInForce.current().policy().map(Policy::version))
                            .hasValue("2");
                    assertThat(PolicyInForce.current().modes().general()).isEqualTo(Mode.OBSERVE);
                });
    }

    @Test
    void a_policy_is_watched_when_the_application_asks_for_it_until_it_is_closed(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("p.yaml"), shopPolicy());

        application
                .withPropertyValues("mokuteki.policy=" + file)
                .run(context -> assertThat(watching()).isEmpty());
        AtomicReference<Thread> thread = new AtomicReference<>();
        application
                .withPropertyValues("mokuteki.policy=" + file, "mokuteki.policy.watch=true")
                .run(context -> thread.set(watching().get(0)));
        thread.get().join(TimeUnit.SECONDS.toMillis(30));

        assertThat(thread.get().isAlive()).isFalse();
    }

    @Test
    void a_policy_that_cannot_be_watched_is_a_warning() throws IOException {
        try (URLClassLoader jar =
                new URLClassLoader(new URL[] {jar()}, getClass().getClassLoader())) {
            application
                    .withClassLoader(jar)
                    .withPropertyValues("mokuteki.policy=classpath:in-a-jar.yaml", "mokuteki.policy.watch=true")
                    .run(
                            context -> assertThat(logged())
                                    .contains(
                                            "The policy classpath:in-a-jar.yaml is not a file, so it can't change and can't be"
                                                    + " watched. Put it into the file system and name its path with mokuteki.policy."));
        }
    }

    private static URL jar() throws IOException {
        Path jar = Files.createTempFile("policy", ".jar");
        jar.toFile().deleteOnExit();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("in-a-jar.yaml"));
            out.write(shopPolicy().getBytes(StandardCharsets.UTF_8));
        }
        return jar.toUri().toURL();
    }

    private static List<Thread> watching() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("mokuteki-policy-watch"))
                .toList();
    }

    @Test
    void a_missing_policy_stops_the_start_and_tells_where_it_belongs() {
        application.run(context -> {
            FailureAnalysis analysis = new InvalidPolicyFailureAnalyzer().analyze(context.getStartupFailure());

            assertThat(analysis.getDescription()).isEqualTo("""
                    The privacy policy has a problem:

                        classpath:governance-policy.yaml: The policy file is missing.""");
            assertThat(analysis.getAction()).isEqualTo("""
                    classpath:governance-policy.yaml: Put governance-policy.yaml at the root of the class path, or say with the system property mokuteki.policy where it is.

                    The policy is read from governance-policy.yaml at the root of the class path, or from where mokuteki.policy says: a file path or a classpath: location.""");
        });
    }

    @Test
    void an_invalid_policy_stops_the_start_with_all_its_problems_and_their_places(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.yaml"),
                shopPolicy()
                        .replace("minimum-group-size: 10", "minimum-group-size: ten")
                        .replace("purposes:\n  billing", "porpoises:\n  billing"));

        application.withPropertyValues("mokuteki.policy=" + file).run(context -> {
            FailureAnalysis analysis = new InvalidPolicyFailureAnalyzer().analyze(context.getStartupFailure());

            assertThat(analysis.getDescription().replace(file.toString(), "FILE"))
                    .isEqualTo("""
                    The privacy policy has 3 problems:

                        FILE, line 1, column 1: The key 'purposes' is missing here.
                        FILE, line 34, column 1: There is no key 'porpoises' here. Did you mean 'purposes'?
                        FILE, line 55, column 23: This should be a number, and it is text.""");
            assertThat(analysis.getAction().replace(file.toString(), "FILE"))
                    .startsWith("FILE, line 1, column 1: Add 'purposes:' with its value.")
                    .contains("FILE, line 55, column 23: Write a number here.");
        });
    }

    @Test
    void boot_tells_the_analysis(CapturedOutput output) {
        SpringApplication application = new SpringApplication(MokutekiAutoConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(WebApplicationType.NONE);

        assertThatThrownBy(application::run).isInstanceOf(InvalidPolicyException.class);
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START", "classpath:governance-policy.yaml: The policy file is missing.");
    }

    @Test
    void conditions_that_nobody_answers_are_named_in_a_warning() {
        application
                .withPropertyValues(SHOP)
                .withBean("optOuts", ConditionCheck.class, () -> ConditionCheck.of("not-opted-out", query -> true))
                .run(context -> assertThat(logged())
                        .containsExactly(
                                "No ConditionCheck answers carrier-contract. It never holds: what depends on it is"
                                        + " refused."));
        application
                .withPropertyValues(SHOP)
                .run(context -> assertThat(logged())
                        .containsExactly(
                                "No ConditionCheck answers carrier-contract, not-opted-out. They never hold: what"
                                        + " depends on them is refused."));
    }

    @Test
    void checks_that_do_not_fit_the_policy_stop_the_start() {
        application
                .withPropertyValues(SHOP)
                .withBean("first", ConditionCheck.class, () -> ConditionCheck.of("carrier-contract", query -> true))
                .withBean("second", ConditionCheck.class, () -> ConditionCheck.of("carrier-contract", query -> true))
                .withBean("third", ConditionCheck.class, () -> ConditionCheck.of("not-opted-oud", query -> true))
                .run(context -> {
                    FailureAnalysis analysis = new ConditionCheckFailureAnalyzer().analyze(context.getStartupFailure());

                    assertThat(analysis.getDescription()).isEqualTo("""
                            Condition 'carrier-contract' is answered by bean 'first' and by bean 'second'. Nobody could tell which answer counts.
                            The policy has no condition 'not-opted-oud', which bean 'third' answers. Did you mean 'not-opted-out'?""");
                    assertThat(analysis.getAction()).isEqualTo("""
                            Keep one ConditionCheck for 'carrier-contract'.
                            Give bean 'third' the id of a condition of the policy, declare 'not-opted-oud' there, or remove the check.""");
                });
    }

    @Test
    void modes_come_from_the_settings() {
        application
                .withPropertyValues(SHOP, "mokuteki.mode=observe", "mokuteki.mode.package.com.example.legacy=off")
                .run(context ->
                        assertThat(PolicyInForce.current().modes().general()).isEqualTo(Mode.OBSERVE));
        application.withPropertyValues(SHOP, "mokuteki.mode=strict").run(context -> {
            FailureAnalysis analysis = new InvalidModeFailureAnalyzer().analyze(context.getStartupFailure());

            assertThat(analysis.getDescription())
                    .isEqualTo("mokuteki.mode is 'strict'. It must be one of enforce, observe, off.");
            assertThat(analysis.getAction())
                    .isEqualTo("Set it to enforce (the default), to observe, which records and blocks nothing,"
                            + " or to off. A package has mokuteki.mode.package.<package>, a category"
                            + " mokuteki.mode.category.<id>.");
        });
    }

    @BeforeEach
    void listen() {
        log.start();
        checksAtStart().setLevel(Level.WARN);
        checksAtStart().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        checksAtStart().setLevel(null);
        checksAtStart().detachAppender(log);
    }

    private static Logger checksAtStart() {
        return (Logger) LoggerFactory.getLogger(ChecksAtStart.class);
    }

    /** What has been logged since the last question. */
    private List<String> logged() {
        List<String> messages =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        log.list.clear();
        return messages;
    }

    private static String shopPolicy() throws IOException {
        return Files.readString(Path.of("src/test/resources/com/example/shop/shop-policy.yaml"));
    }
}
