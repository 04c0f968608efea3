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

    /** What is captured where nothing is in force. */
    static final Object NOTHING = new Object();

    private Guard() {}

    // ---- called by woven code ----

    /** Before an instance member is read, or a guarded method of an object runs. */
    public static void read(@Nullable Object owner, int id) {
        read(owner, CURRENT.get(), id);
    }

    /** The same in a method that holds its {@link #current}. */
    public static void read(@Nullable Object owner, Current current, int id) {
        if (!current.permits(id) && owner != null) {
            Members.of(id).read(current, owner);
        }
    }

    /** Before a static member is read, or a guarded static method runs. */
    public static void read(int id) {
        read(CURRENT.get(), id);
    }

    /** The same in a method that holds its {@link #current}. */
    public static void read(Current current, int id) {
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

    /** The running thread's, for a method to hold while it runs. */
    public static Current current() {
        return CURRENT.get();
    }

    /** The method serves a purpose. Called under the protection of what restores, since it may throw half-way. */
    public static void enter(@Nullable Object subject, Current current, int id) {
        if (current.own != null) {
            current.own = null;
        }
        Scope outer = current.scope;
        Scope.Entry entry = outer == null ? Members.entry(id) : outer.entry(id);
        Scope inner = entry == null ? null : entry.get();
        if (entry == null || inner == null) {
            Members.of(id).enter(current, subject);
        } else {
            current.scope = inner.within(outer, subject);
            current.used(entry.use);
        }
    }

    /**
     * The same for a suspend function of Kotlin. When it is resumed, nobody knows any more within which purposes it began:
     * then it narrows what is in force where it is resumed, and opens nothing by itself.
     *
     * @param continuation its last argument
     */
    public static void enter(@Nullable Object subject, Current current, int id, @Nullable Object continuation) {
        if (current.scope != null || !Coroutines.isResumption(continuation)) {
            enter(subject, current, id);
        }
    }

    /**
     * Restores what was in force where the method began, whatever happened since: never "one level down", because after a
     * {@code StackOverflowError} levels no longer count. Where the method throws it does so itself, without a call.
     */
    public static void exit(Current current, @Nullable Scope scope, @Nullable Member own) {
        current.scope = scope;
        if (current.own != own) {
            current.own = own;
        }
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
        Scope scope = CURRENT.get().scope;
        return scope == null ? NOTHING : scope;
    }

    /** Whether nothing was in force where that was captured. */
    public static boolean isNothing(Object captured) {
        return captured == NOTHING;
    }

    /**
     * Puts in force, on this thread, what was captured, under the version of the policy that it was captured under.
     *
     * @return what to put back at the end, on every path, on the same thread
     */
    public static Mark resume(Object captured) {
        return change(captured == NOTHING ? null : ((Scope) captured).copy());
    }

    /**
     * The same under the policy that is in force now: for a task that runs again and again.
     *
     * @return what to put back at the end, on every path, on the same thread
     */
    public static Mark resumeAnew(Object captured) {
        return change(captured == NOTHING ? null : ((Scope) captured).renewed());
    }

    private static Mark change(@Nullable Scope next) {
        Current current = CURRENT.get();
        Mark mark = current.mark();
        current.own = null;
        current.scope = next;
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

    /** The library's account of what is in force on this thread; null when nothing is. */
    public static @Nullable Object scope() {
        Scope scope = CURRENT.get().scope;
        return scope == null ? null : scope.content;
    }

    /**
     * A scope, for {@link #put}.
     *
     * @param content the library's account of it: a {@code BiFunction} that answers {@code within}, {@code copy} and
     *     {@code renewed} with a scope
     * @param permitted one bit for each member that may be read without asking; never written to afterwards
     * @param shared the scope of the same stack that all calls share; null when this is the one
     */
    public static Object scope(Object content, long[] permitted, @Nullable Object shared) {
        return new Scope(content, permitted, (Scope) shared);
    }

    /** The scope in force on this thread, for {@link #put}; null when nothing is. */
    public static @Nullable Object inForce() {
        return CURRENT.get().scope;
    }

    /** Puts a scope in force on this thread; null for none. Whoever does so puts back what was. */
    public static void put(@Nullable Object scope) {
        CURRENT.get().scope = (Scope) scope;
    }

    /**
     * Puts back what was in force before a scope was, if that scope is in force, or one of the same stack that took its
     * place; else nothing is in force any more.
     *
     * @return whether it was in force
     */
    public static boolean putBack(@Nullable Object scope, @Nullable Object before) {
        Current current = CURRENT.get();
        Scope now = current.scope;
        boolean inForce = scope == null || now == null ? scope == now : now.shared == ((Scope) scope).shared;
        current.scope = inForce ? (Scope) before : null;
        return inForce;
    }

    /** A scope permits more than it did: all its bits, the new ones included. */
    public static void permit(Object scope, long[] permitted) {
        ((Scope) scope).permitted = permitted;
    }

    /** A policy has changed. Scopes in force stay as they are; those opened from now on are asked for anew. */
    public static void forget() {
        Members.forget();
    }

    /** How often each method was entered for each stack of purposes: {@code "billing > support\tcom.example.Run.go"}. */
    public static Map<String, Long> uses() {
        return Uses.total();
    }

    private static final class CurrentOfThread extends ThreadLocal<Current> {
        @Override
        protected Current initialValue() {
            return new Current();
        }
    }
}
