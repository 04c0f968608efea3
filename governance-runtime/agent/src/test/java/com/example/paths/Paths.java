package com.example.paths;

import io.mokuteki.runtime.AgentBridge;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * Tries read paths and prints the table of outcomes.
 *
 * <p>Each path is tried without a purpose, for a wrong one and for a right one. Then again without and for a wrong one, by
 * what has just read for the right one: a path that can be kept, such as a method handle, was made for it too; of any
 * other, call sites are linked and caches filled.
 */
final class Paths {

    private Paths() {}

    static void group(String title) {
        System.out.println();
        System.out.println("### " + title);
        System.out.println();
        System.out.println("| path | no purpose | wrong purpose | right purpose | afterwards |");
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

    /** A path that opens a purpose itself, which another only narrows. */
    static void opening(String name, Object secret, Callable<?> read) {
        row(name, secret, "PERMITTED", read, null);
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
        Callable<? extends Callable<?>> again = making == null ? () -> read : making;
        String afterwards = afterwards(secret, open, again, Callable::call);
        String wrongAfterwards = afterwards(secret, open, again, Purposes::wrong);
        System.out.println("| " + name + " | " + none + " | " + wrong + " | " + right + " | "
                + (afterwards.equals(none) && wrongAfterwards.equals(wrong)
                        ? afterwards
                        : "unexpected " + afterwards + ", for a wrong purpose " + wrongAfterwards)
                + " |");
    }

    /** For whom something that is there already is used. */
    private interface Using {
        Object use(Callable<?> made) throws Exception;
    }

    private static String afterwards(Object secret, String open, Callable<? extends Callable<?>> making, Using using) {
        Callable<?>[] kept = new Callable<?>[1];
        String made = outcome("", "", () -> {
            kept[0] = Purposes.right(() -> {
                Callable<?> reader = making.call();
                reader.call();
                return reader;
            });
            return "";
        });
        return made.isEmpty() ? outcome(secret, open, () -> using.use(kept[0])) : made;
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
        String text = String.valueOf(value);
        return text.contains("•••") && !text.contains("secret") ? "MASKED" : "unexpected " + value;
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
                    || (cause instanceof UnsupportedOperationException
                            && cause.getStackTrace()[0].getClassName().startsWith("sun.misc.Unsafe"))
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
