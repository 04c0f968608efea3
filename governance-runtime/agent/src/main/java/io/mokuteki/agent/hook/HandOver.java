package io.mokuteki.agent.hook;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** One task, handed over once: what was in force there. It does not keep the task. */
final class HandOver extends WeakReference<Object> {

    final int hash;

    /** Tells apart what a task was handed to, without keeping it. */
    final int receiver;

    /** What was in force; nothing, once it is in doubt which of several hand-overs a run is of. */
    Object captured;

    /** Whether the task runs again and again, each time under what was in force when it was handed over. */
    boolean again;

    /** Its number among those of its stripe, which its copies have too. */
    final long number;

    /** Whether the task was turned away. */
    boolean withdrawn;

    /** The next of its chain. */
    @Nullable
    HandOver next;

    HandOver(
            long number,
            Object task,
            int hash,
            int receiver,
            Object captured,
            boolean again,
            ReferenceQueue<Object> whenForgotten) {
        super(task, whenForgotten);
        this.number = number;
        this.hash = hash;
        this.receiver = receiver;
        this.captured = captured;
        this.again = again;
    }

    HandOver(HandOver copied, Object task, ReferenceQueue<Object> whenForgotten) {
        super(task, whenForgotten);
        this.number = copied.number;
        this.hash = copied.hash;
        this.receiver = copied.receiver;
        this.captured = copied.captured;
        this.again = copied.again;
        this.withdrawn = copied.withdrawn;
    }

    boolean isOf(Object task, int receiver) {
        return this.receiver == receiver && refersTo(task);
    }
}
