package io.mokuteki.agent.weaving;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields and methods that a class file names: its constant pool, and nothing else of it.
 *
 * <p>Reading this takes a few microseconds, where visiting a class with a library takes hundreds. It decides whether a
 * class is worth more.
 *
 * @param fields fields that instructions or handles may access
 * @param methods methods that instructions or handles may call
 * @param mayLoadClasses whether it may be a class loader
 * @param wovenAtBuild whether a build has woven it
 */
public record References(List<Member> fields, List<Member> methods, boolean mayLoadClasses, boolean wovenAtBuild) {

    /**
     * A field or method as code names it.
     *
     * @param owner the type through which it is used, with slashes
     * @param name its name
     * @param descriptor its type
     */
    record Member(String owner, String name, String descriptor) {

        /** The owner's binary name, with dots. */
        String type() {
            return owner.replace('/', '.');
        }
    }

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;

    /**
     * Reads the constant pool.
     *
     * @throws UnweavableException when the bytes are no class file
     */
    public static References of(byte[] bytes) {
        try {
            return new Pool(bytes).references();
        } catch (IndexOutOfBoundsException malformed) {
            throw new UnweavableException(
                    "its constant pool is malformed. Rebuild it, or replace the jar that holds it.");
        }
    }

    /**
     * The name of a class, with slashes, by its class file: a loader that defines a class need not tell it.
     *
     * @throws UnweavableException when the bytes are no class file
     */
    public static String nameOf(byte[] bytes) {
        try {
            return new Pool(bytes).className();
        } catch (IndexOutOfBoundsException malformed) {
            throw new UnweavableException(
                    "its constant pool is malformed. Rebuild it, or replace the jar that holds it.");
        }
    }

    /** Those of other classes. */
    References without(String type) {
        return new References(ofOthers(fields, type), ofOthers(methods, type), mayLoadClasses, wovenAtBuild);
    }

    private static List<Member> ofOthers(List<Member> members, String type) {
        List<Member> others = new ArrayList<>();
        for (Member member : members) {
            if (!member.type().equals(type)) {
                others.add(member);
            }
        }
        return others;
    }

    private static final class Pool {

        private final byte[] bytes;
        private final int[] offsets;
        private final int end;

        Pool(byte[] bytes) {
            this.bytes = bytes;
            if (bytes.length < 10 || u2(0) != 0xCAFE || u2(2) != 0xBABE) {
                throw new UnweavableException("it is no class file. Rebuild it, or replace the jar that holds it.");
            }
            this.offsets = new int[u2(8)];
            int at = 10;
            for (int index = 1; index < offsets.length; index++) {
                offsets[index] = at;
                int tag = bytes[at];
                switch (tag) {
                    case UTF8 -> at += 3 + u2(at + 1);
                    case CLASS, 8, 16, 19, 20 -> at += 3;
                    case 15 -> at += 4;
                    case 3, 4, FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, 17, 18 -> at += 5;
                    case 5, 6 -> {
                        at += 9;
                        index++; // Long and double take two entries.
                    }
                    default ->
                        throw new UnweavableException(
                                "its constant " + index + " is of a kind that this agent does not know, " + tag
                                        + ". Use a newer agent, or rebuild it.");
                }
            }
            this.end = at;
        }

        /** The class's own name, which stands behind the pool and its access flags. */
        String className() {
            return text(u2(offsets[u2(end + 2)] + 1));
        }

        References references() {
            List<Member> fields = new ArrayList<>();
            List<Member> methods = new ArrayList<>();
            boolean mayLoadClasses = false;
            boolean wovenAtBuild = false;
            for (int index = 1; index < offsets.length; index++) {
                if (offsets[index] == 0) {
                    continue;
                }
                int tag = bytes[offsets[index]];
                mayLoadClasses |= tag == UTF8 && isLoadClass(offsets[index] + 1);
                if (tag == FIELD || tag == METHOD || tag == INTERFACE_METHOD) {
                    String owner = text(u2(offsets[u2(offsets[index] + 1)] + 1));
                    wovenAtBuild |= owner.equals(DescribedNumber.BOOTSTRAP_OWNER);
                    if (!owner.startsWith("java/") && !owner.startsWith("[")) {
                        int nameAndType = offsets[u2(offsets[index] + 3)];
                        Member member = new Member(owner, text(u2(nameAndType + 1)), text(u2(nameAndType + 3)));
                        (tag == FIELD ? fields : methods).add(member);
                    }
                }
            }
            return new References(fields, methods, mayLoadClasses, wovenAtBuild);
        }

        private boolean isLoadClass(int at) {
            return u2(at) == LoaderWeaver.LOAD_CLASS.length()
                    && bytes[at + 2] == 'l'
                    && new String(bytes, at + 2, u2(at), StandardCharsets.ISO_8859_1).equals(LoaderWeaver.LOAD_CLASS);
        }

        /** Names are nearly always ASCII, which needs no decoding. */
        private String text(int index) {
            int at = offsets[index];
            int length = u2(at + 1);
            for (int i = at + 3; i < at + 3 + length; i++) {
                if (bytes[i] < 0) {
                    return modifiedUtf8(at + 1, length);
                }
            }
            return new String(bytes, at + 3, length, StandardCharsets.ISO_8859_1);
        }

        private String modifiedUtf8(int at, int length) {
            try {
                return new DataInputStream(new ByteArrayInputStream(bytes, at, length + 2)).readUTF();
            } catch (IOException malformed) {
                throw new UnweavableException(
                        "its constant pool holds a malformed text. Rebuild it, or replace the jar that holds it.");
            }
        }

        private int u2(int at) {
            return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
        }
    }
}
