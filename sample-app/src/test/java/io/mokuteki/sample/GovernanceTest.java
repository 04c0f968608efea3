package io.mokuteki.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.mokuteki.archtests.GovernanceReport;
import io.mokuteki.archtests.GovernanceRules;
import io.mokuteki.archtests.GovernanceSettings;
import io.mokuteki.archtests.flow.Access;
import io.mokuteki.archtests.flow.BlindSpot;
import io.mokuteki.archtests.flow.GovernedCode;
import io.mokuteki.archtests.flow.Judgement;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Holds the sample's code to its notice, and writes what a reviewer is given. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GovernanceTest {

    private static final JavaClasses CLASSES = SampleCode.all();
    private static final GovernanceSettings SETTINGS = GovernanceSettings.defaults();

    @Test
    void the_features_keep_the_word_of_the_notice() {
        GovernanceRules.all().check(SampleCode.withoutShortcuts());
    }

    @Test
    void the_lock_says_what_the_code_and_the_policy_say() {
        GovernanceRules.lockUnchanged(SETTINGS, Path.of("governance.lock")).check(CLASSES);
    }

    @Test
    void the_shortcuts_are_found_and_nothing_else() {
        assertThat(denied(SETTINGS.analyse(CLASSES)))
                .containsExactly(
                        "BalancingMail.askToSave reads [billing-contact.email] for [balancing]: NOT_NECESSARY",
                        "CampaignList.namesAndNumbers reads [basic.name] for [marketing]: NOT_NECESSARY",
                        "CampaignList.namesAndNumbers reads [basic.phone] for [marketing]: NOT_NECESSARY",
                        "CampaignList.addresses reads [basic.address] for [marketing]: STATISTICS_ONLY",
                        "Canary.sings reads [basic.phone] for []: NO_PURPOSE",
                        "InvoicePreview.widestAddress reads [billing-contact.address] for []: NO_PURPOSE",
                        "WinBack$Campaign.call reads [basic.phone] for [switching, marketing]: NOT_NECESSARY");
        List<String> places = GovernanceRules.each(SETTINGS).stream()
                .flatMap(rule -> rule.evaluate(CLASSES).getFailureReport().getDetails().stream())
                .toList();
        assertThat(places).allMatch(text -> text.startsWith("io.mokuteki.sample.shortcut."));
    }

    /** The query of {@code HalfHourlyUsages} that gives a classified record is not among them. */
    @Test
    void queries_that_the_analysis_cannot_see_into_are_told() {
        assertThat(SETTINGS.analyse(CLASSES).blindSpots())
                .filteredOn(spot -> spot.kind() == BlindSpot.Kind.QUERY)
                .extracting(spot -> spot.where().replaceAll(".*\\.(\\w+\\.\\w+)\\(.*", "$1"))
                .containsExactly(
                        "AreaOperator.isMet",
                        "Customers.highestId",
                        "Seeder.readings",
                        "OpenSwitchingCase.isMet",
                        "RegisteredRetailer.isMet");
    }

    @Test
    void the_report_is_written() {
        GovernanceReport.of(SETTINGS.analyse(CLASSES))
                .analysing("sample-app", CLASSES.size())
                .write(Path.of("target", "governance"));
        assertThat(Path.of("target", "governance"))
                .isDirectoryContaining("glob:**/report.html")
                .isDirectoryContaining("glob:**/report.md")
                .isDirectoryContaining("glob:**/report.json")
                .isDirectoryContaining("glob:**/report.sarif");
    }

    /** Every denied read: where, what, for which purposes, why not. */
    private static List<String> denied(GovernedCode code) {
        return code.accesses().stream().flatMap(GovernanceTest::denied).toList();
    }

    private static Stream<String> denied(Access access) {
        return access.judgements().stream()
                .filter(judgement -> !judgement.decision().isPermitted())
                .map(judgement -> denied(access, judgement));
    }

    private static String denied(Access access, Judgement judgement) {
        return simple(access.site().type()) + "." + access.site().member() + " reads "
                + access.member().categories()
                + " for " + judgement.purposes() + ": "
                + judgement.decision().reason().orElseThrow();
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
