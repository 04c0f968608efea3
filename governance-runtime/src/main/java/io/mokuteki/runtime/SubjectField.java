package io.mokuteki.runtime;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the {@code @DataSubjectId} of a record. What can't be read names nobody, so its conditions don't hold. */
final class SubjectField {

    private final Map<Class<?>, Field> fields = new WeakHashMap<>();
    private final String declaringType;
    private final String name;

    SubjectField(String declaringType, String name) {
        this.declaringType = declaringType;
        this.name = name;
    }

    @Nullable
    Object of(@Nullable Object owner) {
        if (owner == null) {
            return null;
        }
        try {
            Field field = field(owner.getClass());
            return field == null ? null : field.get(owner);
        } catch (IllegalAccessException sealed) {
            return null;
        }
    }

    private synchronized @Nullable Field field(Class<?> type) {
        Field known = fields.get(type);
        if (known != null) {
            return known;
        }
        for (Class<?> candidate = type; candidate != null; candidate = candidate.getSuperclass()) {
            if (candidate.getName().equals(declaringType)) {
                try {
                    Field field = candidate.getDeclaredField(name);
                    if (!field.trySetAccessible()) {
                        return null;
                    }
                    fields.put(type, field);
                    return field;
                } catch (NoSuchFieldException otherVersion) {
                    return null;
                }
            }
        }
        return null;
    }
}
