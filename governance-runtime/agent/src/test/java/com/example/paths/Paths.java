package com.example.paths;

import io.mokuteki.runtime.AgentBridge;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * Tries read paths and prints the table of outcomes.
 *
 * <p>Each path is tried without a purpose, for a wrong one and for a right one. A path that can be kept, such as a method
 * handle, is also made for the right purpose and used without one.
 */
final class Paths {

    private Paths() {}

    static void group(String title) {
        System.out.println();
        System.out.println("### " + title);
        System.out.println();
        System.out.println(
                "| path | no purpose | wrong purpose | right purpose | made for a right purpose, used without |");
        System.out.println("|---|---|---|---|---|");
    }

    /** A path that leaves nothing behind. */
    static void path(String name, Object secret, Callable<?> read) {
        row(name, secret, "READ", read, null);
    }

    /** A path that decision 6 leaves open: it compares, writes or keeps, and tells nobody. */
    static void free(String name, Object secret, Callable<?> read) {
        row(name, secret, "FREE", read, null);
    }

    /**
     * A path that can be kept.
     *
     * @param making gives what reads when it is called
     */
    static void kept(String name, Object secret, Callable<? extends Callable<?>> making) {
        row(name, secret, "READ", () -> making.call().call(), making);
    }

    private static void row(
            String name, Object secret, String open, Callable<?> read, Callable<? extends Callable<?>> making) {
        String none = outcome(secret, open, read);
        String wrong = outcome(secret, open, () -> Purposes.wrong(read));
        String right = outcome(secret, "PERMITTED", () -> Purposes.right(read));
        String kept = making == null ? "–" : keptOutcome(secret, open, making);
        System.out.println("| " + name + " | " + none + " | " + wrong + " | " + right + " | " + kept + " |");
    }

    private static String keptOutcome(Object secret, String open, Callable<? extends Callable<?>> making) {
        Callable<?>[] kept = new Callable<?>[1];
        String made = outcome("", "", () -> {
            kept[0] = Purposes.right(making::call);
            return "";
        });
        return made.isEmpty() ? outcome(secret, open, kept[0]) : made;
    }

    private static String outcome(Object secret, String gotThrough, Callable<?> task) {
        Object value;
        try {
            value = task.call();
        } catch (Throwable thrown) {
            return failure(thrown);
        }
        if (Objects.equals(secret, value)) {
            return gotThrough;
        }
        return String.valueOf(value).contains("•••") ? "MASKED" : "unexpected " + value;
    }

    private static String failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AgentBridge.Refusal) {
                if (Boolean.getBoolean("paths.trace")) {
                    cause.printStackTrace();
                }
                return "DENIED";
            }
            if (cause instanceof ClassFormatError
                    || String.valueOf(cause.getMessage()).startsWith("Mokuteki refuses")) {
                return "REFUSED";
            }
        }
        if (Boolean.getBoolean("paths.trace")) {
            thrown.printStackTrace();
        }
        return "unexpected " + thrown;
    }
}
