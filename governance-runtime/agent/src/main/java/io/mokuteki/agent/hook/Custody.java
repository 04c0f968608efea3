package io.mokuteki.agent.hook;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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
     * Before what a library generates reads the properties of an object.
     *
     * @return what to give to {@link #end}, on every path
     */
    public static @Nullable Object begin(@Nullable Object owner) {
        Current current = Guard.current();
        Object outer = current.kept;
        current.kept = owner;
        return outer;
    }

    /** It has read them. */
    public static void end(@Nullable Object outer) {
        Guard.current().kept = outer;
    }

    /** Instead of {@code field.get(owner)}. */
    public static @Nullable Object get(Field field, @Nullable Object owner) throws IllegalAccessException {
        Object outer = begin(owner);
        try {
            return field.get(owner);
        } finally {
            end(outer);
        }
    }

    /** Instead of {@code accessor.invoke(owner, arguments)}. */
    public static @Nullable Object invoke(Method accessor, @Nullable Object owner, Object @Nullable [] arguments)
            throws IllegalAccessException, InvocationTargetException {
        Object outer = begin(owner);
        try {
            return accessor.invoke(owner, arguments);
        } finally {
            end(outer);
        }
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
}
