package com.example.threads;

import io.mokuteki.agent.hook.Custody;
import io.mokuteki.agent.hook.Guard;
import io.mokuteki.agent.hook.Kept;
import io.mokuteki.annotation.ForPurpose;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;

/**
 * Enters purposes on each of the last levels of a stack, digs on from there until it ends, and looks at once whether
 * something was left in force. What is compiled asks for stack once a method, and not for what is inlined in it: so it is
 * not enough that leaving calls less than entering.
 */
public final class StackEnds {

    private static final int LEVELS = 120;
    private static final Twin TWIN = new Twin("Hanako");

    private final Callable<Integer> way;
    private int tried;
    private int left;

    private static int overflowed;
    private static volatile boolean digging;

    private StackEnds(Callable<Integer> way) {
        this.way = way;
    }

    /** How often to try, and which way. */
    public static void main(String[] arguments) throws Exception {
        Callable<Integer> way = way(arguments[1]);
        TWIN.isReadable();
        for (int each = 0; each < 50_000; each++) {
            way.call();
        }
        digging = true;
        int left = 0;
        for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
            StackEnds tries = new StackEnds(way);
            Thread thread = new Thread(null, () -> tries.level(0), "deep", 256 * 1024 + round % 64 * 4096);
            thread.start();
            thread.join();
            left += tries.left;
        }
        System.out.println("overflowed: " + (overflowed > LEVELS / 2 ? "enough" : overflowed));
        System.out.println("left: " + left);
    }

    private static Callable<Integer> way(String name) {
        return switch (name) {
            case "purpose" -> StackEnds::billed;
            case "stage" -> StackEnds::completed;
            case "fork" -> StackEnds::forked;
            case "custody" -> StackEnds::inCustody;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ForPurpose("billing")
    private static int billed() {
        return dig(0);
    }

    /** Billing registers what nobody sets off. */
    private static int completed() throws Exception {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Integer> stage = Purposes.billing(() -> first.thenApply(StackEnds::dig));
        first.complete(0);
        return stage.join();
    }

    private static int forked() throws Exception {
        return Purposes.billing(() -> ForkJoinTask.adapt(() -> dig(0)).invoke());
    }

    private static int inCustody() {
        Kept before = Custody.begin(TWIN);
        try {
            return dig(0);
        } finally {
            before.current.kept = before;
        }
    }

    private static int dig(int depth) {
        return depth > 3 && !digging ? depth : 1 + digOn(depth + 1);
    }

    private static int digOn(int depth) {
        return depth > 3 && !digging ? depth : 1 + dig(depth + 1);
    }

    /** Frames of two sizes, so that the end of the stack comes in at every place of the frames of the way. */
    private void level(int depth) {
        try {
            if ((depth & 1) == 0) {
                level(depth + 1);
            } else {
                wideLevel(depth + 1, 1, 2, 3);
            }
        } catch (StackOverflowError end) {
            overflowed++;
        }
        tryHere();
    }

    private void wideLevel(int depth, long first, long second, long third) {
        try {
            level(depth + (int) (first + second + third) - 5);
        } catch (StackOverflowError end) {
            overflowed++;
        }
        tryHere();
    }

    private void tryHere() {
        if (tried < LEVELS) {
            tried++;
            try {
                way.call();
            } catch (Exception | Error end) {
                overflowed++;
            }
            if (isLeft()) {
                left++;
            }
        }
    }

    private static boolean isLeft() {
        try {
            return Guard.scope() != null || TWIN.isReadable();
        } catch (StackOverflowError tooDeep) {
            return false; // The next level tells.
        }
    }
}
