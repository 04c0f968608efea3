package io.mokuteki.resolution;

import io.mokuteki.resolution.GovernedField.SubjectField;
import io.mokuteki.resolution.TypeGovernance.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what governs types. */
final class TypeResolution {

    private static final Set<String> PERSISTENT = Set.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.MappedSuperclass",
            "javax.persistence.Entity",
            "javax.persistence.Embeddable",
            "javax.persistence.MappedSuperclass");

    private static final Set<String> REMOTE_CLIENT = Set.of(
            "org.springframework.web.service.annotation.HttpExchange",
            "org.springframework.cloud.openfeign.FeignClient",
            "feign.RequestLine");

    private final Resolution resolution;

    TypeResolution(Resolution resolution) {
        this.resolution = resolution;
    }

    TypeGovernance governance(ClassFile type) {
        Labels own = resolution.labels(type.annotations());
        List<ClassFile> superclasses = resolution.superclasses(type);
        return new TypeGovernance(
                type.name(),
                own.has(Labels.GOVERNED)
                        || resolution.enclosing(type).stream()
                                .anyMatch(outer ->
                                        resolution.labels(outer.annotations()).has(Labels.GOVERNED))
                        || resolution.packageLabels(type).has(Labels.GOVERNED),
                own.categories(),
                own.notPersonal(),
                own.purposes(),
                type.fields().stream()
                        .filter(field -> !resolution.fields().isMadeUp(field))
                        .map(field -> resolution.fields().declared(type, field))
                        .toList(),
                holdsClassifiedFields(type) || superclasses.stream().anyMatch(this::holdsClassifiedFields),
                subjectOf(type)
                        .or(() -> superclasses.stream()
                                .flatMap(superclass -> subjectOf(superclass).stream())
                                .findFirst()),
                type.record(),
                own.hasAny(PERSISTENT),
                type.isInterface() && isRemoteClient(type, own));
    }

    private boolean holdsClassifiedFields(ClassFile type) {
        return type.fields().stream()
                .anyMatch(field -> !field.isStatic()
                        && resolution.fields().classify(type, field).kind() == Kind.CLASSIFIED);
    }

    private Optional<SubjectField> subjectOf(ClassFile type) {
        return type.fields().stream()
                .filter(field -> !field.isStatic()
                        && resolution.fields().labels(type, field).has(Labels.DATA_SUBJECT_ID))
                .map(field -> new SubjectField(type.name(), field.name()))
                .findFirst();
    }

    private boolean isRemoteClient(ClassFile type, Labels own) {
        return own.hasAny(REMOTE_CLIENT)
                || type.methods().stream()
                        .anyMatch(method ->
                                resolution.labels(method.annotations()).hasAny(REMOTE_CLIENT));
    }
}
