package io.mokuteki.resolution;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What governs a method.
 *
 * @param declaringType the type that declares it
 * @param name its name
 * @param descriptor its erased parameters and result
 * @param purposes those that its body runs for, all of which must permit; empty when it has its caller's
 * @param purposeSource where the purposes stand; empty without purposes
 * @param resultCategories what calling it reads, by {@code @DataCategory} on it or on a method that it overrides
 * @param disclosure to whom it hands what
 * @param reclassification what its result becomes
 * @param subjectParameter the index of the parameter that identifies the person whom the call is about
 * @param recipientParameter the index of the parameter that tells which one of the recipients is addressed
 * @param requestHandler whether Spring calls it for web requests
 * @param hasBody whether there is code to run: neither abstract nor native
 */
public record MethodGovernance(
        String declaringType,
        String name,
        String descriptor,
        List<String> purposes,
        Optional<PurposeSource> purposeSource,
        List<String> resultCategories,
        Optional<Disclosure> disclosure,
        Optional<Reclassification> reclassification,
        OptionalInt subjectParameter,
        OptionalInt recipientParameter,
        boolean requestHandler,
        boolean hasBody) {

    public MethodGovernance {
        purposes = List.copyOf(purposes);
        resultCategories = List.copyOf(resultCategories);
    }

    /** How near the purposes of a method stand. */
    public enum Nearness {
        METHOD,
        OVERRIDDEN_METHOD,
        TYPE,
        ENCLOSING_TYPE,
        PACKAGE
    }

    /**
     * Where the purposes of a method stand.
     *
     * @param nearness on what
     * @param element the type or package that carries them; for an overridden method, its type
     */
    public record PurposeSource(Nearness nearness, String element) {}

    /**
     * A hand-over of data.
     *
     * @param to the recipient's id
     * @param channel the channel's id; empty where the annotation names none
     * @param declared whether {@code @Discloses} says so; a request handler discloses to {@code data-subject} without
     * @param parameters what each parameter carries; of a request handler none is disclosed
     * @param result what a request handler's result carries, as far as its type tells
     */
    public record Disclosure(
            String to, String channel, boolean declared, List<Parameter> parameters, List<String> result) {
        public Disclosure {
            parameters = List.copyOf(parameters);
            result = List.copyOf(result);
        }
    }

    /**
     * What a parameter of a disclosing method carries.
     *
     * @param index counted from 0
     * @param name its name, or {@code parameter 1} (counted from 1) where the compiler has not recorded it
     * @param kind what is known of it
     * @param categories what it holds; of an unclassified one, those that are known nevertheless
     */
    public record Parameter(int index, String name, ParameterKind kind, List<String> categories) {
        public Parameter {
            categories = List.copyOf(categories);
        }
    }

    /** What is known of a parameter. */
    public enum ParameterKind {
        /** It holds these categories. */
        CATEGORIES,
        /** Somebody looked at it, or its type holds nothing that is governed. */
        NOT_PERSONAL,
        /** It tells which one of the recipients is addressed. */
        RECIPIENT_ID,
        /** It tells whom the call is about. */
        SUBJECT_ID,
        /** Nobody could tell what leaves: refused. */
        UNCLASSIFIED
    }

    /**
     * A {@code @Reclassifies}.
     *
     * @param to what the result becomes
     * @param clause the clause that allows it
     * @param minimumGroupSize the least number of people, if it raises the policy's; 0 otherwise
     */
    public record Reclassification(String to, String clause, int minimumGroupSize) {}
}
