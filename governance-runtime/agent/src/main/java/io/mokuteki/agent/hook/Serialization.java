package io.mokuteki.agent.hook;

import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import org.jspecify.annotations.Nullable;

/** What {@link ObjectStreamClass} calls before it reads the fields of an object that is written. */
public final class Serialization {

    private Serialization() {}

    /** The primitive fields that the class itself declares. */
    public static void readPrimitives(ObjectStreamClass written, @Nullable Object owner) {
        read(written, owner, true);
    }

    /** The other fields that the class itself declares. */
    public static void readReferences(ObjectStreamClass written, @Nullable Object owner) {
        read(written, owner, false);
    }

    private static void read(ObjectStreamClass written, @Nullable Object owner, boolean primitive) {
        Class<?> type = written.forClass();
        if (type == null || !GovernedFields.haveAny(type)) {
            return;
        }
        for (ObjectStreamField field : written.getFields()) {
            if (field.isPrimitive() == primitive) {
                int number = GovernedFields.number(type, field.getName());
                if (number != GovernedFields.NONE) {
                    Guard.read(owner, number);
                }
            }
        }
    }
}
