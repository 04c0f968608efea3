package io.mokuteki.agent.hook;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The governed fields by the class that declares them, for reads that no woven instruction makes: reflection, handles,
 * serialization.
 *
 * <p>The agent adds the fields of a class while it is being loaded, so they are known before anybody can hold the class.
 * A class keeps its own numbers; what is kept by loader holds names and numbers only: an application that is undeployed
 * can be collected.
 */
public final class GovernedFields {

    /** No number. */
    static final int NONE = -1;

    private static final Map<ClassLoader, Map<String, Map<String, Integer>>> BY_LOADER = new WeakHashMap<>();
    private static final NumbersOfClass OF_CLASS = new NumbersOfClass();

    private static final int LAST_NAME = (1 << 14) - 1;

    /** Whether a governed field has a name of that hash: most fields that are reflected upon have none. */
    private static final boolean[] NAMES = new boolean[LAST_NAME + 1];

    private GovernedFields() {}

    /**
     * Called by the agent when a class that declares a governed field is being loaded.
     *
     * @param type its binary name
     * @param number what {@link Guard#register} gave the field
     * @param loaded the class, if it has been loaded before and is only now woven
     */
    public static void add(ClassLoader loader, String type, String field, int number, @Nullable Class<?> loaded) {
        synchronized (BY_LOADER) {
            Map<String, Map<String, Integer>> types = BY_LOADER.get(loader);
            if (types == null) {
                types = new HashMap<>();
                BY_LOADER.put(loader, types);
            }
            Map<String, Integer> fields = types.get(type);
            if (fields == null) {
                fields = new HashMap<>();
                types.put(type, fields);
            }
            fields.put(field, number);
            NAMES[field.hashCode() & LAST_NAME] = true;
        }
        if (loaded != null) {
            OF_CLASS.remove(loaded);
        }
    }

    /** Whether some governed field may have that name. Cheap, and seldom wrong. */
    static boolean mayHave(String field) {
        return NAMES[field.hashCode() & LAST_NAME];
    }

    /** Whether the class itself declares a governed field. */
    static boolean haveAny(Class<?> declaring) {
        return !OF_CLASS.get(declaring).isEmpty();
    }

    /** Counts a read in custody of all governed fields that the class itself declares, if there are any. */
    static void countInCustody(Class<?> declaring, Current current) {
        FieldNumbers fields = OF_CLASS.get(declaring);
        if (!fields.isEmpty()) {
            current.used(fields.useInCustody(declaring));
        }
    }

    /** The number of a field that the class itself declares, if it is governed. */
    static int number(Class<?> declaring, String field) {
        return OF_CLASS.get(declaring).of(field);
    }

    /** The number of the field that a class declares or inherits under that name, if it is governed. */
    static int inherited(Class<?> type, String field) {
        for (Class<?> candidate = type; candidate != null; candidate = candidate.getSuperclass()) {
            if (declares(candidate, field)) {
                return number(candidate, field);
            }
            for (Class<?> above : candidate.getInterfaces()) {
                int number = inherited(above, field);
                if (number != NONE) {
                    return number;
                }
            }
        }
        return NONE;
    }

    private static boolean declares(Class<?> type, String field) {
        if (type.getClassLoader() == null) {
            return false;
        }
        try {
            return type.getDeclaredField(field).getDeclaringClass() == type;
        } catch (NoSuchFieldException other) {
            return false;
        }
    }

    private static FieldNumbers find(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        if (loader == null) {
            return FieldNumbers.NONE;
        }
        String name = type.getName();
        int hidden = name.indexOf('/'); // A hidden class: what follows tells it from others of its name.
        synchronized (BY_LOADER) {
            Map<String, Map<String, Integer>> types = BY_LOADER.get(loader);
            Map<String, Integer> found =
                    types == null ? null : types.get(hidden < 0 ? name : name.substring(0, hidden));
            return found == null ? FieldNumbers.NONE : new FieldNumbers(found);
        }
    }

    private static final class NumbersOfClass extends ClassValue<FieldNumbers> {
        @Override
        protected FieldNumbers computeValue(Class<?> type) {
            return find(type);
        }
    }
}
