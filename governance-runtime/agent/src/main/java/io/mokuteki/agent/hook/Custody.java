package io.mokuteki.agent.hook;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a persistence provider or a validator calls to read one property: custody, not use.
 *
 * <p>While it does so, reads of that very object are trusted, and counted. That reaches no further than an accessor and
 * what it calls: never callbacks, converters or listeners, which the library calls in other ways, and never other
 * objects.
 */
public final class Custody {

    /** The mark of what is within the custody of the same object: it changes nothing. */
    private static final Object WITHIN = new Object();

    private Custody() {}

    /**
     * Before a library reads a property of an object.
     *
     * @return what to give to {@link #end}, on every path
     */
    public static Object begin(@Nullable Object owner) {
        Current current = Guard.current();
        return current.kept == owner ? WITHIN : change(current, owner, false);
    }

    /**
     * Before a library reads all properties of an object. What it reads by reflection meanwhile is counted once, and not
     * field by field: persistence does so for each of its objects at each flush.
     *
     * @return what to give to {@link #end}, on every path
     */
    public static Object beginAll(@Nullable Object owner) {
        return change(Guard.current(), owner, true);
    }

    /** Whether all of that object is being read, so that a field of it needs no question. The first one counts for all. */
    static boolean ofWhole(@Nullable Object owner, Current current) {
        if (!current.keptWhole || current.kept != owner) {
            return false;
        }
        if (!current.keptCounted) {
            for (Class<?> type = owner == null ? null : owner.getClass(); type != null; type = type.getSuperclass()) {
                GovernedFields.countInCustody(type, current);
            }
            current.keptCounted = true;
        }
        return true;
    }

    private static Object change(Current current, @Nullable Object owner, boolean all) {
        Object mark = current.kept == null ? current : new Before(current);
        current.kept = owner;
        current.keptWhole = all;
        current.keptCounted = false;
        return mark;
    }

    /** It has read. Calls nothing and makes nothing, as {@link Guard#exit}. */
    public static void end(Object mark) {
        if (mark == WITHIN) {
            return;
        }
        if (mark instanceof Current) {
            ((Current) mark).kept = null;
            ((Current) mark).keptWhole = false;
            return;
        }
        Before before = (Before) mark;
        before.current.kept = before.kept;
        before.current.keptWhole = before.keptWhole;
        before.current.keptCounted = before.keptCounted;
    }

    /** How often each member was read in custody, and each class as a whole: {@code com.example.Customer.phone}. */
    public static Map<String, Long> reads() {
        return new TreeMap<>(Uses.inCustody());
    }

    /** What was in custody on a thread. Where nothing was, the thread's own is mark enough. */
    private static final class Before {

        final Current current;
        final @Nullable Object kept;
        final boolean keptWhole;
        final boolean keptCounted;

        Before(Current current) {
            this.current = current;
            this.kept = current.kept;
            this.keptWhole = current.keptWhole;
            this.keptCounted = current.keptCounted;
        }
    }
}
