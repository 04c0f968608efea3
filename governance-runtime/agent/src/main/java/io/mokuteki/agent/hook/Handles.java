package io.mokuteki.agent.hook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;

/**
 * What {@link MethodHandles.Lookup} gives instead of a handle on a governed field: one that asks at each use.
 *
 * <p>Whoever holds a handle may use it anywhere, so nothing is decided when it is made.
 *
 * <p>The JDK makes handles of its own while it makes these. They are on its own fields, of which none is governed, and
 * nothing is made before that is known: so this does not recurse.
 */
public final class Handles {

    private Handles() {}

    /** {@code findGetter} and {@code findStaticGetter}. */
    public static MethodHandle getter(MethodHandle getter, Class<?> type, String field) {
        return GovernedFields.mayHave(field) ? guarded(getter, GovernedFields.inherited(type, field)) : getter;
    }

    /** {@code unreflectGetter}. */
    public static MethodHandle getter(MethodHandle getter, Field field) {
        return GovernedFields.mayHave(field.getName()) && !Guard.current().forField
                ? guarded(getter, GovernedFields.number(field.getDeclaringClass(), field.getName()))
                : getter;
    }

    /**
     * The JDK begins to make the handle that is behind a {@code Field}, as it does since 18. {@code Field.get} asks before
     * it uses that, so the handle must not ask again.
     *
     * @return what to put back, on every path
     */
    public static Mark makeForField() {
        Current current = Guard.current();
        Mark mark = current.mark();
        current.forField = true;
        return mark;
    }

    /** {@code findVarHandle} and {@code findStaticVarHandle}. */
    public static VarHandle variable(VarHandle variable, Class<?> type, String field) {
        return GovernedFields.mayHave(field) ? guarded(variable, GovernedFields.inherited(type, field)) : variable;
    }

    /** {@code unreflectVarHandle}. */
    public static VarHandle variable(VarHandle variable, Field field) {
        return GovernedFields.mayHave(field.getName())
                ? guarded(variable, GovernedFields.number(field.getDeclaringClass(), field.getName()))
                : variable;
    }

    private static MethodHandle guarded(MethodHandle getter, int number) {
        return number == GovernedFields.NONE ? getter : before(getter, number);
    }

    /** Writes are free. What a read gives is checked when it comes out, where nobody knows any more whose it is. */
    private static VarHandle guarded(VarHandle variable, int number) {
        if (number == GovernedFields.NONE) {
            return variable;
        }
        Class<?> type = variable.varType();
        MethodHandle same = MethodHandles.identity(type);
        return FilteredVariable.of(variable, same, before(same, number, Checks.OF_STATIC));
    }

    private static MethodHandle before(MethodHandle getter, int number) {
        return before(getter, number, getter.type().parameterCount() == 0 ? Checks.OF_STATIC : Checks.OF_OWNER);
    }

    private static MethodHandle before(MethodHandle reading, int number, MethodHandle check) {
        int last = check.type().parameterCount() - 1;
        MethodHandle ofNumber = MethodHandles.insertArguments(check, last, number);
        if (last > 0) {
            ofNumber = ofNumber.asType(
                    MethodType.methodType(void.class, reading.type().parameterType(0)));
        }
        return MethodHandles.foldArguments(reading, ofNumber);
    }

    /** Made for the first governed handle. */
    private static final class Checks {

        static final MethodHandle OF_OWNER = find(MethodType.methodType(void.class, Object.class, int.class));
        static final MethodHandle OF_STATIC = find(MethodType.methodType(void.class, int.class));

        private Checks() {}

        private static MethodHandle find(MethodType type) {
            try {
                return MethodHandles.lookup().findStatic(Guard.class, "read", type);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
