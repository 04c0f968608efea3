package io.mokuteki.agent.hook;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a stack of purposes permits, around the library's own account of it, which nobody here understands.
 *
 * <p>Most scopes are <em>shared</em>: one for each stack of purposes, for all threads and calls. A scope that is about a
 * person, makes statistics or remembers answers belongs to one call, and knows the shared one of the same stack. Entering
 * the same method from the same stack leads to the same shared scope, so that is remembered here and the library is
 * asked once.
 *
 * <p>Thread-safe.
 */
final class Scope {

    final Object content;

    /**
     * Never written to once published, only replaced. Not volatile, so that the test of a bit can leave a loop: a thread
     * that sees an older array asks once more.
     */
    long[] permitted;

    /** The scope of the same stack that all calls share. */
    final Scope shared;

    private volatile @Nullable Entry[] entries = new Entry[0];

    Scope(Object content, long[] permitted, @Nullable Scope shared) {
        this.content = content;
        this.permitted = permitted;
        this.shared = shared == null ? this : shared;
    }

    boolean isShared() {
        return shared == this;
    }

    /** Where entering that method leads from here, if it is known. */
    @Nullable
    Entry entry(int method) {
        @Nullable Entry[] known = shared.entries;
        return method < known.length ? known[method] : null;
    }

    void remember(int method, Entry entry) {
        shared.add(method, entry);
    }

    private synchronized void add(int method, Entry entry) {
        @Nullable Entry[] more = Arrays.copyOf(entries, Math.max(entries.length, method + 1));
        more[method] = entry;
        entries = more;
    }

    /** This stack inside another, about that person: what is about a person, or counts people, stays so inside. */
    Scope within(@Nullable Scope outer, @Nullable Object subject) {
        return subject == null && (outer == null || outer.isShared())
                ? this
                : ask("within", outer == null ? null : outer.content, subject);
    }

    /** The same for a run of its own, on whatever thread. */
    Scope copy() {
        return isShared() ? this : ask("copy");
    }

    /** The same purposes under the policy that is in force now. */
    Scope renewed() {
        return ask("renewed");
    }

    @SuppressWarnings("unchecked")
    private Scope ask(String verb, @Nullable Object... question) {
        if (!(content instanceof BiFunction)) {
            throw new IllegalStateException("What is in force is no scope of the library's. Use governance-agent and"
                    + " governance-runtime of one version.");
        }
        return (Scope) ((BiFunction<String, Object[], Object>) content).apply(verb, question);
    }

    /**
     * Where entering a method leads. Weak, because the scope belongs to an application that may be undeployed; its
     * library keeps it for as long as the policy is in force.
     */
    static final class Entry extends WeakReference<Scope> {

        final int use;

        Entry(Scope scope, int use) {
            super(scope);
            this.use = use;
        }
    }
}
