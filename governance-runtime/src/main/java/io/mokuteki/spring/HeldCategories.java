package io.mokuteki.spring;

import io.mokuteki.resolution.MethodGovernance;
import io.mokuteki.resolution.Resolution;
import io.mokuteki.resolution.TypeGovernance;
import io.mokuteki.resolution.TypeGovernance.Kind;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Which categories the objects of a type hold, as far as declarations tell: those of its fields, its superclasses'
 * and its type arguments'; of a type without classified fields, those of what it wraps. An interface, such as a
 * projection, holds what its properties answer.
 */
final class HeldCategories {

    /** Their types hold no classified fields, and what they wrap, such as a connection, is no data. */
    private static final List<String> FRAMEWORKS =
            List.of("org.springframework.", "org.apache.", "org.hibernate.", "org.eclipse.", "jakarta.", "javax.");

    private final Resolution resolution;

    HeldCategories(Resolution resolution) {
        this.resolution = resolution;
    }

    List<String> by(ResolvableType type) {
        Set<String> categories = new LinkedHashSet<>();
        collect(type, categories, new HashSet<>());
        return List.copyOf(categories);
    }

    private void collect(ResolvableType type, Set<String> categories, Set<Class<?>> seen) {
        if (type.isArray()) {
            collect(type.getComponentType(), categories, seen);
            return;
        }
        for (ResolvableType argument : type.getGenerics()) {
            collect(argument, categories, seen);
        }
        Class<?> raw = type.resolve();
        if (raw == null || raw.isPrimitive() || raw.isEnum() || !seen.add(raw)) {
            return;
        }
        Set<String> own = new LinkedHashSet<>();
        for (Class<?> declaring = raw; declaring != null; declaring = declaring.getSuperclass()) {
            resolution.type(declaring.getName()).ifPresent(governance -> addTo(own, governance));
        }
        ClassUtils.getAllInterfacesForClassAsSet(raw).forEach(view -> addProperties(own, view));
        categories.addAll(own);
        if (own.isEmpty() && isApplications(raw)) {
            for (Field field : instanceFields(raw)) {
                collect(ResolvableType.forField(field, type), categories, seen);
            }
        }
    }

    private boolean isApplications(Class<?> type) {
        return FRAMEWORKS.stream().noneMatch(type.getName()::startsWith)
                && resolution.type(type.getName()).isPresent();
    }

    /** None where the type of one is missing, as of optional dependencies: then no object has a value there either. */
    static List<Field> instanceFields(Class<?> type) {
        try {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .toList();
        } catch (LinkageError missing) {
            return List.of();
        }
    }

    private void addProperties(Set<String> categories, Class<?> view) {
        if (!isApplications(view)) {
            return;
        }
        for (Method method : view.getMethods()) {
            if (method.getParameterCount() == 0 && Modifier.isAbstract(method.getModifiers())) {
                String descriptor =
                        MethodType.methodType(method.getReturnType()).toMethodDescriptorString();
                resolution
                        .method(view.getName(), method.getName(), descriptor)
                        .map(MethodGovernance::resultCategories)
                        .ifPresent(categories::addAll);
            }
        }
    }

    private static void addTo(Set<String> categories, TypeGovernance governance) {
        governance.fields().stream()
                .filter(field -> !field.isStatic() && field.kind() == Kind.CLASSIFIED)
                .forEach(field -> categories.addAll(field.categories()));
    }
}
