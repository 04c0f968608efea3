package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.Analysed;
import io.mokuteki.archtests.report.CodeFacts.BlindSpot;
import io.mokuteki.archtests.report.CodeFacts.Member;
import io.mokuteki.archtests.report.CodeFacts.PurposeMethod;
import io.mokuteki.archtests.report.CodeFacts.Use;
import io.mokuteki.archtests.report.CodeFacts.Violation;
import io.mokuteki.archtests.report.Matrix.JudgedUse;
import io.mokuteki.archtests.report.RecipientSection.JudgedDisclosure;
import io.mokuteki.policy.Label;
import io.mokuteki.policy.Policy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The report before it has a format: what the policy says beside what the code does. Immutable; the same policy, remarks
 * and facts always give an equal model.
 */
public final class ReportModel {

    /** Whether the code keeps the notice, as far as the analysis can see. */
    public enum Verdict {
        /** No violation was found, and nothing was given up on. */
        CLEAN(new Label("違反なし", "No violations")),
        /** Violations were found, or something that the engine refuses. */
        VIOLATIONS(new Label("違反あり", "Violations")),
        /** No violation was found, but the analysis gave up on something. */
        INCOMPLETE(new Label("解析が不完全", "Analysis incomplete"));

        private final Label label;

        Verdict(Label label) {
            this.label = label;
        }

        /** What people call it. */
        public Label label() {
            return label;
        }

        /** As files spell it: {@code clean}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Policy policy;
    private final List<Remark> remarks;
    private final CodeFacts facts;
    private final List<JudgedUse> uses;
    private final List<JudgedDisclosure> disclosures;
    private final Matrix matrix;
    private final List<PurposeSection> purposes;
    private final List<RecipientSection> recipients;
    private final List<Use> purposeless;
    private final List<OpenCondition> openConditions;
    private final UnusedIds unused;
    private final List<BlindSpot> blindSpots;

    private ReportModel(Policy policy, List<Remark> remarks, CodeFacts facts) {
        Judge judge = new Judge(policy);
        this.policy = policy;
        this.remarks = List.copyOf(remarks);
        this.facts = facts;
        this.uses = facts.uses().stream()
                .map(use -> new JudgedUse(use, judge.decide(use).isPermitted()))
                .toList();
        this.disclosures = facts.disclosures().stream()
                .map(disclosure -> new JudgedDisclosure(disclosure, judge.decide(disclosure)))
                .toList();
        this.matrix = Matrix.of(policy, judge, uses);
        this.purposes = PurposeSection.of(policy, matrix, facts);
        this.recipients = RecipientSection.of(policy, judge, disclosures);
        this.purposeless =
                facts.uses().stream().filter(use -> use.purposes().isEmpty()).toList();
        this.openConditions = OpenCondition.of(policy, judge, uses, disclosures);
        this.unused = UnusedIds.of(policy, facts);
        this.blindSpots = Stream.concat(StandingBlindSpots.ALL.stream(), facts.blindSpots().stream())
                .toList();
    }

    /**
     * Puts facts beside a policy.
     *
     * @param policy a valid policy
     * @param remarks what its lint remarks
     * @param facts what was found in the code
     */
    public static ReportModel of(Policy policy, List<Remark> remarks, CodeFacts facts) {
        return new ReportModel(policy, remarks, facts);
    }

    /** Whether the code keeps the notice, as far as the analysis can see. */
    public Verdict verdict() {
        boolean refused = uses.stream().anyMatch(use -> !use.permitted())
                || disclosures.stream()
                        .anyMatch(disclosure -> !disclosure.decision().isPermitted());
        if (refused || !violations().isEmpty()) {
            return Verdict.VIOLATIONS;
        }
        return analysed().complete() ? Verdict.CLEAN : Verdict.INCOMPLETE;
    }

    Policy policy() {
        return policy;
    }

    Analysed analysed() {
        return facts.analysed();
    }

    Matrix matrix() {
        return matrix;
    }

    List<PurposeSection> purposes() {
        return purposes;
    }

    List<RecipientSection> recipients() {
        return recipients;
    }

    /** Reads that some way without any purpose leads to. */
    List<Use> purposeless() {
        return purposeless;
    }

    List<Violation> violations() {
        return facts.violations();
    }

    List<Remark> remarks() {
        return remarks;
    }

    List<OpenCondition> openConditions() {
        return openConditions;
    }

    UnusedIds unused() {
        return unused;
    }

    List<BlindSpot> blindSpots() {
        return blindSpots;
    }

    List<Member> members() {
        return facts.members();
    }

    List<PurposeMethod> purposeMethods() {
        return facts.purposeMethods();
    }

    /** The code that depends on a condition. */
    List<Site> sitesDependingOn(String condition) {
        return openConditions.stream()
                .filter(open -> open.condition().id().equals(condition))
                .flatMap(open -> open.sites().stream())
                .toList();
    }
}
