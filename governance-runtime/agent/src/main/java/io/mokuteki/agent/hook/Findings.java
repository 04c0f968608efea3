package io.mokuteki.agent.hook;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What a validator tells about a property that it has read in custody: that it is wrong, and not what it is, unless a
 * purpose in force permits to read it.
 */
public final class Findings {

    private static final String MASK = "•••";

    private Findings() {}

    /**
     * Instead of {@code ValueContext.getCurrentValidatedValue()}, where Hibernate Validator makes a message or a violation.
     *
     * @param context the {@code ValueContext}
     * @return the value, or a mask
     */
    public static @Nullable Object value(Object context) {
        Object value;
        Object bean;
        String path;
        try {
            value = ask(context, "getCurrentValidatedValue");
            bean = ask(context, "getCurrentBean");
            path = String.valueOf(ask(context, "getPropertyPath"));
        } catch (ReflectiveOperationException | RuntimeException unknown) {
            return MASK; // Whose value it is cannot be told.
        }
        return value == null || bean == null || mayTell(bean, path) ? value : MASK;
    }

    /**
     * Whether each governed field that a path names may be read of that object. A path also holds keys of maps, in which
     * anything may stand: so all its words are tried.
     */
    private static boolean mayTell(Object bean, String path) {
        int start = 0;
        for (int end = 0; end <= path.length(); end++) {
            if (end == path.length() || !Character.isJavaIdentifierPart(path.charAt(end))) {
                if (end > start && !mayRead(bean, path.substring(start, end))) {
                    return false;
                }
                start = end + 1;
            }
        }
        return true;
    }

    private static boolean mayRead(Object bean, String field) {
        int number =
                GovernedFields.mayHave(field) ? GovernedFields.inherited(bean.getClass(), field) : GovernedFields.NONE;
        if (number == GovernedFields.NONE) {
            return true;
        }
        try {
            Guard.read(bean, number);
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static @Nullable Object ask(Object context, String method) throws ReflectiveOperationException {
        Method asked = context.getClass().getMethod(method);
        asked.setAccessible(true); // Its subclasses are not public.
        return asked.invoke(context);
    }
}
