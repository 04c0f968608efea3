package io.mokuteki.resolution;

import java.util.List;
import java.util.Optional;

/**
 * A field whose reads are governed.
 *
 * @param declaringType the type that declares it, whichever type it is read through
 * @param name its name
 * @param descriptor its erased type
 * @param categories what it holds: every one must be permitted; at least one
 * @param isStatic whether it has no owner
 * @param subject the field that names the person whom the record is about
 */
public record GovernedField(
        String declaringType,
        String name,
        String descriptor,
        List<String> categories,
        boolean isStatic,
        Optional<SubjectField> subject) {

    public GovernedField {
        categories = List.copyOf(categories);
    }

    /**
     * A {@code @DataSubjectId} field.
     *
     * @param declaringType the type that declares it
     * @param name its name
     */
    public record SubjectField(String declaringType, String name) {}
}
