package io.mokuteki.agent.hook;

import org.jspecify.annotations.Nullable;

/**
 * What is in force on one thread. Only that thread touches it.
 *
 * <p>Woven methods that open a purpose hold it in a local variable: then their reads need not look the thread up, and
 * the compiler takes the test of the bit out of loops. They keep what was in force in local variables too, or in a {@link
 * Mark}, and put it back themselves. It is public for that alone.
 */
public final class Current {

    /**
     * The one reference that entering and leaving write. To write one costs a barrier of the garbage collector, which is
     * most of what entering costs: so what the scope permits is not copied here, and nothing in force is null, which is
     * free.
     */
    public @Nullable Scope scope;

    /** The type that compares itself, while one of its accessors runs for that. */
    public @Nullable Member own;

    /** The object of which somebody reads properties in custody, meanwhile. */
    public Kept kept = new Kept(this, null, false);

    /** Whether the JDK makes a handle for {@code Field.get}, which has checked by then. */
    public boolean forField;

    /** What to put back where nothing is in force: made once, since that is most of the time. */
    private final Mark nothing = new Mark(this);

    private @Nullable ThreadUses uses;

    /** Those of {@link #uses}, held here to save a look-up. */
    private long[] counts = ThreadUses.NOTHING;

    Current() {}

    /** What is in force, to put back. */
    Mark mark() {
        return scope == null && own == null && !forField ? nothing : new Mark(this);
    }

    boolean permits(int id) {
        Scope inForce = scope;
        if (inForce == null) {
            return false;
        }
        long[] bits = inForce.permitted;
        int word = id >>> 6;
        return word < bits.length && (bits[word] & (1L << id)) != 0;
    }

    void used(int use) {
        long[] counted = counts;
        if (use >= counted.length) {
            counted = countsFor(use);
        }
        counted[use]++;
    }

    private long[] countsFor(int use) {
        ThreadUses known = uses;
        if (known == null) {
            known = Uses.ofThread(this);
            uses = known;
        }
        counts = known.countsFor(use);
        return counts;
    }
}
