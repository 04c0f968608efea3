package io.mokuteki.spring;

import io.mokuteki.resolution.Resolution;
import io.mokuteki.resolution.TypeGovernance;
import io.mokuteki.resolution.TypeGovernance.Kind;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.ResolvableType;

/**
 * Which categories the objects of a type hold, as far as declarations tell: those of its fields, its superclasses'
 * and its type arguments'; of a type without classified fields, those of what it wraps.
 */
final class HeldCategories {

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
        categories.addAll(own);
        if (own.isEmpty() && resolution.type(raw.getName()).isPresent()) {
            for (Field field : raw.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    collect(ResolvableType.forField(field, type), categories, seen);
                }
            }
        }
    }

    private static void addTo(Set<String> categories, TypeGovernance governance) {
        governance.fields().stream()
                .filter(field -> !field.isStatic() && field.kind() == Kind.CLASSIFIED)
                .forEach(field -> categories.addAll(field.categories()));
    }
}
