package io.mokuteki.agent.hook;

import java.lang.reflect.Field;

/** What {@code sun.misc.Unsafe} calls before it tells where in memory a field is. */
public final class Memory {

    private Memory() {}

    /**
     * Refuses governed fields: nobody could check what is read there.
     *
     * @throws IllegalStateException and not what the JDK throws for the fields of records: serializers catch that, go on
     *     with an offset of -1 where a field is none of a record, and crash the JVM
     */
    public static void locate(Field field) {
        if (GovernedFields.mayHave(field.getName())
                && GovernedFields.number(field.getDeclaringClass(), field.getName()) != GovernedFields.NONE) {
            String message = "Mokuteki refuses to tell where "
                    + field.getDeclaringClass().getName() + "." + field.getName()
                    + " is in memory: what is read there cannot be guarded. Have the library that asks use accessors,"
                    + " reflection or handles.";
            if (!Judge.isObserving()) {
                throw new IllegalStateException(message);
            }
            System.err.println(message + " (mokuteki.mode=observe: not blocked)");
        }
    }
}
