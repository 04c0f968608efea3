package com.example.paths;

import static com.example.paths.Paths.free;
import static com.example.paths.Paths.kept;
import static com.example.paths.Paths.path;

import io.mokuteki.annotation.DataCategory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** Serialization, and memory. */
final class SerializationPaths {

    private static final AmountRecord RECORD = new AmountRecord(1, Amounts.text("secret"));

    private SerializationPaths() {}

    /** Writes itself. */
    public static final class External implements Externalizable {
        private static final long serialVersionUID = 1L;

        @DataCategory("payment.amount")
        String amount = Amounts.text("secret");

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeUTF(amount);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException {
            amount = in.readUTF();
        }
    }

    /** Governed, but for what is written. */
    static final class Leaving implements Serializable {
        private static final long serialVersionUID = 1L;

        @DataCategory("payment.amount")
        transient String amount = Amounts.text("hidden");

        String note = "secret";
    }

    /** One primitive, and nothing else. */
    static final class Primitive implements Serializable {
        private static final long serialVersionUID = 1L;

        @DataCategory("payment.amount")
        long amount = 0x736563726574L;
    }

    /** Has the fields of {@link OpenAmount} and no label. */
    static final class LooksLikeAmount {
        String amount = "";
    }

    static void tryAll() {
        Paths.group("Serialization");
        path("of a class", "secret", () -> serialized(new Amounts()));
        path("of a class with one primitive", "secret", () -> serialized(new Primitive()));
        path("of a subclass", "secret", () -> serialized(new Amounts.Sub()));
        path("of a record", "secret", () -> serialized(RECORD));
        path("of a record in a record", "secret", () -> serialized(new Object[] {RECORD}));
        path("by `writeExternal`", "secret", () -> serialized(new External()));
        kept("by a stream that has written its like", "secret", () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ObjectOutputStream out = new ObjectOutputStream(bytes);
            out.writeObject(new Amounts());
            return () -> {
                bytes.reset();
                out.writeObject(new Amounts());
                return found(bytes);
            };
        });
        free("of an object whose governed field is transient", "secret", () -> serialized(new Leaving()));
        byte[] stored = stored();
        free(
                "reading it back, which writes",
                true,
                () -> new ObjectInputStream(new ByteArrayInputStream(stored)).readObject() instanceof Amounts);

        Paths.group("Memory");
        kept("`sun.misc.Unsafe`, by the offset of a field", "secret", () -> fromMemory(OpenAmount.class));
        kept("the same, by a library that goes on where the JDK refuses records", "secret", () -> () -> {
            try {
                return fromMemory(OpenAmount.class).call();
            } catch (InvocationTargetException refused) {
                if (refused.getCause() instanceof UnsupportedOperationException) {
                    return "secret";
                }
                throw refused;
            }
        });
        kept("`sun.misc.Unsafe`, by a guessed offset", "secret", SerializationPaths::byGuessedOffset);
        path("a compile-time constant, which the compiler copied", "constant", () -> OpenAmount.CONSTANT);
    }

    static Callable<Object> byGuessedOffset() throws ReflectiveOperationException {
        return fromMemory(LooksLikeAmount.class);
    }

    /** Asks one class for the offset of its first text, and reads what is there in an object of another. */
    private static Callable<Object> fromMemory(Class<?> asked) throws ReflectiveOperationException {
        Field known = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        known.setAccessible(true);
        Object unsafe = known.get(null);
        Class<?> type = unsafe.getClass();
        Object offset =
                type.getMethod("objectFieldOffset", Field.class).invoke(unsafe, asked.getDeclaredField("amount"));
        Method reading = type.getMethod("getObject", Object.class, long.class);
        OpenAmount amount = new OpenAmount();
        return () -> reading.invoke(unsafe, amount, offset);
    }

    private static String serialized(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(object);
        return found(bytes);
    }

    private static String found(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1).contains("secret") ? "secret" : "nothing";
    }

    private static byte[] stored() {
        try {
            return Purposes.right(() -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                new ObjectOutputStream(bytes).writeObject(new Amounts());
                return bytes.toByteArray();
            });
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
