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

    private Custody() {}

    /**
     * Before a library reads a property of an object.
     *
     * @return what to put back, on every path; never null
     */
    public static Kept begin(@Nullable Object owner) {
        Kept before = Guard.current().kept;
        if (before.owner != owner) {
            before.current.kept = new Kept(before.current, owner, false);
        }
        return before;
    }

    /**
     * Before a library reads all properties of an object. What it reads by reflection meanwhile is counted once, and not
     * field by field: persistence does so for each of its objects at each flush.
     *
     * @return what to put back, on every path; never null
     */
    public static Kept beginAll(@Nullable Object owner) {
        Kept before = Guard.current().kept;
        before.current.kept = new Kept(before.current, owner, true);
        return before;
    }

    /** Whether all of that object is being read, so that a field of it needs no question. The first one counts for all. */
    static boolean ofWhole(@Nullable Object owner, Current current) {
        Kept kept = current.kept;
        if (!kept.whole || kept.owner != owner) {
            return false;
        }
        if (!kept.counted) {
            for (Class<?> type = owner == null ? null : owner.getClass(); type != null; type = type.getSuperclass()) {
                GovernedFields.countInCustody(type, current);
            }
            kept.counted = true;
        }
        return true;
    }

    /** How often each member was read in custody, and each class as a whole: {@code com.example.Customer.phone}. */
    public static Map<String, Long> reads() {
        return new TreeMap<>(Uses.inCustody());
    }
}
