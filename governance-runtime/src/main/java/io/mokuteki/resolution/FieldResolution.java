package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.Field;
import io.mokuteki.resolution.ClassFile.Method;
import io.mokuteki.resolution.Overrides.Declared;
import io.mokuteki.resolution.TypeGovernance.DeclaredField;
import io.mokuteki.resolution.TypeGovernance.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what governs fields. */
final class FieldResolution {

    private final Resolution resolution;

    FieldResolution(Resolution resolution) {
        this.resolution = resolution;
    }

    DeclaredField declared(ClassFile type, Field field) {
        Classification classification = classify(type, field);
        boolean ofClassifiedType = classification.kind() == Kind.UNCLASSIFIED
                && !field.isStatic()
                && TypeContents.areComplete(typeOf(type, field), resolution);
        return new DeclaredField(
                field.name(),
                field.descriptor(),
                field.isStatic(),
                field.compileTimeConstant(),
                classification.kind(),
                classification.categories(),
                classification.notPersonal(),
                ofClassifiedType);
    }

    Classification classify(ClassFile type, Field field) {
        if (isMadeUp(field)) {
            return new Classification(Kind.UNCLASSIFIED, List.of(), Optional.empty());
        }
        Labels labels = labels(type, field);
        Optional<String> notPersonal = labels.notPersonal();
        if (!labels.categories().isEmpty()) {
            return new Classification(Kind.CLASSIFIED, labels.categories(), notPersonal);
        }
        if (notPersonal.isPresent()) {
            return new Classification(Kind.NOT_PERSONAL, List.of(), notPersonal);
        }
        if (labels.has(Labels.DATA_SUBJECT_ID)) {
            return new Classification(Kind.SUBJECT_ID, List.of(), Optional.empty());
        }
        Labels defaults = field.isStatic() ? Labels.NONE : resolution.labels(type.annotations());
        if (!defaults.categories().isEmpty()) {
            return new Classification(Kind.CLASSIFIED, defaults.categories(), Optional.empty());
        }
        return new Classification(
                defaults.notPersonal().isPresent() ? Kind.NOT_PERSONAL : Kind.UNCLASSIFIED,
                List.of(),
                defaults.notPersonal());
    }

    /** Whether nobody wrote it. Compilers also hide fields that somebody did write, and labelled. */
    boolean isMadeUp(Field field) {
        return field.isSynthetic() && !resolution.labels(field.annotations()).haveOurs();
    }

    /** What is known of a field by its annotations and its type's. */
    record Classification(Kind kind, List<String> categories, Optional<String> notPersonal) {}

    static TypeUse typeOf(ClassFile type, Field field) {
        return field.signature()
                .map(signature -> TypeUse.ofSignature(
                        signature, type.signature().map(TypeUse::variables).orElse(Map.of())))
                .orElseGet(() -> TypeUse.ofDescriptor(field.descriptor()));
    }

    /**
     * What the labels of a field say, with those of its record component, of its accessor and what that overrides, and of
     * constructor parameters.
     */
    Labels labels(ClassFile type, Field field) {
        Labels labels = resolution.labels(field.annotations());
        if (field.isStatic()) {
            return labels;
        }
        if (type.record()) {
            for (ClassFile.RecordComponent component : type.recordComponents()) {
                if (component.name().equals(field.name())) {
                    labels = labels.and(resolution.labels(component.annotations()));
                }
            }
            Optional<Method> accessor = type.method(field.name(), "()" + field.descriptor());
            labels = labels.and(accessor.map(method -> resolution.labels(method.annotations()))
                    .orElse(Labels.NONE));
            if (accessor.isPresent() && !saysWhatItHolds(labels)) {
                labels = labels.and(ofOverridden(type, accessor.get()));
            }
        }
        for (Method constructor : type.methods()) {
            if (constructor.isConstructor()) {
                labels = labels.and(ofParameters(type, constructor, field));
            }
        }
        return labels;
    }

    /** What the nearest interface says of a record's accessor: it answers what the field holds, and nothing else. */
    private Labels ofOverridden(ClassFile record, Method accessor) {
        for (Declared above : Overrides.of(resolution, record, accessor)) {
            Labels labels = resolution.labels(above.method().annotations());
            if (saysWhatItHolds(labels)) {
                return labels;
            }
        }
        return Labels.NONE;
    }

    private static boolean saysWhatItHolds(Labels labels) {
        return !labels.categories().isEmpty() || labels.notPersonal().isPresent();
    }

    /**
     * What a constructor's parameters say of a field. Synthetic ones count: Kotlin labels those where a parameter is of a
     * value class.
     */
    private Labels ofParameters(ClassFile type, Method constructor, Field field) {
        Labels labels = Labels.NONE;
        for (int index = 0; index < constructor.parameters().size(); index++) {
            ClassFile.Parameter parameter = constructor.parameters().get(index);
            if (parameter.annotations().isEmpty()) {
                continue;
            }
            Labels said = resolution.labels(parameter.annotations());
            boolean unsure = parameter.name().isEmpty();
            if (isMeant(type, constructor, index, field)
                    && !(unsure && said.categories().isEmpty())) {
                labels = labels.and(said);
            }
        }
        return labels;
    }

    /**
     * Whether the label of a constructor's parameter holds for a field: of the same name, or, where a class file keeps no
     * names, of the same type.
     */
    static boolean isMeant(ClassFile type, Method constructor, int parameter, Field field) {
        if (field.isStatic() || field.isSynthetic()) {
            return false;
        }
        Optional<String> name = constructor.parameters().get(parameter).name();
        return name.isPresent()
                ? field.name().equals(name.get()) || isRenamed(type, field, name.get())
                : Descriptors.parameters(constructor.descriptor())
                        .get(parameter)
                        .equals(field.descriptor());
    }

    /** Kotlin calls a property {@code phone$1} where a companion has one of its name. */
    private static boolean isRenamed(ClassFile type, Field field, String property) {
        return field.name().startsWith(property + "$")
                && field.name().length() > property.length() + 1
                && field.name().substring(property.length() + 1).chars().allMatch(Character::isDigit)
                && type.fields().stream()
                        .noneMatch(other -> !other.isStatic() && other.name().equals(property));
    }
}
