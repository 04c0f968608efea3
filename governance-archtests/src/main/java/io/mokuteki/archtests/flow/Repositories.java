package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.stream.Stream;

/** The interfaces that Spring Data implements; known by name. */
final class Repositories {

    private static final String DEFINITION = "org.springframework.data.repository.RepositoryDefinition";

    private Repositories() {}

    static boolean include(JavaClass type) {
        return type.isInterface() && (isBase(type) || type.isAnnotatedWith(DEFINITION));
    }

    /** What they keep: the types that they are given, among which that of the id does no harm. */
    static List<JavaClass> entities(JavaClass repository) {
        Stream<JavaClass> defined = repository.tryGetAnnotationOfType(DEFINITION).stream()
                .flatMap(definition -> definition.get("domainClass").stream())
                .filter(JavaClass.class::isInstance)
                .map(JavaClass.class::cast);
        Stream<JavaClass> given = Stream.concat(Stream.of(repository), repository.getAllRawInterfaces().stream())
                .flatMap(type -> type.getInterfaces().stream())
                .filter(above -> isBase(above.toErasure()))
                .filter(JavaParameterizedType.class::isInstance)
                .flatMap(above -> ((JavaParameterizedType) above).getActualTypeArguments().stream())
                .map(JavaType::toErasure);
        return Stream.concat(defined, given)
                .filter(type -> !type.isEquivalentTo(Object.class))
                .toList();
    }

    /** By the name, which also an analysis knows that is not given the library. */
    private static boolean isBase(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawInterfaces().stream())
                .map(JavaClass::getName)
                .anyMatch(name -> name.startsWith("org.springframework.data.") && name.endsWith("Repository"));
    }
}
