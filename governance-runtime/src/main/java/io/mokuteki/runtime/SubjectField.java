package io.mokuteki.runtime;

import java.lang.reflect.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code @DataSubjectId} of a record. What can't be read names nobody, so its conditions don't hold. */
final class SubjectField {

    private final String declaringType;
    private final String name;

    private final ClassValue<Optional<Field>> fields = new ClassValue<>() {
        @Override
        protected Optional<Field> computeValue(Class<?> type) {
            return find(type);
        }
    };

    SubjectField(String declaringType, String name) {
        this.declaringType = declaringType;
        this.name = name;
    }

    @Nullable
    Object of(@Nullable Object owner) {
        if (owner == null) {
            return null;
        }
        Optional<Field> field = fields.get(owner.getClass());
        try {
            return field.isPresent() ? field.get().get(owner) : null;
        } catch (IllegalAccessException sealed) {
            return null;
        }
    }

    private Optional<Field> find(Class<?> type) {
        for (Class<?> candidate = type; candidate != null; candidate = candidate.getSuperclass()) {
            if (candidate.getName().equals(declaringType)) {
                try {
                    return Optional.of(candidate.getDeclaredField(name)).filter(Field::trySetAccessible);
                } catch (NoSuchFieldException otherVersion) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
