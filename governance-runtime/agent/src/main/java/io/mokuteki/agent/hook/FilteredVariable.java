package io.mokuteki.agent.hook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * A variable whose values pass a filter: {@code MethodHandles.filterValue} of JDK 22.
 *
 * <p>Before that it is there, under the name that it has inside the JDK. The agent opens the package.
 */
final class FilteredVariable {

    private static final Method FILTER_VALUE = filterValue();

    private FilteredVariable() {}

    static VarHandle of(VarHandle variable, MethodHandle whatIsWritten, MethodHandle whatIsRead) {
        try {
            return (VarHandle) FILTER_VALUE.invoke(null, variable, whatIsWritten, whatIsRead);
        } catch (InvocationTargetException failure) {
            throw Judge.<RuntimeException>unchecked(failure.getTargetException());
        } catch (IllegalAccessException sealed) {
            throw new IllegalStateException("Mokuteki cannot guard variable handles in this JVM", sealed);
        }
    }

    private static Method filterValue() {
        Class<?>[] parameters = {VarHandle.class, MethodHandle.class, MethodHandle.class};
        try {
            return MethodHandles.class.getMethod("filterValue", parameters);
        } catch (NoSuchMethodException beforeJdk22) {
            try {
                Method inside =
                        Class.forName("java.lang.invoke.VarHandles").getDeclaredMethod("filterValue", parameters);
                inside.setAccessible(true);
                return inside;
            } catch (ReflectiveOperationException unknown) {
                throw new IllegalStateException("Mokuteki cannot guard variable handles in this JVM", unknown);
            }
        }
    }
}
