package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.Policy;
import io.mokuteki.resolution.Resolution;
import java.util.List;

/**
 * What code does with governed data: the result that rules, report and lock share. Immutable; every list is sorted, so
 * that the same classes and policy always give the same result.
 *
 * <pre>{@code
 * JavaClasses classes = new ClassFileImporter().importPackages("com.example");
 * GovernedCode code = GovernedCode.of(classes, new DecisionEngine(policy));
 * code.accesses().forEach(access -> …);
 * }</pre>
 *
 * @param policy the policy that it was decided by
 * @param governedTypes the types that hold or ask for governed data, by name
 * @param members the members whose reading is governed, of the imported types
 * @param purposeMethods the methods with a purpose
 * @param accesses the reads of governed members
 * @param handOvers the methods that hand data to a recipient
 * @param statistics the methods that reclassify
 * @param clientCalls the calls into recipients' clients
 * @param forgottenFields the fields of governed types that nobody has classified
 * @param classifiedConstants the compile-time constants that somebody has classified
 * @param classifiedInValueClasses the fields inside Kotlin's value classes that somebody has classified
 * @param accessorsClassifiedAlone the accessors that somebody has classified without the field behind them
 * @param unheldLabels the labels that would hold nowhere
 * @param unknownIds the ids that the policy does not know
 * @param unusedIds the ids of the policy that no code uses
 * @param blindSpots what all this does not cover
 */
public record GovernedCode(
        Policy policy,
        List<String> governedTypes,
        List<GovernedMember> members,
        List<PurposeMethod> purposeMethods,
        List<Access> accesses,
        List<HandOver> handOvers,
        List<MakingOfStatistics> statistics,
        List<ClientCall> clientCalls,
        List<ForgottenField> forgottenFields,
        List<Site> classifiedConstants,
        List<Site> classifiedInValueClasses,
        List<Site> accessorsClassifiedAlone,
        List<UnheldLabel> unheldLabels,
        List<UnknownId> unknownIds,
        List<UnusedId> unusedIds,
        List<BlindSpot> blindSpots) {

    public GovernedCode {
        governedTypes = List.copyOf(governedTypes);
        members = List.copyOf(members);
        purposeMethods = List.copyOf(purposeMethods);
        accesses = List.copyOf(accesses);
        handOvers = List.copyOf(handOvers);
        statistics = List.copyOf(statistics);
        clientCalls = List.copyOf(clientCalls);
        forgottenFields = List.copyOf(forgottenFields);
        classifiedConstants = List.copyOf(classifiedConstants);
        classifiedInValueClasses = List.copyOf(classifiedInValueClasses);
        accessorsClassifiedAlone = List.copyOf(accessorsClassifiedAlone);
        unheldLabels = List.copyOf(unheldLabels);
        unknownIds = List.copyOf(unknownIds);
        unusedIds = List.copyOf(unusedIds);
        blindSpots = List.copyOf(blindSpots);
    }

    /** Analyses the imported classes; annotations are read from where the classes were imported from. */
    public static GovernedCode of(JavaClasses classes, DecisionEngine engine) {
        return of(classes, engine, List.of());
    }

    /** The same with packages of clients of recipients. */
    public static GovernedCode of(JavaClasses classes, DecisionEngine engine, List<String> recipientClients) {
        return of(classes, new Resolution(ImportedClassFiles.of(classes)), engine, recipientClients);
    }

    /**
     * Analyses the imported classes.
     *
     * @param classes what to analyse; calls from elsewhere are not known
     * @param resolution tells what governs what
     * @param engine decides
     * @param recipientClients packages of clients of recipients, in ArchUnit's notation such as {@code ..partner.api..},
     *     besides those that are recognised by themselves
     */
    public static GovernedCode of(
            JavaClasses classes, Resolution resolution, DecisionEngine engine, List<String> recipientClients) {
        return new Analysis(classes, resolution, engine, recipientClients).run();
    }
}
