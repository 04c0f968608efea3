package io.mokuteki.agent.hook;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * How suspend functions of Kotlin are told apart when they begin and when they go on.
 *
 * <p>The compiler makes one method of such a function, which is called again, with a continuation of its own, when the
 * function is resumed. That continuation then has the highest bit of its {@code label} set, which the method clears
 * before anything else.
 */
final class Coroutines {

    private static final LabelOfClass LABELS = new LabelOfClass();

    private Coroutines() {}

    /** Whether a suspend function that is called with that continuation goes on, and does not begin. */
    static boolean isResumption(@Nullable Object continuation) {
        return continuation != null && LABELS.get(continuation.getClass()).isResumption(continuation);
    }

    /** Whether the compiler made it: others are given to functions that begin. */
    private static boolean isCompiled(Class<?> type) {
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            if (above.getName().equals("kotlin.coroutines.jvm.internal.BaseContinuationImpl")) {
                return true;
            }
        }
        return false;
    }

    private static final class Label {

        private final boolean compiled;
        private final @Nullable Field field;

        Label(boolean compiled, @Nullable Field field) {
            this.compiled = compiled;
            this.field = field;
        }

        /** Where nobody can tell, it is taken for one, which opens nothing by itself. */
        boolean isResumption(Object continuation) {
            try {
                return compiled && (field == null || field.getInt(continuation) < 0);
            } catch (IllegalAccessException sealed) {
                return true;
            }
        }
    }

    private static final class LabelOfClass extends ClassValue<Label> {
        @Override
        protected Label computeValue(Class<?> type) {
            boolean compiled = isCompiled(type);
            try {
                Field label = compiled ? type.getDeclaredField("label") : null;
                if (label != null) {
                    label.setAccessible(true);
                }
                return new Label(compiled, label);
            } catch (NoSuchFieldException | RuntimeException sealed) {
                return new Label(compiled, null);
            }
        }
    }
}
