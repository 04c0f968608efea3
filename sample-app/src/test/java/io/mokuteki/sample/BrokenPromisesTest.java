package io.mokuteki.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.mokuteki.archtests.GovernanceRules;
import io.mokuteki.archtests.GovernanceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits that look harmless, each of which breaks the build with a message that tells the fix. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenPromisesTest {

    private static final GovernanceSettings SETTINGS = GovernanceSettings.defaults();

    @TempDir
    private Path folder;

    private List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .filter(text -> !text.startsWith("io.mokuteki.sample.shortcut."))
                .map(text -> text.replaceAll("\\.java:\\d+\\)", ".java:n)")
                        .replaceAll(" \\(by way of \\S+( > \\S+)*\\)", " (by way of …)"))
                .toList();
    }

    @Test
    void deleting_a_purpose() throws IOException {
        JavaClasses edited = SampleCode.edited(
                folder, "io/mokuteki/sample/switching/SwitchingDesk.java", "    @ForPurpose(\"switching\")\n", "");
        String read = "io.mokuteki.sample.switching.SwitchingDesk.readyToRelay(SwitchingDesk.java:n) reads"
                + " io.mokuteki.sample.switching.SwitchingCase.";
        String why = " for no purpose (by way of …): No purpose is declared for this use. NO_PURPOSE, notice, clause 2."
                + " Fix: Annotate the method, or the entry point that leads to it, with @ForPurpose.";
        assertThat(violations(GovernanceRules.accessesHaveAPurpose(SETTINGS), edited))
                .containsExactly(
                        read + "contractNumber [basic.contract-number]" + why,
                        read + "supplyPointId [supply-point.id]" + why);
    }

    @Test
    void adding_a_field_that_nobody_has_looked_at() throws IOException {
        JavaClasses edited = SampleCode.edited(
                folder,
                "io/mokuteki/sample/customer/Customer.java",
                "    private String phone;\n",
                "    private String phone;\n\n    private String nickname = \"\";\n");
        assertThat(violations(GovernanceRules.governedCodeIsComplete(SETTINGS), edited))
                .containsExactly(
                        "io.mokuteki.sample.customer.Customer.nickname(Customer.java) holds nobody knows what, in"
                                + " @Governed code. Fix: annotate it with @DataCategory, or with @NotPersonal and the reason.");
    }

    @Test
    void calling_a_partner_without_saying_so() throws IOException {
        JavaClasses edited = SampleCode.edited(
                folder,
                "io/mokuteki/sample/switching/RetailerGateway.java",
                "    @Discloses(to = \"retailer\", channel = \"joint-use-1.termination-relay\")\n",
                "");
        assertThat(violations(GovernanceRules.clientsAreCalledBehindDisclosures(SETTINGS), edited))
                .containsExactly("io.mokuteki.sample.switching.RetailerGateway.relay(RetailerGateway.java:n) calls"
                        + " io.mokuteki.sample.switching.RetailerApi.relay, a recipient's client, and no method on the way"
                        + " (by way of …) says that it discloses. Fix: annotate the method with @Discloses, naming the"
                        + " recipient and the channel.");
    }

    @Test
    void widening_the_policy() throws IOException {
        assumeFalse(Boolean.getBoolean("mokuteki.lock.update"), "it would be written into the lock");
        String policy = Files.readString(SampleCode.CLASSES.resolve("governance-policy.yaml"));
        String balancing = "    balancing:\n      needs:\n";
        assertThat(policy).containsOnlyOnce(balancing);
        Path wider = folder.resolve("governance-policy.yaml");
        Files.writeString(wider, policy.replace(balancing, balancing + "        - survey\n"));
        ArchRule rule = GovernanceRules.lockUnchanged(GovernanceSettings.ofPolicy(wider), Path.of("governance.lock"));
        assertThatThrownBy(() -> rule.check(SampleCode.all()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("governance.lock no longer says what the code and the policy say:\n"
                        + "  + permit balancing survey\n"
                        + "  + share balancing with ");
    }
}
