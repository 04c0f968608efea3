package io.mokuteki.spring;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Which categories the objects in a value hold, whatever its declared type says: {@code Object} and
 * {@code ResponseEntity<?>} tell nothing, the object that is there does.
 *
 * <p>Looks into collections, maps, arrays, optionals, and into fields that could hold anything, such as the body of a
 * {@code ResponseEntity} or the {@code T data} of an application's own envelope. Calls no code of the application's and
 * loads nothing: collections of the persistence provider, streams and futures stay closed, so that their declared types
 * have to tell. Bounded, because it happens at each call: a thousand values, five levels deep. Thread-safe.
 */
final class HeldObjects {

    private static final int VALUES = 1_000;
    private static final int LEVELS = 5;

    private final HeldCategories declared;
    private final Map<Class<?>, Plan> plans = new ConcurrentHashMap<>();

    HeldObjects(HeldCategories declared) {
        this.declared = declared;
    }

    /**
     * What the objects in a value hold, a list for each kind of object: a list's elements are objects of their own, what
     * an object's fields refer to is part of it.
     */
    Set<List<String>> in(Object value) {
        Set<List<String>> kinds = new LinkedHashSet<>();
        Look look = new Look();
        look.atEach(value, LEVELS, object -> {
            Set<String> categories = new LinkedHashSet<>();
            look.heldBy(object, LEVELS, categories);
            if (!categories.isEmpty()) {
                kinds.add(List.copyOf(categories));
            }
        });
        return kinds;
    }

    /** What to do with the objects of a class. */
    private record Plan(List<String> categories, List<Field> open) {}

    private Plan plan(Class<?> type) {
        return plans.computeIfAbsent(type, key -> new Plan(declared.by(ResolvableType.forClass(type)), open(type)));
    }

    private static List<Field> open(Class<?> type) {
        List<Field> open = new ArrayList<>();
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Field field : HeldCategories.instanceFields(declaring)) {
                if (mayHoldAnything(field.getType()) && field.trySetAccessible()) {
                    open.add(field);
                }
            }
        }
        return open;
    }

    private static boolean mayHoldAnything(Class<?> type) {
        return type == Object.class
                || type == Optional.class
                || Iterable.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Object[].class.isAssignableFrom(type);
    }

    /** One look at one value. */
    private final class Look {

        private int values;

        /** The objects in a value, containers opened. */
        void atEach(@Nullable Object value, int levels, Consumer<Object> action) {
            if (value == null || levels == 0 || values >= VALUES) {
                return;
            }
            values++;
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(content -> atEach(content, levels - 1, action));
            } else if (value instanceof Object[] array) {
                atEachOf(Arrays.asList(array), levels, action);
            } else if (value instanceof Map<?, ?> map) {
                atEachOf(map.entrySet(), levels, action);
            } else if (value instanceof Map.Entry<?, ?> entry) {
                atEach(entry.getKey(), levels, action);
                atEach(entry.getValue(), levels, action);
            } else if (value instanceof Collection<?> collection) {
                atEachOf(collection, levels, action);
            } else {
                action.accept(value);
            }
        }

        private void atEachOf(Collection<?> elements, int levels, Consumer<Object> action) {
            if (elements.getClass().getName().startsWith("org.hibernate.")) {
                return; // Looking would load it.
            }
            List<Object> first = new ArrayList<>();
            try {
                for (Object element : elements) {
                    if (first.size() == VALUES) {
                        break;
                    }
                    if (element != null) {
                        first.add(element);
                    }
                }
            } catch (RuntimeException closed) {
                return; // A view of something that can't be looked into now, or is being changed.
            }
            first.forEach(element -> atEach(element, levels - 1, action));
        }

        void heldBy(Object object, int levels, Set<String> categories) {
            Plan plan = plan(object.getClass());
            categories.addAll(plan.categories());
            for (Field field : plan.open()) {
                atEach(valueOf(field, object), levels - 1, held -> heldBy(held, levels - 1, categories));
            }
        }

        private static @Nullable Object valueOf(Field field, Object object) {
            try {
                return field.get(object);
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException("A field that was made accessible is not.", closed);
            }
        }
    }
}
