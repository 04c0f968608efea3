package io.mokuteki.resolution;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a class file: its constants by number (JVMS 4.4), and what follows them one value after the other.
 * Nothing is read beyond the end, and no constant of another kind.
 */
final class ClassFileBytes {

    private final byte[] bytes;
    /** The offset of each constant's tag, 0 for none. */
    private final int[] constants;

    private final @Nullable String[] texts;
    /** Where the next value is read. */
    int at;
    /** What problems call the class. */
    String className = "an unknown class";

    ClassFileBytes(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length < 10 || u4() != 0xCAFEBABE) {
            throw malformed(0, "it does not begin with CAFEBABE");
        }
        at = 8;
        int count = u2();
        constants = new int[count];
        texts = new String[count];
        for (int index = 1; index < count; index++) {
            constants[index] = at;
            int tag = u1();
            switch (tag) {
                case 1 -> skip(u2());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> at += 4;
                case 5, 6 -> {
                    at += 8;
                    index++; // Longs and doubles take two entries.
                }
                case 7, 8, 16, 19, 20 -> at += 2;
                case 15 -> at += 3;
                default -> throw malformed(at - 1, "constant " + index + " has the unknown tag " + tag);
            }
        }
    }

    int length() {
        return bytes.length;
    }

    /** The end of the attribute whose length comes next. */
    int end() {
        int length = u4();
        if (length < 0 || at + length > bytes.length) {
            throw malformed(at - 4, "an attribute is longer than the file");
        }
        return at + length;
    }

    String classAt(int index) {
        return textAt(twoAt(constant(index, 7) + 1)).replace('/', '.');
    }

    String textAt(int index) {
        int offset = constant(index, 1);
        String known = texts[index];
        if (known != null) {
            return known;
        }
        int length = twoAt(offset + 1);
        try {
            String text = new DataInputStream(new ByteArrayInputStream(bytes, offset + 1, length + 2)).readUTF();
            texts[index] = text;
            return text;
        } catch (IOException failure) {
            throw malformed(offset, "constant " + index + " is not text");
        }
    }

    /** The offset of a constant with this tag. */
    int constant(int index, int tag) {
        int offset = constant(index);
        if (offset == 0 || byteAt(offset) != tag) {
            throw malformed(at, "constant " + index + " is not of kind " + tag);
        }
        return offset;
    }

    /** The offset of a constant, whatever its kind. */
    int constant(int index) {
        return constants[checked(index)];
    }

    private int checked(int index) {
        if (index <= 0 || index >= constants.length) {
            throw malformed(at, "there is no constant " + index);
        }
        return index;
    }

    void skip(int length) {
        at += length;
    }

    int u1() {
        return byteAt(at++);
    }

    int u2() {
        at += 2;
        return twoAt(at - 2);
    }

    int u4() {
        at += 4;
        return fourAt(at - 4);
    }

    int byteAt(int offset) {
        if (offset < 0 || offset >= bytes.length) {
            throw malformed(bytes.length, "it ends too early");
        }
        return bytes[offset] & 0xff;
    }

    int twoAt(int offset) {
        return byteAt(offset) << 8 | byteAt(offset + 1);
    }

    int fourAt(int offset) {
        return twoAt(offset) << 16 | twoAt(offset + 2);
    }

    long eightAt(int offset) {
        return (long) fourAt(offset) << 32 | fourAt(offset + 4) & 0xffffffffL;
    }

    MalformedClassFileException malformed(int offset, String problem) {
        return new MalformedClassFileException(className, offset, problem);
    }
}
