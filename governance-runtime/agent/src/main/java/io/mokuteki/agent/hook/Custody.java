package io.mokuteki.agent.hook;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What a persistence provider or a validator calls to read one property: custody, not use.
 *
 * <p>While it does so, reads of that very object are trusted, and counted. That reaches no further than an accessor and
 * what it calls: never callbacks, converters or listeners, which the library calls in other ways, and never other
 * objects.
 */
public final class Custody {

    private static final ConcurrentHashMap<Member, LongAdder> READS = new ConcurrentHashMap<>();

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
        for (Map.Entry<Member, LongAdder> entry : READS.entrySet()) {
            String member = entry.getKey().toString();
            Long before = reads.get(member);
            reads.put(member, entry.getValue().sum() + (before == null ? 0 : before));
        }
        return reads;
    }

    static void count(Member member) {
        LongAdder count = READS.get(member);
        if (count == null) {
            LongAdder fresh = new LongAdder();
            LongAdder other = READS.putIfAbsent(member, fresh);
            count = other == null ? fresh : other;
        }
        count.increment();
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
