package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.Analysed;
import io.mokuteki.archtests.report.CodeFacts.BlindSpot;
import io.mokuteki.archtests.report.CodeFacts.Disclosure;
import io.mokuteki.archtests.report.CodeFacts.Member;
import io.mokuteki.archtests.report.CodeFacts.PurposeMethod;
import io.mokuteki.archtests.report.CodeFacts.Use;
import io.mokuteki.archtests.report.CodeFacts.Violation;
import io.mokuteki.policy.Label;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A small clinic: its policy, and what an analysis may have found in its code. */
final class Clinic {

    static final Site VISIT = site("clinic.Visit", "examine", 10);
    static final Site NOTE = site("clinic.Visit", "note", 20);
    static final Site STUDY = site("clinic.Study", "ages", 30);
    static final Site LETTER = site("clinic.Letters", "refer", 40);

    private Clinic() {}

    static Policy policy() {
        try (InputStream in = Clinic.class.getResourceAsStream("clinic-policy.yaml")) {
            PolicyFile file = PolicyFile.read("clinic-policy.yaml", in);
            if (!file.problems().isEmpty()) {
                throw new IllegalStateException(file.problems().toString());
            }
            return file.policy().orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ReportModel report() {
        return ReportModel.of(policy(), remarks(), facts());
    }

    static List<Remark> remarks() {
        return List.of(new Remark(
                "manager-without-address",
                List.of("5(4)"),
                new Label("住所の記載がない。", "No address is given."),
                new Label("記載する。", "Give it.")));
    }

    static CodeFacts facts() {
        return new CodeFacts(
                new Analysed(List.of("clinic"), 12, true),
                List.of(
                        new Member("clinic.Patient.name", List.of("basic.name")),
                        new Member("clinic.Patient.diagnosis", List.of("history.diagnosis"))),
                List.of(
                        new PurposeMethod(VISIT, List.of("care")),
                        new PurposeMethod(STUDY, List.of("research")),
                        new PurposeMethod(LETTER, List.of("care"))),
                List.of(
                        new Use(VISIT, "clinic.Patient.name", List.of("basic.name"), List.of("care"), VISIT, false),
                        new Use(LETTER, "clinic.Patient.name", List.of("basic.name"), List.of("care"), LETTER, false),
                        new Use(
                                NOTE,
                                "clinic.Patient.diagnosis",
                                List.of("history.diagnosis"),
                                List.of("care"),
                                VISIT,
                                false),
                        new Use(
                                STUDY,
                                "clinic.Patient.diagnosis",
                                List.of("history.diagnosis"),
                                List.of("research"),
                                STUDY,
                                false)),
                List.of(new Disclosure(
                        LETTER,
                        "hospital",
                        List.of("region.referral"),
                        List.of("basic.name", "history.diagnosis"),
                        List.of("care"),
                        LETTER,
                        false)),
                List.of(new Violation(
                        "accesses-are-permitted",
                        "clinic.Patient.diagnosis for research",
                        "clinic.Study.ages reads clinic.Patient.diagnosis for research: statistics only.",
                        STUDY,
                        List.of("2*1"),
                        List.of("Make the statistics in a method annotated @Reclassifies."),
                        Optional.of(Reason.STATISTICS_ONLY),
                        List.of("history.diagnosis"),
                        List.of("research"),
                        Optional.empty())),
                List.of(
                        new BlindSpot(new Label("問い合わせ", "The query reads columns."), "clinic.Patients.find"),
                        new BlindSpot(new Label("一括の読み取り", "The mapper reads every field."), "clinic.Export.all")));
    }

    private static Site site(String type, String member, int line) {
        return new Site(type, member, "src/main/java/" + type.replace('.', '/') + ".java", line);
    }
}
