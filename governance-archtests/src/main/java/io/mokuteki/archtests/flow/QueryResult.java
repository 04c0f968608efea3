package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaGenericArrayType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a repository's method answers, without the lists, pages and publishers around it.
 *
 * @param types the types of the application in it; of a column's type, such as {@code String}, there is none
 * @param ofTheRepository whether it answers what the repository keeps, which an interface below it says
 */
record QueryResult(List<JavaClass> types, boolean ofTheRepository) {

    /** Where the types of columns, and what carries results, are. */
    private static final List<String> LIBRARIES = List.of(
            "java.", "kotlin.", "kotlinx.", "reactor.", "io.reactivex.", "io.vavr.", "org.springframework.data.");

    static QueryResult of(JavaMethod method) {
        List<JavaType> leaves = leaves(method.getReturnType()).toList();
        List<JavaClass> types = new ArrayList<>();
        for (JavaType leaf : leaves) {
            JavaClass type = leaf.toErasure().getBaseComponentType();
            if (leaf instanceof JavaClass
                    && !type.isPrimitive()
                    && LIBRARIES.stream().noneMatch(type.getName()::startsWith)) {
                types.add(type);
            }
        }
        return new QueryResult(List.copyOf(types), leaves.stream().anyMatch(JavaTypeVariable.class::isInstance));
    }

    /** The classes in a type, and the variables of the interface that declares the method. */
    private static Stream<JavaType> leaves(JavaType type) {
        if (type instanceof JavaParameterizedType generic) {
            return Stream.concat(
                    Stream.of(generic.toErasure()),
                    generic.getActualTypeArguments().stream().flatMap(QueryResult::leaves));
        }
        if (type instanceof JavaWildcardType wildcard) {
            return wildcard.getUpperBounds().stream().flatMap(QueryResult::leaves);
        }
        if (type instanceof JavaGenericArrayType array) {
            return leaves(array.getComponentType());
        }
        if (type instanceof JavaTypeVariable<?> variable && !(variable.getOwner() instanceof JavaClass)) {
            return variable.getUpperBounds().stream().flatMap(QueryResult::leaves);
        }
        return Stream.of(type);
    }
}
