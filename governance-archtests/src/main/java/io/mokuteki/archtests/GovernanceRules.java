package io.mokuteki.archtests;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.mokuteki.archtests.flow.GovernedCode;
import io.mokuteki.archtests.lock.GovernanceLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        return CompositeArchRule.of(each(settings)).as("code should keep the word of its privacy notice");
    }

    /** The rules of {@link #all(GovernanceSettings)} one by one, for who wants to tell which was violated. */
    public static List<ArchRule> each(GovernanceSettings settings) {
        return List.of(
                governedCodeIsComplete(settings),
                constantsAreNotClassified(settings),
                valueClassesAreNotClassified(settings),
                accessorsAreNotClassifiedAlone(settings),
                labelsHold(settings),
                idsExist(settings),
                accessesHaveAPurpose(settings),
                accessesArePermitted(settings),
                disclosedParametersAreClassified(settings),
                disclosuresArePermitted(settings),
                clientsAreCalledBehindDisclosures(settings),
                statisticsAreNotPersonal(settings));
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
        return rule(
                "every field of @Governed code should be classified or @NotPersonal",
                settings,
                Findings::forgottenFields);
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
        return rule("no compile-time constant should be classified", settings, Findings::classifiedConstants);
    }

    /** {@link #valueClassesAreNotClassified(GovernanceSettings)} by the application's own policy. */
    public static ArchRule valueClassesAreNotClassified() {
        return valueClassesAreNotClassified(GovernanceSettings.defaults());
    }

    /**
     * No value inside a value class of Kotlin is classified: where the type is known, the compiler leaves the value and no
     * object of it, so that no guard sees a read.
     *
     * <pre>{@code
     * // valid
     * @JvmInline value class Phone(val number: String)
     * class Customer(@DataCategory("basic.phone") val phone: Phone)
     *
     * // invalid
     * @JvmInline value class Phone(@DataCategory("basic.phone") val number: String)
     * }</pre>
     */
    public static ArchRule valueClassesAreNotClassified(GovernanceSettings settings) {
        return rule("no value inside a value class should be classified", settings, Findings::classifiedInValueClasses);
    }

    /** {@link #accessorsAreNotClassifiedAlone(GovernanceSettings)} by the application's own policy. */
    public static ArchRule accessorsAreNotClassifiedAlone() {
        return accessorsAreNotClassifiedAlone(GovernanceSettings.defaults());
    }

    /**
     * Where an accessor that does nothing but return a field is classified, the field is, too: by itself or by its type.
     * Calls of the accessor would be guarded, and not what else reads the field: the rest of its class, Kotlin's
     * {@code componentN} and {@code copy}, a library by reflection.
     *
     * <pre>{@code
     * // valid
     * class Customer(@DataCategory("basic.phone") val phone: String)
     *
     * // invalid
     * class Customer(@get:DataCategory("basic.phone") val phone: String)
     * }</pre>
     */
    public static ArchRule accessorsAreNotClassifiedAlone(GovernanceSettings settings) {
        return rule("no accessor should be classified without its field", settings, Findings::accessorsClassifiedAlone);
    }

    /** {@link #labelsHold(GovernanceSettings)} by the application's own policy. */
    public static ArchRule labelsHold() {
        return labelsHold(GovernanceSettings.defaults());
    }

    /**
     * Every label holds somewhere. With the agent, a class with one that does not would not load.
     *
     * <pre>{@code
     * // valid: the label holds for the field of the parameter's name
     * Customer(@DataCategory("basic.phone") String phone) { this.phone = phone; }
     *
     * // invalid: no field is called so
     * Customer(@DataCategory("basic.phone") String given) { this.phone = given; }
     * }</pre>
     */
    public static ArchRule labelsHold(GovernanceSettings settings) {
        return rule("every label should hold somewhere", settings, Findings::unheldLabels);
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
        return rule("every id in the code should be known to the policy", settings, Findings::unknownIds);
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
        return rule("every access to governed data should have a purpose", settings, Findings::accessesWithoutPurpose);
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
        return rule(
                "every access to governed data should be permitted by the policy", settings, Findings::deniedAccesses);
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
        return rule(
                "every parameter of a disclosing method should be classified",
                settings,
                Findings::unclassifiedParameters);
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
        return rule("every disclosure should be permitted by the policy", settings, Findings::deniedDisclosures);
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
        return rule("recipients' clients should be called behind @Discloses", settings, Findings::undisclosedCalls);
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
        return rule("methods that reclassify should return no personal data", settings, Findings::personalStatistics);
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

    private static ArchRule rule(
            String description, GovernanceSettings settings, Function<GovernedCode, Stream<Finding>> findings) {
        return new GovernanceRule(
                description, settings, code -> findings.apply(code).map(Finding::toString));
    }
}
