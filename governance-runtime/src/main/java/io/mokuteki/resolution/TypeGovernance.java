package io.mokuteki.resolution;

import java.util.List;
import java.util.Optional;

/**
 * What governs a type and its fields.
 *
 * @param name the type's binary name
 * @param complete whether it, a type around it, or its package is {@code @Governed}: nobody may have forgotten a field
 * @param categories the default of its instance fields
 * @param notPersonal why none of its fields is governed, if it says so
 * @param purposes those on the type itself
 * @param fields those that it declares itself, in order, without made-up ones
 * @param holdsClassifiedFields whether it declares or inherits a classified instance field
 * @param subject the field that names the person whom it is about, its own or the nearest superclass's
 * @param isRecord whether it is a record
 * @param isPersistent whether it is an entity, embeddable or mapped superclass of Jakarta Persistence
 * @param isRemoteClient whether it is an interface whose calls leave the process: an HTTP interface of Spring, or a
 *     Feign client
 */
public record TypeGovernance(
        String name,
        boolean complete,
        List<String> categories,
        Optional<String> notPersonal,
        List<String> purposes,
        List<DeclaredField> fields,
        boolean holdsClassifiedFields,
        Optional<GovernedField.SubjectField> subject,
        boolean isRecord,
        boolean isPersistent,
        boolean isRemoteClient) {

    public TypeGovernance {
        categories = List.copyOf(categories);
        purposes = List.copyOf(purposes);
        fields = List.copyOf(fields);
    }

    /** The field of that name, if the type itself declares it. */
    public Optional<DeclaredField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /**
     * A field as its type declares it.
     *
     * @param name its name
     * @param descriptor its erased type
     * @param isStatic whether it is static
     * @param compileTimeConstant whether the compiler copies its value to its users, where no guard sees it
     * @param kind what is known of it
     * @param categories what it holds, when it is {@link Kind#CLASSIFIED}
     * @param notPersonal why it is not governed, if it says so; next to categories it is a contradiction, and they win
     * @param ofClassifiedType whether its type holds nothing but classified data, so that what it holds is guarded there
     */
    public record DeclaredField(
            String name,
            String descriptor,
            boolean isStatic,
            boolean compileTimeConstant,
            Kind kind,
            List<String> categories,
            Optional<String> notPersonal,
            boolean ofClassifiedType) {
        public DeclaredField {
            categories = List.copyOf(categories);
        }
    }

    /** What is known of a field. */
    public enum Kind {
        /** It has categories. */
        CLASSIFIED,
        /** Somebody looked at it. */
        NOT_PERSONAL,
        /** It identifies the person whom the record is about, and is not classified itself. */
        SUBJECT_ID,
        /** Nobody has said anything. */
        UNCLASSIFIED
    }
}
