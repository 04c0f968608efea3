package io.mokuteki.agent.hook;

import java.lang.reflect.Field;

/** What {@code sun.misc.Unsafe} calls before it tells where in memory a field is. */
public final class Memory {

    private Memory() {}

    /**
     * Refuses governed fields: nobody could check what is read there.
     *
     * @throws UnsupportedOperationException as the JDK itself does for the fields of records
     */
    public static void locate(Field field) {
        if (GovernedFields.mayHave(field.getName())
                && GovernedFields.number(field.getDeclaringClass(), field.getName()) != GovernedFields.NONE) {
            String message = "Mokuteki refuses to tell where "
                    + field.getDeclaringClass().getName() + "." + field.getName()
                    + " is in memory: what is read there cannot be guarded. Have the library that asks use accessors,"
                    + " reflection or handles.";
            if (!Judge.isObserving()) {
                throw new UnsupportedOperationException(message);
            }
            System.err.println(message + " (mokuteki.mode=observe: not blocked)");
        }
    }
}
