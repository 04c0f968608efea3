package io.mokuteki.archtests;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.mokuteki.archtests.flow.Access;
import io.mokuteki.archtests.flow.ClientCall;
import io.mokuteki.archtests.flow.ForgottenField;
import io.mokuteki.archtests.flow.GovernedCode;
import io.mokuteki.archtests.flow.HandOver;
import io.mokuteki.archtests.flow.Judgement;
import io.mokuteki.archtests.flow.MakingOfStatistics;
import io.mokuteki.archtests.flow.Site;
import io.mokuteki.archtests.flow.UnknownId;
import io.mokuteki.archtests.lock.GovernanceLock;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.Reason;
import io.mokuteki.resolution.MethodGovernance.Parameter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that hold code to its privacy notice, for ArchUnit's {@code @ArchTest}. Each factory comes twice: by the
 * application's own policy, and by {@link GovernanceSettings}.
 *
 * <p>The rules share one analysis, whose reach and limits {@linkplain io.mokuteki.archtests.flow its package} tells.
 * Conditions of the policy are assumed to hold: what the rules find is denied at run time whatever they answer. The
 * descriptions of the rules are stable, so that violations can be frozen.
 *
 * <p>Every rule fails when none of the imported classes holds governed data, and when the policy cannot be used.
 *
 * <p>In the examples below a customer is
 * {@code record Customer(@DataSubjectId long id, @DataCategory("basic.phone") String phone) {}}.
 */
public final class GovernanceRules {

    private GovernanceRules() {}

    /** All rules below, by the application's own policy. */
    public static ArchRule all() {
        return all(GovernanceSettings.defaults());
    }

    /** All rules below. */
    public static ArchRule all(GovernanceSettings settings) {
        return CompositeArchRule.of(List.of(
                        governedCodeIsComplete(settings),
                        constantsAreNotClassified(settings),
                        idsExist(settings),
                        accessesHaveAPurpose(settings),
                        accessesArePermitted(settings),
                        disclosedParametersAreClassified(settings),
                        disclosuresArePermitted(settings),
                        clientsAreCalledBehindDisclosures(settings),
                        statisticsAreNotPersonal(settings)))
                .as("code should keep the word of its privacy notice");
    }

    /** {@link #governedCodeIsComplete(GovernanceSettings)} by the application's own policy. */
    public static ArchRule governedCodeIsComplete() {
        return governedCodeIsComplete(GovernanceSettings.defaults());
    }

    /**
     * In {@code @Governed} types and packages, somebody has looked at every instance field of a record, an entity, an
     * embeddable, and a type with a classified field. A field whose type holds nothing but classified data needs no
     * annotation, and nowhere may a field be both classified and {@code @NotPersonal}.
     *
     * <pre>{@code
     * // valid
     * @Governed
     * record Customer(@DataSubjectId long id, @DataCategory("basic.phone") String phone) {}
     *
     * // invalid: nobody has said what the nickname is
     * @Governed
     * record Customer(@DataSubjectId long id, @DataCategory("basic.phone") String phone, String nickname) {}
     * }</pre>
     */
    public static ArchRule governedCodeIsComplete(GovernanceSettings settings) {
        return new GovernanceRule(
                "every field of @Governed code should be classified or @NotPersonal",
                settings,
                code -> code.forgottenFields().stream().map(GovernanceRules::forgotten));
    }

    /** {@link #constantsAreNotClassified(GovernanceSettings)} by the application's own policy. */
    public static ArchRule constantsAreNotClassified() {
        return constantsAreNotClassified(GovernanceSettings.defaults());
    }

    /**
     * No compile-time constant is classified: the compiler copies its value to where no guard sees it.
     *
     * <pre>{@code
     * // valid: read at run time
     * @DataCategory("basic.phone")
     * static final String TEST_PHONE = System.getProperty("test.phone");
     *
     * // invalid
     * @DataCategory("basic.phone")
     * static final String TEST_PHONE = "03-0000-0000";
     * }</pre>
     */
    public static ArchRule constantsAreNotClassified(GovernanceSettings settings) {
        return new GovernanceRule(
                "no compile-time constant should be classified",
                settings,
                code -> code.classifiedConstants().stream()
                        .map(site -> site + " is classified and a compile-time constant: the compiler copies its value"
                                + " to its users, past every guard. Fix: do not keep personal data in code; or compute"
                                + " the value at run time, such as from configuration."));
    }

    /** {@link #idsExist(GovernanceSettings)} by the application's own policy. */
    public static ArchRule idsExist() {
        return idsExist(GovernanceSettings.defaults());
    }

    /**
     * Every purpose, category, recipient, channel and clause that the code names is in the policy. The other way round,
     * ids that no code uses are not a fault; {@link GovernedCode#unusedIds()} and the report list them.
     *
     * <pre>{@code
     * // valid
     * @ForPurpose("billing")
     * void print(Customer customer) { … }
     *
     * // invalid: the policy has "billing"
     * @ForPurpose("biling")
     * void print(Customer customer) { … }
     * }</pre>
     */
    public static ArchRule idsExist(GovernanceSettings settings) {
        return new GovernanceRule(
                "every id in the code should be known to the policy",
                settings,
                code -> code.unknownIds().stream().map(GovernanceRules::unknown));
    }

    /** {@link #accessesHaveAPurpose(GovernanceSettings)} by the application's own policy. */
    public static ArchRule accessesHaveAPurpose() {
        return accessesHaveAPurpose(GovernanceSettings.defaults());
    }

    /**
     * Every read of a classified member has a purpose: its method's own, an inherited one, or one from every caller. A
     * method without a known caller is an entry point and needs its own.
     *
     * <pre>{@code
     * // valid: the purpose comes from the caller
     * @ForPurpose("billing")
     * void run(Customer customer) { print(customer); }
     * private void print(Customer customer) { out.println(customer.phone()); }
     *
     * // invalid
     * void run(Customer customer) { print(customer); }
     * private void print(Customer customer) { out.println(customer.phone()); }
     * }</pre>
     */
    public static ArchRule accessesHaveAPurpose(GovernanceSettings settings) {
        return new GovernanceRule(
                "every access to governed data should have a purpose",
                settings,
                code -> code.accesses().stream()
                        .flatMap(access -> denials(access, decision -> is(decision, Reason.NO_PURPOSE))));
    }

    /** {@link #accessesArePermitted(GovernanceSettings)} by the application's own policy. */
    public static ArchRule accessesArePermitted() {
        return accessesArePermitted(GovernanceSettings.defaults());
    }

    /**
     * The policy permits every read of a classified member for every stack of purposes that reaches it. Reads without a
     * purpose are for {@link #accessesHaveAPurpose}, unknown ids for {@link #idsExist}.
     *
     * <pre>{@code
     * // valid
     * @ForPurpose("billing")
     * String line(Customer customer) { return customer.phone(); }
     *
     * // invalid: statistics only
     * @ForPurpose("marketing")
     * String line(Customer customer) { return customer.phone(); }
     * }</pre>
     */
    public static ArchRule accessesArePermitted(GovernanceSettings settings) {
        return new GovernanceRule(
                "every access to governed data should be permitted by the policy",
                settings,
                code -> code.accesses().stream()
                        .flatMap(access -> denials(
                                access,
                                decision -> !is(decision, Reason.NO_PURPOSE) && !is(decision, Reason.UNKNOWN_ID))));
    }

    /** {@link #disclosedParametersAreClassified(GovernanceSettings)} by the application's own policy. */
    public static ArchRule disclosedParametersAreClassified() {
        return disclosedParametersAreClassified(GovernanceSettings.defaults());
    }

    /**
     * Of every parameter of a method that {@code @Discloses} it is known what it holds: it is classified,
     * {@code @NotPersonal}, {@code @RecipientId}, {@code @DataSubjectId}, or of a type that holds nothing else.
     *
     * <pre>{@code
     * // valid
     * @Discloses(to = "processor", channel = "outsourcing")
     * void print(@NotPersonal("a job number") int job, Customer customer);
     *
     * // invalid: what is in the text?
     * @Discloses(to = "processor", channel = "outsourcing")
     * void print(String text);
     * }</pre>
     */
    public static ArchRule disclosedParametersAreClassified(GovernanceSettings settings) {
        return new GovernanceRule(
                "every parameter of a disclosing method should be classified",
                settings,
                code -> code.handOvers().stream().flatMap(GovernanceRules::unclassified));
    }

    /** {@link #disclosuresArePermitted(GovernanceSettings)} by the application's own policy. */
    public static ArchRule disclosuresArePermitted() {
        return disclosuresArePermitted(GovernanceSettings.defaults());
    }

    /**
     * The policy permits every hand-over to its recipient, through its channel, for every stack of purposes that reaches
     * it. A request handler hands its result to the data subject unless it names another recipient. Unknown ids are for
     * {@link #idsExist}.
     *
     * <pre>{@code
     * // valid
     * @ForPurpose("billing")
     * @Discloses(to = "processor", channel = "outsourcing")
     * void print(Customer customer) { … }
     *
     * // invalid: an outside recipient without a channel
     * @ForPurpose("billing")
     * @Discloses(to = "processor")
     * void print(Customer customer) { … }
     * }</pre>
     */
    public static ArchRule disclosuresArePermitted(GovernanceSettings settings) {
        return new GovernanceRule(
                "every disclosure should be permitted by the policy",
                settings,
                code -> code.handOvers().stream().flatMap(GovernanceRules::denials));
    }

    /** {@link #clientsAreCalledBehindDisclosures(GovernanceSettings)} by the application's own policy. */
    public static ArchRule clientsAreCalledBehindDisclosures() {
        return clientsAreCalledBehindDisclosures(GovernanceSettings.defaults());
    }

    /**
     * Every way into a recipient's client leads through a method that {@code @Discloses} to an outside recipient, or the
     * client's method says so itself. Clients are the packages of {@link GovernanceSettings#withRecipientClients}, HTTP
     * interfaces of Spring and Feign clients; and where a method reads or is given governed data, also the HTTP clients
     * of the JDK and of Spring, mail, and messaging.
     *
     * <pre>{@code
     * // valid
     * @ForPurpose("billing")
     * @Discloses(to = "processor", channel = "outsourcing")
     * void print(Customer customer) { printerClient.send(customer); }
     *
     * // invalid
     * @ForPurpose("billing")
     * void print(Customer customer) { printerClient.send(customer); }
     * }</pre>
     */
    public static ArchRule clientsAreCalledBehindDisclosures(GovernanceSettings settings) {
        return new GovernanceRule(
                "recipients' clients should be called behind @Discloses",
                settings,
                code -> code.clientCalls().stream()
                        .filter(call -> !call.disclosed())
                        .map(GovernanceRules::undisclosed));
    }

    /** {@link #statisticsAreNotPersonal(GovernanceSettings)} by the application's own policy. */
    public static ArchRule statisticsAreNotPersonal() {
        return statisticsAreNotPersonal(GovernanceSettings.defaults());
    }

    /**
     * A method that {@code @Reclassifies} returns nothing that is still classified.
     *
     * <pre>{@code
     * // valid
     * @Reclassifies(to = "statistics", clause = "2*2")
     * long countByArea(String area) { … }
     *
     * // invalid
     * @Reclassifies(to = "statistics", clause = "2*2")
     * List<Customer> byArea(String area) { … }
     * }</pre>
     */
    public static ArchRule statisticsAreNotPersonal(GovernanceSettings settings) {
        return new GovernanceRule(
                "methods that reclassify should return no personal data",
                settings,
                code -> code.statistics().stream()
                        .filter(made -> !made.personalResult().isEmpty())
                        .map(GovernanceRules::personal));
    }

    /** {@link #lockUnchanged(GovernanceSettings, Path)} by the application's own policy. */
    public static ArchRule lockUnchanged(Path lock) {
        return lockUnchanged(GovernanceSettings.defaults(), lock);
    }

    /**
     * {@code governance.lock} says what the code and the policy say: so that whoever widens a flow or a permission
     * changes a file that is reviewed. Run with the system property {@code mokuteki.lock.update=true}, the rule writes
     * the file instead. Not among {@link #all()}, because it is about a file of one module.
     *
     * <pre>{@code
     * // valid: governance.lock has the line
     * // read Customer.phone [basic.phone] in InvoiceRun.print for billing
     *
     * // invalid: InvoiceRun.print now reads Customer.address, too
     * }</pre>
     *
     * @param lock the file, relative to where the tests run: {@code Path.of("governance.lock")}
     */
    public static ArchRule lockUnchanged(GovernanceSettings settings, Path lock) {
        return new GovernanceRule(
                "governance.lock should say what the code and the policy say",
                settings,
                code -> changes(GovernanceLock.of(code), lock));
    }

    private static Stream<String> changes(GovernanceLock actual, Path file) {
        if (Boolean.getBoolean("mokuteki.lock.update")) {
            actual.write(file);
            return Stream.empty();
        }
        String accept = "To accept, run the tests once with -Dmokuteki.lock.update=true, or"
                + " 'java -jar governance-cli.jar lock --update' with the options of the check, and commit the file.";
        Optional<GovernanceLock> recorded = GovernanceLock.read(file);
        if (recorded.isEmpty()) {
            return Stream.of(file + " does not exist, so nobody would see what changes. " + accept);
        }
        List<String> differences = recorded.get().differencesTo(actual);
        return differences.isEmpty()
                ? Stream.empty()
                : Stream.of(file + " no longer says what the code and the policy say:\n  "
                        + String.join("\n  ", differences) + "\n" + accept);
    }

    private static String forgotten(ForgottenField field) {
        return field.contradictory()
                ? field.site() + " is classified and @NotPersonal at once. Fix: remove one of the two."
                : field.site() + " holds nobody knows what, in @Governed code. Fix: annotate it with @DataCategory, or"
                        + " with @NotPersonal and the reason.";
    }

    private static String unknown(UnknownId unknown) {
        return unknown.site() + " names " + unknown.kind().words() + " '" + unknown.id() + "'. " + unknown.explanation()
                + " Fix: correct the id, or declare it in the policy if the notice names it.";
    }

    private static Stream<String> denials(Access access, Predicate<Decision> which) {
        return access.judgements().stream()
                .filter(judgement -> !judgement.decision().isPermitted() && which.test(judgement.decision()))
                .map(judgement -> denial(
                        access.site() + " reads " + access.member() + " "
                                + access.member().categories(),
                        judgement));
    }

    private static Stream<String> denials(HandOver handOver) {
        return handOver.judgements().stream()
                .filter(judgement ->
                        !judgement.decision().isPermitted() && !is(judgement.decision(), Reason.UNKNOWN_ID))
                .map(judgement -> denial(
                        handOver.site() + " discloses " + handOver.categories() + " to " + handOver.to()
                                + handOver.channel()
                                        .map(channel -> " through " + channel)
                                        .orElse(""),
                        judgement));
    }

    private static String denial(String what, Judgement judgement) {
        Decision decision = judgement.decision();
        return what + stack(judgement.purposes()) + path(judgement.path()) + ": " + decision.explanation()
                + decision.reason().map(reason -> " " + reason).orElse("")
                + decision.layer().map(layer -> ", " + layer.id()).orElse("")
                + (decision.clauses().isEmpty() ? "" : ", clause " + String.join(", ", decision.clauses()))
                + "." + fixes(decision.remedies());
    }

    private static Stream<String> unclassified(HandOver handOver) {
        return handOver.unclassified().stream()
                .map(Parameter::name)
                .map(name -> handOver.site() + " discloses its parameter '" + name + "' to " + handOver.to()
                        + ", and nobody could tell what it holds. Fix: annotate the parameter with @DataCategory, or with"
                        + " @NotPersonal and the reason; or give it a type whose every field is classified.");
    }

    private static String undisclosed(ClientCall call) {
        return call.site() + " calls " + call.target() + ", a recipient's client, and no method on the way"
                + path(call.path()) + " says that it discloses. Fix: annotate the method with @Discloses, naming the"
                + " recipient and the channel.";
    }

    private static String personal(MakingOfStatistics made) {
        return made.site() + " reclassifies to " + made.to() + " by clause " + made.clause() + ", and returns "
                + made.result() + ", which holds " + made.personalResult()
                + ". Fix: return counts, sums or averages of groups, such as a StatisticalTable.";
    }

    private static String stack(List<String> purposes) {
        return purposes.isEmpty() ? " for no purpose" : " for " + String.join(" > ", purposes);
    }

    private static String path(List<Site> path) {
        return path.isEmpty()
                ? ""
                : path.stream().map(Site::toString).collect(Collectors.joining(" > ", " (by way of ", ")"));
    }

    private static String fixes(List<String> remedies) {
        return remedies.isEmpty() ? "" : " Fix: " + String.join(" ", remedies);
    }

    private static boolean is(Decision decision, Reason reason) {
        return decision.reason().filter(reason::equals).isPresent();
    }
}
