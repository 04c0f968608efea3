package io.mokuteki.agent.hook;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** What {@link Field} calls before it reads. */
public final class Reflection {

    private Reflection() {}

    /** Called by {@code Field.get} and its kind. */
    public static void read(Field field, @Nullable Object owner) {
        String name = field.getName();
        if (GovernedFields.mayHave(name)) {
            check(field, name, owner);
        }
    }

    private static void check(Field field, String name, @Nullable Object owner) {
        Current current = Guard.current();
        if (Custody.ofWhole(owner, current)) {
            return;
        }
        Class<?> declaring = field.getDeclaringClass();
        int number = GovernedFields.number(declaring, name);
        if (number == GovernedFields.NONE) {
            return;
        }
        if (Modifier.isStatic(field.getModifiers())) {
            Guard.read(current, number);
        } else if (declaring.isInstance(owner)) {
            Guard.read(owner, current, number);
        }
    }
}
