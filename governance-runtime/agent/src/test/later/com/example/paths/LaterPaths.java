package com.example.paths;

import static com.example.paths.Paths.free;
import static com.example.paths.Paths.kept;
import static com.example.paths.Paths.path;

import io.mokuteki.annotation.DataCategory;
import java.util.concurrent.Callable;

/** Reads in ways that Java has had since 17. The test compiles it, with the compiler of JDK 25. */
public final class LaterPaths {

    private static final AmountRecord RECORD = new AmountRecord(1, Amounts.text("secret"));
    private static final Object OUTER = new AmountRecord.Outer(RECORD, 2);

    /** Says itself by a pattern. */
    record Saying(long id, @DataCategory("payment.amount") String amount) {
        @Override
        public String toString() {
            return switch (this) {
                case Saying(long number, String text) -> number + " " + text;
            };
        }
    }

    /** Writes before there is an object. */
    static class Early {
        @DataCategory("payment.amount")
        final String amount;

        Early(String amount) {
            this.amount = amount;
            super();
        }

        Early(HandWritten other) {
            String read = other.amount;
            this.amount = read;
            super();
        }
    }

    private LaterPaths() {}

    public static void main(String[] arguments) throws Exception {
        Paths.group("Patterns, and constructors that begin before `super`");
        path("a record pattern with `instanceof`", "secret", wrapped(LaterPaths::recognised));
        path("a record pattern in a record pattern", "secret", wrapped(LaterPaths::nested));
        path("a record pattern in a `switch`", "secret", wrapped(LaterPaths::switched));
        path("a guard of a `switch`, with a record pattern", "secret", wrapped(LaterPaths::guarded));
        path("a record pattern that leaves the component unnamed", 1L, wrapped(LaterPaths::unnamed));
        path("`toString` written by hand, with a record pattern", "1 secret", new Saying(1, "secret")::toString);
        free("a write before `super`", true, () -> new Early("secret") != null);
        path("a read of another object before `super`", true, () -> new Early(new HandWritten(1, "secret")) != null);

        Paths.group("Memory, with `--sun-misc-unsafe-memory-access=deny`");
        kept("by a guessed offset", "secret", SerializationPaths::byGuessedOffset);
    }

    private static Object recognised() {
        return OUTER instanceof AmountRecord.Outer(AmountRecord inner, int number)
                        && inner instanceof AmountRecord(long id, String amount)
                ? amount
                : "";
    }

    private static Object nested() {
        return OUTER instanceof AmountRecord.Outer(AmountRecord(long id, String amount), int number) ? amount : "";
    }

    private static Object switched() {
        return switch (OUTER) {
            case AmountRecord.Outer(AmountRecord(long id, String amount), int number) when number > 1 -> amount;
            default -> "";
        };
    }

    private static Object guarded() {
        return switch (OUTER) {
            case AmountRecord.Outer(AmountRecord(long id, String amount), int number) when amount.equals("secret") ->
                "secret";
            default -> "";
        };
    }

    private static Object unnamed() {
        return OUTER instanceof AmountRecord.Outer(AmountRecord(long id, _), _) ? id : 0;
    }

    /** Whoever takes a record apart hears of a refusal by a {@code MatchException}, whose cause it is. */
    private static Callable<Object> wrapped(Callable<Object> pattern) {
        return () -> {
            try {
                return pattern.call();
            } catch (MatchException refused) {
                throw refused;
            } catch (RuntimeException bare) {
                throw new AssertionError("not wrapped", bare.getCause());
            }
        };
    }
}
