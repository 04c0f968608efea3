package io.mokuteki.archtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.archtests.report.CodeFacts.Analysed;
import io.mokuteki.archtests.report.CodeFacts.Use;
import io.mokuteki.archtests.report.Matrix.Cell;
import io.mokuteki.archtests.report.Matrix.ItemCell;
import io.mokuteki.archtests.report.Matrix.ItemRow;
import io.mokuteki.archtests.report.Matrix.Row;
import io.mokuteki.archtests.report.ReportModel.Verdict;
import io.mokuteki.policy.Reason;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportModelTest {

    private final ReportModel report = Clinic.report();

    @Test
    void a_cell_tells_notice_necessity_conditions_and_use() {
        assertThat(report.matrix().rows().stream().map(ReportModelTest::categoryLine))
                .containsExactly(
                        "basic: care ◐ 1/2 paired [] 2 | research – 0/2 paired [] 0 | reminder ● 2/2 paired [] 0"
                                + " | request ● 2/2 law [] 0",
                        "history: care ● 1/1 paired [treated-here] 1 | research S 1/1 paired [] 1!"
                                + " | reminder – 0/1 not-paired [] 0 | request ● 1/1 law [] 0");
    }

    @Test
    void an_item_tells_why_it_is_refused() {
        assertThat(report.matrix().rows().stream()
                        .flatMap(row -> row.items().stream())
                        .map(ReportModelTest::itemLine))
                .containsExactly(
                        "basic.name: yes [2(1), 3(1)], no [3, 2(2), 3(1)] NOT_NECESSARY, yes [2(1), 3(1)], yes [6, 3(1)]",
                        "basic.phone: no [3, 2(1), 3(1)] NOT_NECESSARY, no [3, 2(2), 3(1)] NOT_NECESSARY,"
                                + " yes [2(1), 3(1)], yes [6, 3(1)]",
                        "basic.pin: secret [3(1)] SECRET, secret [3(1)] SECRET, secret [3(1)] SECRET,"
                                + " secret [3(1)] SECRET",
                        "history.diagnosis: yes [2(1), 3(2)], statistics [2*1, 2(2), 3(2)],"
                                + " no [2(1), 3(2)] NOT_IN_NOTICE, yes [6, 3(2)]");
    }

    @Test
    void a_purpose_lists_its_methods_with_what_they_read_and_disclose() {
        PurposeSection care = report.purposes().get(0);

        assertThat(care.methods())
                .extracting(method -> method.site().code() + " reads " + method.members() + " discloses "
                        + method.discloses().stream()
                                .map(CodeFacts.Disclosure::to)
                                .toList())
                .containsExactly(
                        "Letters.refer reads [Patient.name] discloses [hospital]",
                        "Visit.examine reads [Patient.diagnosis, Patient.name] discloses []");
        assertThat(care.categories().get(1).readers())
                .containsExactly(new PurposeSection.Reader(Clinic.NOTE, List.of("Patient.diagnosis :20"), true));
    }

    @Test
    void a_recipient_lists_the_channels_that_reach_it_and_what_may_pass() {
        RecipientSection hospital = report.recipients().get(2);

        assertThat(hospital.routes())
                .extracting(route -> route.channel().id() + " " + route.conditions() + " "
                        + route.flows().stream()
                                .map(flow -> flow.purpose().id() + ": " + flow.categories())
                                .toList()
                        + " " + route.places())
                .containsExactly("consent [consent] [] 0", "region.referral [] [care: [basic.name, history]] 1");
        assertThat(hospital.disclosures())
                .extracting(judged -> judged.disclosure().site().code() + " "
                        + judged.decision().isPermitted())
                .containsExactly("Letters.refer true");
    }

    @Test
    void conditions_of_what_code_does_are_open() {
        assertThat(report.openConditions())
                .extracting(open -> open.condition().id() + " " + open.sites())
                .containsExactly("treated-here " + List.of(Clinic.LETTER, Clinic.NOTE));
    }

    @Test
    void what_no_code_uses_is_listed() {
        assertThat(report.unused().purposes())
                .extracting(purpose -> purpose.id())
                .containsExactly("reminder", "request");
        assertThat(report.unused().items()).extracting(item -> item.id()).containsExactly("basic.phone", "basic.pin");
        assertThat(report.unused().recipients()).isEmpty();
        assertThat(report.unused().channels())
                .extracting(channel -> channel.id())
                .containsExactly("consent");
    }

    @Test
    void code_that_keeps_the_notice_is_clean() {
        assertThat(verdict(new Analysed(List.of(), 1, true), List.of())).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void an_incomplete_analysis_is_never_clean() {
        assertThat(verdict(new Analysed(List.of(), 1, false), List.of())).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void a_read_that_the_engine_refuses_is_a_violation_though_no_rule_has_told() {
        Use refused = new Use(
                Clinic.VISIT, "clinic.Patient.phone", List.of("basic.phone"), List.of("care"), Clinic.VISIT, false);

        assertThat(verdict(new Analysed(List.of(), 1, true), List.of(refused))).isEqualTo(Verdict.VIOLATIONS);
    }

    @Test
    void a_read_of_something_unknown_is_a_violation() {
        Use unknown = new Use(Clinic.VISIT, "clinic.Patient.x", List.of("basc"), List.of("care"), Clinic.VISIT, false);

        assertThat(verdict(new Analysed(List.of(), 1, true), List.of(unknown))).isEqualTo(Verdict.VIOLATIONS);
    }

    @Test
    void a_read_without_a_purpose_is_a_violation() {
        Use purposeless =
                new Use(Clinic.VISIT, "clinic.Patient.name", List.of("basic.name"), List.of(), Clinic.VISIT, false);

        assertThat(verdict(new Analysed(List.of(), 1, true), List.of(purposeless)))
                .isEqualTo(Verdict.VIOLATIONS);
    }

    private static Verdict verdict(Analysed analysed, List<Use> uses) {
        CodeFacts facts = new CodeFacts(analysed, List.of(), List.of(), uses, List.of(), List.of(), List.of());
        return ReportModel.of(Clinic.policy(), List.of(), facts).verdict();
    }

    private static String categoryLine(Row row) {
        return row.category().id() + ": "
                + row.cells().stream().map(ReportModelTest::cellText).collect(Collectors.joining(" | "));
    }

    private static String cellText(Cell cell) {
        return cell.purpose() + " " + cell.mark() + " " + cell.permitted() + "/" + cell.items() + " "
                + cell.pairing().id() + " " + cell.conditions() + " " + cell.places() + (cell.refused() ? "!" : "");
    }

    private static String itemLine(ItemRow row) {
        return row.item().id() + ": "
                + row.cells().stream().map(ReportModelTest::itemText).collect(Collectors.joining(", "));
    }

    private static String itemText(ItemCell cell) {
        Judgement judgement = cell.judgement();
        return judgement.necessity().id() + " " + judgement.clauses()
                + judgement.refusal().map(Reason::name).map(" "::concat).orElse("");
    }
}
