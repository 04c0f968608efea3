package io.mokuteki.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Problem;
import io.mokuteki.policy.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@ExtendWith(ForgetsPolicy.class)
class PolicyReloadTest {

    @TempDir
    Path folder;

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.mokuteki.policy");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<PolicyReload> heard = new ArrayList<>();
    private ShopPolicyFile file;

    @BeforeEach
    void load() {
        file = new ShopPolicyFile(folder.resolve("policy.yaml"));
        System.setProperty("mokuteki.policy", file.path().toString());
        Policy first = PolicyInForce.current().policy().orElseThrow();
        PolicyInForce.install(PolicyInForce.of(
                        first,
                        ConditionChecks.of(List.of(ConditionCheck.of("not-opted-out", query -> true))),
                        Modes.everywhere(Mode.OBSERVE),
                        List.of())
                .from(new PolicySource(PolicyLocation.ofSystem(), null, List.of(heard::add))));
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
    }

    @AfterEach
    void forget() {
        System.clearProperty("mokuteki.policy");
        logger.setLevel(null);
        logger.detachAppender(log);
    }

    @Test
    void a_changed_policy_is_in_force_from_now_on_with_the_checks_and_modes_that_were() {
        file.write(ShopPolicyFile.SECOND);

        PolicyReload reload = PolicyInForce.reload();

        assertThat(reload).isInstanceOfSatisfying(PolicyReload.Installed.class, installed -> {
            assertThat(installed.before().map(Policy::version)).hasValue("1");
            assertThat(installed.policy().version()).isEqualTo("2");
            assertThat(installed.warnings()).isEmpty();
        });
        assertThat(heard).containsExactly(reload);
        assertThat(version()).isEqualTo("2");
        assertThat(PolicyInForce.current().modes().general()).isEqualTo(Mode.OBSERVE);
        assertThat(PolicyInForce.current().checks().find("not-opted-out")).isPresent();
        assertThat(logged())
                .containsExactly(
                        "INFO shop 2 from FILE is in force from now on; until now it was shop 1.",
                        "WARN No ConditionCheck answers carrier-contract, so what depends on it is refused.");
    }

    @Test
    void a_scope_keeps_the_policy_that_it_was_opened_under() {
        try (PurposeScope before = PurposeScope.open("billing")) {
            file.write(ShopPolicyFile.SECOND);
            PolicyInForce.reload();

            assertThat(CurrentScope.get().policy().policy().map(Policy::version))
                    .hasValue("1");
            try (PurposeScope inside = PurposeScope.open("delivery")) {
                assertThat(CurrentScope.get().policy().policy().map(Policy::version))
                        .hasValue("1");
            }
        }
        try (PurposeScope after = PurposeScope.open("billing")) {
            assertThat(CurrentScope.get().policy().policy().map(Policy::version))
                    .hasValue("2");
        }
    }

    @Test
    void a_policy_that_says_the_same_changes_nothing() {
        PolicyInForce before = PolicyInForce.current();
        file.write(ShopPolicyFile.FIRST + "\n# a comment\n");

        assertThat(PolicyInForce.reload()).isInstanceOf(PolicyReload.Unchanged.class);
        assertThat(PolicyInForce.current()).isSameAs(before);
        assertThat(logged()).isEmpty();
    }

    @Test
    void an_invalid_policy_leaves_the_last_good_one_in_force_and_alarms_with_all_its_problems() {
        file.write(ShopPolicyFile.INVALID);

        PolicyReload reload = PolicyInForce.reload();

        assertThat(reload).isInstanceOfSatisfying(PolicyReload.Rejected.class, rejected -> {
            assertThat(rejected.inForce().map(Policy::version)).hasValue("1");
            assertThat(rejected.problems()).extracting(Problem::rule).containsExactly("wrong-type", "unknown-id");
        });
        assertThat(heard).containsExactly(reload);
        assertThat(version()).isEqualTo("1");
        assertThat(logged())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.lines())
                        .containsExactly(
                                "ERROR The policy in FILE was read again and can't be used. shop 1 stays in force. Its problems:",
                                "FILE:55:23: error: This should be a number, and it is text. Write a number here. [wrong-type]",
                                "FILE:69:17: error: There is no data category or item 'basic.fone'. Did you mean"
                                        + " 'basic.phone'? Correct the id, or declare the data category or item under"
                                        + " 'categories'. [unknown-id]"));

        file.write(ShopPolicyFile.SECOND);
        assertThat(PolicyInForce.reload()).isInstanceOf(PolicyReload.Installed.class);
        assertThat(version()).isEqualTo("2");
    }

    @Test
    void another_policy_under_the_same_version_is_in_force_and_warned_of() {
        file.write(ShopPolicyFile.SECOND.replace("version: \"2\"", "version: \"1\""));

        PolicyInForce.reload();

        assertThat(PolicyInForce.current()
                        .decide(Request.read("basic.phone").forPurposes("billing"))
                        .isPermitted())
                .isTrue();
        assertThat(logged())
                .contains(
                        "WARN The policy in FILE says something else under the same version, shop 1. Records that cite"
                                + " it can't tell the two apart: give it a version of its own.");
    }

    @Test
    void a_listener_that_throws_changes_nothing() {
        PolicyInForce.install(PolicyInForce.current()
                .from(new PolicySource(
                        PolicyLocation.ofSystem(),
                        null,
                        List.of(
                                reload -> {
                                    throw new IllegalStateException("broken");
                                },
                                heard::add))));
        file.write(ShopPolicyFile.SECOND);

        PolicyReload reload = PolicyInForce.reload();

        assertThat(heard).containsExactly(reload);
        assertThat(version()).isEqualTo("2");
    }

    @Test
    void where_none_could_be_loaded_a_reload_brings_the_first() {
        PolicyInForce.forget();
        file.write("");
        assertThat(PolicyInForce.current().policy()).isEmpty();

        assertThat(PolicyInForce.reload())
                .isInstanceOfSatisfying(
                        PolicyReload.Rejected.class,
                        rejected -> assertThat(rejected.inForce()).isEmpty());
        file.write(ShopPolicyFile.FIRST);
        assertThat(PolicyInForce.reload())
                .isInstanceOfSatisfying(
                        PolicyReload.Installed.class,
                        installed -> assertThat(installed.before()).isEmpty());
        assertThat(version()).isEqualTo("1");
    }

    @Test
    void what_was_installed_by_hand_cannot_be_read_again() {
        PolicyInForce.install(PolicyInForce.of(
                SmallPolicy.policy(), ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), List.of()));

        assertThatThrownBy(PolicyInForce::reload)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The policy in force was installed by hand, so there is nothing to read it from again. Name"
                        + " its source with PolicyInForce.from(…), or install another.");
    }

    private static String version() {
        return PolicyInForce.current().policy().orElseThrow().version();
    }

    private List<String> logged() {
        return log.list.stream()
                .map(event -> event.getLevel() + " "
                        + event.getFormattedMessage().replace(file.path().toString(), "FILE"))
                .toList();
    }
}
