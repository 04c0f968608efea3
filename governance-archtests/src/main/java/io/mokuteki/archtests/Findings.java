package io.mokuteki.archtests;

import io.mokuteki.archtests.flow.Access;
import io.mokuteki.archtests.flow.ClientCall;
import io.mokuteki.archtests.flow.ForgottenField;
import io.mokuteki.archtests.flow.GovernedCode;
import io.mokuteki.archtests.flow.HandOver;
import io.mokuteki.archtests.flow.Judgement;
import io.mokuteki.archtests.flow.MakingOfStatistics;
import io.mokuteki.archtests.flow.Site;
import io.mokuteki.archtests.flow.UnknownId;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.Reason;
import io.mokuteki.resolution.MethodGovernance.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What breaks each rule of {@link GovernanceRules}, in words. Rules and report tell the same. */
final class Findings {

    private Findings() {}

    /** What breaks any of the rules, each once. */
    static List<Finding> all(GovernedCode code) {
        return Stream.<Function<GovernedCode, Stream<Finding>>>of(
                        Findings::forgottenFields,
                        Findings::classifiedConstants,
                        Findings::classifiedInValueClasses,
                        Findings::accessorsClassifiedAlone,
                        Findings::unheldLabels,
                        Findings::unknownIds,
                        Findings::accessesWithoutPurpose,
                        Findings::deniedAccesses,
                        Findings::unclassifiedParameters,
                        Findings::deniedDisclosures,
                        Findings::undisclosedCalls,
                        Findings::personalStatistics)
                .flatMap(rule -> rule.apply(code))
                .distinct()
                .toList();
    }

    static Stream<Finding> forgottenFields(GovernedCode code) {
        return code.forgottenFields().stream().map(Findings::forgotten);
    }

    static Stream<Finding> classifiedConstants(GovernedCode code) {
        return code.classifiedConstants().stream()
                .map(site -> finding(
                        "constants-are-not-classified",
                        site,
                        site.member(),
                        site + " is classified and a compile-time constant: the compiler copies its value"
                                + " to its users, past every guard.",
                        "do not keep personal data in code; or compute the value at run time, such as from"
                                + " configuration."));
    }

    static Stream<Finding> classifiedInValueClasses(GovernedCode code) {
        return code.classifiedInValueClasses().stream()
                .map(site -> finding(
                        "value-classes-are-not-classified",
                        site,
                        site.member(),
                        site + " is classified inside a value class: the compiler hands its value on without an object,"
                                + " past every guard.",
                        "classify the properties whose type is the value class."));
    }

    static Stream<Finding> accessorsClassifiedAlone(GovernedCode code) {
        return code.accessorsClassifiedAlone().stream()
                .map(site -> finding(
                        "accessors-are-not-classified-alone",
                        site,
                        site.member(),
                        site
                                + " is classified, and the field that it returns is not: whatever else reads the field is not"
                                + " guarded.",
                        "classify the field; in Kotlin, write the annotation without @get:."));
    }

    static Stream<Finding> unheldLabels(GovernedCode code) {
        return code.unheldLabels().stream()
                .map(label -> finding(
                        "labels-hold",
                        label.site(),
                        label.site().member(),
                        label.site() + ": " + label.problem() + ".",
                        label.fix() + "."));
    }

    static Stream<Finding> unknownIds(GovernedCode code) {
        return code.unknownIds().stream().map(Findings::unknown);
    }

    static Stream<Finding> accessesWithoutPurpose(GovernedCode code) {
        return code.accesses().stream()
                .flatMap(access ->
                        denials("accesses-have-a-purpose", access, decision -> is(decision, Reason.NO_PURPOSE)));
    }

    static Stream<Finding> deniedAccesses(GovernedCode code) {
        return code.accesses().stream()
                .flatMap(access -> denials(
                        "accesses-are-permitted",
                        access,
                        decision -> !is(decision, Reason.NO_PURPOSE) && !is(decision, Reason.UNKNOWN_ID)));
    }

    static Stream<Finding> unclassifiedParameters(GovernedCode code) {
        return code.handOvers().stream().flatMap(Findings::unclassified);
    }

    static Stream<Finding> deniedDisclosures(GovernedCode code) {
        return code.handOvers().stream().flatMap(Findings::denials);
    }

    static Stream<Finding> undisclosedCalls(GovernedCode code) {
        return code.clientCalls().stream().filter(call -> !call.disclosed()).map(Findings::undisclosed);
    }

    static Stream<Finding> personalStatistics(GovernedCode code) {
        return code.statistics().stream()
                .filter(made -> !made.personalResult().isEmpty())
                .map(Findings::personal);
    }

    private static Finding forgotten(ForgottenField field) {
        return finding(
                "governed-code-is-complete",
                field.site(),
                field.site().member(),
                field.contradictory()
                        ? field.site() + " is classified and @NotPersonal at once."
                        : field.site() + " holds nobody knows what, in @Governed code.",
                field.contradictory()
                        ? "remove one of the two."
                        : "annotate it with @DataCategory, or with @NotPersonal and the reason.");
    }

    private static Finding unknown(UnknownId unknown) {
        return finding(
                "ids-exist",
                unknown.site(),
                unknown.kind().words() + " " + unknown.id(),
                unknown.site() + " names " + unknown.kind().words() + " '" + unknown.id() + "'. "
                        + unknown.explanation(),
                "correct the id, or declare it in the policy if the notice names it.");
    }

    private static Stream<Finding> denials(String rule, Access access, Predicate<Decision> which) {
        return access.judgements().stream()
                .filter(judgement -> !judgement.decision().isPermitted() && which.test(judgement.decision()))
                .map(judgement -> denial(
                        rule,
                        access.site(),
                        access.member().toString(),
                        access.site() + " reads " + access.member() + " "
                                + access.member().categories(),
                        judgement));
    }

    private static Stream<Finding> denials(HandOver handOver) {
        return handOver.judgements().stream()
                .filter(judgement ->
                        !judgement.decision().isPermitted() && !is(judgement.decision(), Reason.UNKNOWN_ID))
                .map(judgement -> denial(
                        "disclosures-are-permitted",
                        handOver.site(),
                        handOver.to()
                                + handOver.channel()
                                        .map(channel -> " " + channel)
                                        .orElse(""),
                        handOver.site() + " discloses " + handOver.categories() + " to " + handOver.to()
                                + handOver.channel()
                                        .map(channel -> " through " + channel)
                                        .orElse(""),
                        judgement));
    }

    private static Finding denial(String rule, Site site, String subject, String what, Judgement judgement) {
        Decision decision = judgement.decision();
        String message = what + stack(judgement.purposes()) + path(judgement.path()) + ": " + decision.explanation()
                + decision.reason().map(reason -> " " + reason).orElse("")
                + decision.layer().map(layer -> ", " + layer.id()).orElse("")
                + (decision.clauses().isEmpty() ? "" : ", clause " + String.join(", ", decision.clauses()))
                + ".";
        return new Finding(
                rule,
                site,
                subject + stack(judgement.purposes()),
                message,
                decision.clauses(),
                decision.remedies(),
                Optional.of(decision));
    }

    private static Stream<Finding> unclassified(HandOver handOver) {
        return handOver.unclassified().stream()
                .map(Parameter::name)
                .map(name -> finding(
                        "disclosed-parameters-are-classified",
                        handOver.site(),
                        name,
                        handOver.site() + " discloses its parameter '" + name + "' to " + handOver.to()
                                + ", and nobody could tell what it holds.",
                        "annotate the parameter with @DataCategory, or with @NotPersonal and the reason; or give it a"
                                + " type whose every field is classified."));
    }

    private static Finding undisclosed(ClientCall call) {
        return finding(
                "clients-are-called-behind-disclosures",
                call.site(),
                call.target(),
                call.site() + " calls " + call.target() + ", a recipient's client, and no method on the way"
                        + path(call.path()) + " says that it discloses.",
                "annotate the method with @Discloses, naming the recipient and the channel.");
    }

    private static Finding personal(MakingOfStatistics made) {
        return new Finding(
                "statistics-are-not-personal",
                made.site(),
                made.result(),
                made.site() + " reclassifies to " + made.to() + " by clause " + made.clause() + ", and returns "
                        + made.result() + ", which holds " + made.personalResult() + ".",
                List.of(made.clause()),
                List.of("return counts, sums or averages of groups, such as a StatisticalTable."),
                Optional.empty());
    }

    private static Finding finding(String rule, Site site, String subject, String message, String fix) {
        return new Finding(rule, site, subject, message, List.of(), List.of(fix), Optional.empty());
    }

    private static String stack(List<String> purposes) {
        return purposes.isEmpty() ? " for no purpose" : " for " + String.join(" > ", purposes);
    }

    private static String path(List<Site> path) {
        return path.isEmpty()
                ? ""
                : path.stream().map(Site::toString).collect(Collectors.joining(" > ", " (by way of ", ")"));
    }

    private static boolean is(Decision decision, Reason reason) {
        return decision.reason().filter(reason::equals).isPresent();
    }
}
