package io.mokuteki.agent.hook;

import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/**
 * What was in force where tasks were handed over, kept beside them until they run.
 *
 * <p>A task is never wrapped: programs look for it in queues, compare it, cast it. It is known by identity, together
 * with what it was handed to, and held weakly, so that one which is cancelled, dropped or forgotten leaves nothing
 * behind.
 *
 * <p>The same object may be handed over again before it has run. As long as the same was in force each time, it does not
 * matter which run is of which hand-over, nor whether one of them never comes: somebody may have emptied the queue. Where
 * something else was in force it would matter, and nobody could tell. So all that is kept for one object and one receiver
 * is the same: who hands it over otherwise is told so, and either hands over something else, or has it {@linkplain #doubt
 * doubted}.
 *
 * <p>Each change of a chain is one write, so an error half-way, of the stack or the heap, leaves a chain that is whole.
 */
final class HandOvers {

    /** The receiver of tasks that can only be handed over once at a time. */
    private static final int ANYBODY = 0;

    private static final HandOvers[] STRIPES = new HandOvers[64];

    /** Whether anything was ever kept: until then, nobody needs to look. */
    private static volatile boolean used;

    static {
        for (int index = 0; index < STRIPES.length; index++) {
            STRIPES[index] = new HandOvers();
        }
    }

    private final ReferenceQueue<Object> forgotten = new ReferenceQueue<>();
    private @Nullable HandOver[] chains = new HandOver[16];
    private int size;
    private long numbered;

    private HandOvers() {}

    /**
     * Keeps what was in force for a task that may be handed over several times at once.
     *
     * @return null when something else is kept for it already, and this is not
     */
    static @Nullable HandOver add(Object task, int receiver, Object captured, boolean again) {
        used = true;
        int hash = System.identityHashCode(task);
        return of(hash).appendAlike(task, hash, receiver, captured, again);
    }

    /** Keeps nothing for this hand-over of a task, and no more for those that are kept: each may be another one's. */
    static HandOver doubt(Object task, int receiver) {
        used = true;
        int hash = System.identityHashCode(task);
        return of(hash).appendDoubt(task, hash, receiver);
    }

    /** Keeps it for a task that can only be handed over once at a time: whatever was kept for it is outdated. */
    static void put(Object task, Object captured, boolean again) {
        if (!Guard.isNothing(captured)) {
            used = true;
            int hash = System.identityHashCode(task);
            of(hash).append(task, hash, ANYBODY, captured, again, true);
        } else {
            drop(task, ANYBODY);
        }
    }

    /** What a run of a task that was {@link #put} is to be given; null when nothing was in force. */
    static @Nullable HandOver take(Object task) {
        return take(task, ANYBODY);
    }

    /** What a run of the task is to be given; null when nothing was in force. */
    static @Nullable HandOver take(Object task, int receiver) {
        if (!used) {
            return null;
        }
        int hash = System.identityHashCode(task);
        return of(hash).takeFirst(task, hash, receiver);
    }

    /** Whether anything is kept for the task that was not turned away. */
    static boolean has(Object task, int receiver) {
        if (!used) {
            return false;
        }
        int hash = System.identityHashCode(task);
        return of(hash).hasAny(task, hash, receiver);
    }

    /** The task was turned away. Who did may still bring it back, as long as it is not handed over anew. */
    static void withdraw(Object task, int receiver) {
        if (used) {
            int hash = System.identityHashCode(task);
            of(hash).withdrawLast(task, hash, receiver);
        }
    }

    /** A hand-over of the task will not run. */
    static void drop(Object task, int receiver) {
        if (used) {
            int hash = System.identityHashCode(task);
            of(hash).dropLast(task, hash, receiver);
        }
    }

    /** That very hand-over did not succeed. */
    static void drop(HandOver handOver) {
        of(handOver.hash).dropThis(handOver);
    }

    /** How many are kept. */
    static int count() {
        int count = 0;
        for (HandOvers stripe : STRIPES) {
            count += stripe.counted();
        }
        return count;
    }

    private static HandOvers of(int hash) {
        return STRIPES[hash >>> 16 & STRIPES.length - 1];
    }

    private synchronized @Nullable HandOver appendAlike(
            Object task, int hash, int receiver, Object captured, boolean again) {
        for (HandOver each = chains[index(hash)]; each != null; each = each.next) {
            if (each.captured != captured && !each.withdrawn && each.isOf(task, receiver)) {
                return null;
            }
        }
        return append(task, hash, receiver, captured, again, false);
    }

    private synchronized HandOver appendDoubt(Object task, int hash, int receiver) {
        for (HandOver each = chains[index(hash)]; each != null; each = each.next) {
            if (each.isOf(task, receiver)) {
                each.captured = Guard.NOTHING;
                each.again = false;
            }
        }
        return append(task, hash, receiver, Guard.NOTHING, false, false);
    }

    private synchronized HandOver append(
            Object task, int hash, int receiver, Object captured, boolean again, boolean once) {
        forget();
        if (size > chains.length) {
            grow();
        }
        HandOver added = new HandOver(++numbered, task, hash, receiver, captured, again, forgotten);
        HandOver last = null;
        for (HandOver each = chains[index(hash)]; each != null; each = each.next) {
            if ((once || each.withdrawn) && each.isOf(task, receiver)) {
                remove(each);
            } else {
                last = each;
            }
        }
        if (last == null) {
            chains[index(hash)] = added;
        } else {
            last.next = added;
        }
        size++;
        return added;
    }

    private synchronized @Nullable HandOver takeFirst(Object task, int hash, int receiver) {
        forget();
        for (HandOver each = chains[index(hash)]; each != null; each = each.next) {
            if (each.isOf(task, receiver)) {
                if (!each.again) {
                    remove(each);
                }
                return each;
            }
        }
        return null;
    }

    private synchronized boolean hasAny(Object task, int hash, int receiver) {
        forget();
        boolean any = false;
        for (HandOver each = chains[index(hash)]; each != null; each = each.next) {
            if (each.isOf(task, receiver)) {
                if (each.withdrawn) {
                    remove(each);
                } else {
                    any = true;
                }
            }
        }
        return any;
    }

    private synchronized void withdrawLast(Object task, int hash, int receiver) {
        HandOver last = last(task, hash, receiver);
        if (last != null) {
            last.withdrawn = true;
        }
    }

    private synchronized void dropLast(Object task, int hash, int receiver) {
        HandOver last = last(task, hash, receiver);
        if (last != null) {
            remove(last);
        }
    }

    private synchronized void dropThis(HandOver dropped) {
        for (HandOver each = chains[index(dropped.hash)]; each != null; each = each.next) {
            if (each.number == dropped.number) {
                remove(each);
            }
        }
    }

    private synchronized int counted() {
        forget();
        int count = 0;
        for (HandOver chain : chains) {
            for (HandOver each = chain; each != null; each = each.next) {
                count++;
            }
        }
        return count;
    }

    /** The last one that was not turned away, if there is one. */
    private @Nullable HandOver last(Object task, int hash, int receiver) {
        forget();
        HandOver last = null;
        for (HandOver each = chains[index(hash)]; each != null; each = each.next) {
            if (each.isOf(task, receiver) && (last == null || last.withdrawn || !each.withdrawn)) {
                last = each;
            }
        }
        return last;
    }

    /** Removes those whose task is gone. */
    private void forget() {
        for (Object gone = forgotten.poll(); gone != null; gone = forgotten.poll()) {
            remove((HandOver) gone);
        }
    }

    private void remove(HandOver removed) {
        HandOver previous = null;
        for (HandOver each = chains[index(removed.hash)]; each != null; each = each.next) {
            if (each == removed) {
                if (previous == null) {
                    chains[index(removed.hash)] = removed.next;
                } else {
                    previous.next = removed.next;
                }
                size--;
                return;
            }
            previous = each;
        }
    }

    /** Copies rather than moves: until the new chains are in place, the old ones stay whole. */
    private void grow() {
        @Nullable HandOver[] larger = new HandOver[chains.length * 2];
        @Nullable HandOver[] lasts = new HandOver[larger.length];
        int copied = 0;
        for (HandOver chain : chains) {
            for (HandOver each = chain; each != null; each = each.next) {
                Object task = each.get();
                if (task == null) {
                    continue; // Its copy would never be told that the task is gone.
                }
                HandOver copy = new HandOver(each, task, forgotten);
                int index = copy.hash & larger.length - 1;
                HandOver last = lasts[index];
                if (last == null) {
                    larger[index] = copy;
                } else {
                    last.next = copy;
                }
                lasts[index] = copy;
                copied++;
            }
        }
        chains = larger;
        size = copied;
    }

    private int index(int hash) {
        return hash & chains.length - 1;
    }
}
