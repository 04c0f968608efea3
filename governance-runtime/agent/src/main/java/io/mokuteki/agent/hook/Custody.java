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
     * Before a library reads a property of an object, or all of them.
     *
     * @return what to give to {@link #end}, on every path
     */
    public static Object begin(@Nullable Object owner) {
        Current current = Guard.current();
        Object mark = current.kept == null ? current : new Before(current);
        current.kept = owner;
        return mark;
    }

    /** It has read. Calls nothing and makes nothing, as {@link Guard#exit}. */
    public static void end(Object mark) {
        if (mark instanceof Current) {
            ((Current) mark).kept = null;
            return;
        }
        Before before = (Before) mark;
        before.current.kept = before.kept;
    }

    /** How often each member was read in custody: {@code com.example.Customer.phone}. */
    public static Map<String, Long> reads() {
        Map<String, Long> reads = new TreeMap<>();
        for (Member member : Members.all()) {
            long ofMember = member.readsInCustody();
            if (ofMember > 0) {
                Long before = reads.get(member.toString());
                reads.put(member.toString(), ofMember + (before == null ? 0 : before));
            }
        }
        return reads;
    }

    /** What was in custody on a thread. Where nothing was, the thread's own is mark enough. */
    private static final class Before {

        final Current current;
        final @Nullable Object kept;

        Before(Current current) {
            this.current = current;
            this.kept = current.kept;
        }
    }
}
