package io.mokuteki.agent.hook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What woven code calls. Not for use by applications, nor by hand.
 *
 * <p>Woven code names a governed member by a number, which {@link #register} gave it. The library
 * ({@code io.mokuteki.runtime}) keeps the current thread's scope here, with one bit for each member that the scope has
 * permitted unconditionally. A read that finds its bit is permitted; any other asks the {@linkplain Judge judge}, and what
 * the judge throws passes through untouched.
 *
 * <p>Threads start without a scope, whoever starts them.
 */
public final class Guard {

    private static final ThreadLocal<Current> CURRENT = new CurrentOfThread();
    private static final Object NOTHING = new Object();

    private Guard() {}

    // ---- called by woven code ----

    /** Before an instance member is read, or a guarded method of an object runs. */
    public static void read(@Nullable Object owner, int id) {
        Current current = CURRENT.get();
        if (!current.permits(id) && owner != null) {
            Members.of(id).read(current, owner);
        }
    }

    /** Before a static member is read, or a guarded static method runs. */
    public static void read(int id) {
        Current current = CURRENT.get();
        if (!current.permits(id)) {
            Members.of(id).read(current, null);
        }
    }

    /** Before a constructor reads an instance member: its own object's are free, another object's are not. */
    public static void read(@Nullable Object owner, Object self, int id) {
        if (owner != self) {
            read(owner, id);
        }
    }

    /** Before a record's generated {@code toString}: null to go on, else the text to give instead. */
    public static @Nullable String text(Object owner, int id) {
        return Members.of(id).text(owner);
    }

    /** When a {@code toString} threw: the text to give instead, if what it threw was our refusal. */
    public static String masked(Throwable thrown, int id) {
        return Members.of(id).masked(thrown);
    }

    /** What to give to {@link #exit} at the end, on every path. */
    public static Object mark() {
        return new Mark(CURRENT.get());
    }

    /** The method serves a purpose. Called under the protection of the {@link #mark}, since it may throw half-way. */
    public static void enter(@Nullable Object subject, int id) {
        CURRENT.get().own = null;
        Members.of(id).enter(subject);
    }

    /** Restores what was in force at the mark, whatever happened since. */
    public static void exit(Object mark) {
        ((Mark) mark).restore();
    }

    /** A method that reclassifies is about to return: what it may return. */
    public static @Nullable Object finish(@Nullable Object result, int id) {
        return Members.of(id).finish(result);
    }

    /** Before a method that hands data to a recipient. */
    public static void disclose(@Nullable Object[] arguments, int id) {
        Members.of(id).disclose(arguments);
    }

    /** Before a request handler answers. */
    public static void respond(@Nullable Object result, int id) {
        Members.of(id).respond(result);
    }

    /** {@code equals}, {@code hashCode} or {@code compareTo} is about to call an accessor of the object's own type. */
    public static void own(int id) {
        CURRENT.get().own = Members.of(id);
    }

    /** That accessor has returned. When it throws instead, {@link #exit} does this. */
    public static void others() {
        CURRENT.get().own = null;
    }

    // ---- called by what carries purposes to other threads ----

    /** What is in force on this thread, nothing included, for {@link #resume}. Never null; any thread may keep it. */
    public static Object capture() {
        Object scope = CURRENT.get().scope;
        return scope == null ? NOTHING : scope;
    }

    /** Whether nothing was in force where that was captured. */
    public static boolean isNothing(Object captured) {
        return captured == NOTHING;
    }

    /**
     * Puts in force, on this thread, what was captured.
     *
     * @return what to give to {@link #exit} at the end, on every path
     */
    public static Object resume(Object captured) {
        Current current = CURRENT.get();
        Mark mark = new Mark(current);
        current.scope = captured == NOTHING ? null : captured;
        current.permitted = Current.NOTHING;
        current.own = null;
        return mark;
    }

    // ---- called by the agent ----

    /**
     * Gives a governed member its number.
     *
     * @param loader the loader of the class that is woven; the judge is found through it
     * @param description what the judge needs to know, in types of the JDK
     */
    public static int register(ClassLoader loader, Map<String, Object> description) {
        return Members.register(loader, description);
    }

    // ---- called by the library ----

    /** The current thread's scope, which only the library understands; null when there is none. */
    public static @Nullable Object scope() {
        return CURRENT.get().scope;
    }

    /**
     * Sets the current thread's scope.
     *
     * @param scope the library's own, or null for none
     * @param permitted one bit for each member that may be read without asking; never written to afterwards
     */
    public static void scope(@Nullable Object scope, long @Nullable [] permitted) {
        Current current = CURRENT.get();
        current.scope = scope;
        current.permitted = permitted == null ? Current.NOTHING : permitted;
    }

    private static final class CurrentOfThread extends ThreadLocal<Current> {
        @Override
        protected Current initialValue() {
            return new Current();
        }
    }
}
