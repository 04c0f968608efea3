package com.example.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** What can be wrong with a class file. */
enum Fault {
    NONE,
    EXCEPTION {
        @Override
        InputStream file(byte[] bytes) {
            throw new IllegalStateException("injected");
        }
    },
    OVERFLOW {
        @Override
        InputStream file(byte[] bytes) {
            throw new StackOverflowError();
        }
    },
    MEMORY {
        @Override
        InputStream file(byte[] bytes) {
            throw new OutOfMemoryError("injected");
        }
    },
    ERROR {
        @Override
        InputStream file(byte[] bytes) {
            throw new AssertionError("injected");
        }
    },
    UNREADABLE {
        @Override
        InputStream file(byte[] bytes) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("injected");
                }
            };
        }
    },
    MALFORMED {
        @Override
        InputStream file(byte[] bytes) {
            return new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length - 30));
        }
    },
    /** The class can be loaded, and its file cannot be found. */
    ABSENT {
        @Override
        InputStream file(byte[] bytes) {
            return null;
        }
    },
    /** The class's file cannot be found until the class is loaded. */
    LATE,
    /** Neither the class nor its file are there. */
    MISSING {
        @Override
        InputStream file(byte[] bytes) {
            return null;
        }

        @Override
        byte[] defined(byte[] bytes) {
            return null;
        }
    },
    FUTURE {
        @Override
        byte[] defined(byte[] bytes) {
            byte[] future = bytes.clone();
            future[7] = 120;
            return future;
        }
    },
    UNKNOWN_CONSTANT {
        @Override
        byte[] defined(byte[] bytes) {
            byte[] unknown = bytes.clone();
            unknown[10] = 99;
            return unknown;
        }
    },
    /** An annotation as of a version in which its value is a number. */
    ODD_ANNOTATION {
        @Override
        InputStream file(byte[] bytes) {
            return super.file(defined(bytes));
        }

        @Override
        byte[] defined(byte[] bytes) {
            ClassReader reader = new ClassReader(bytes);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new NumbersForCategories(writer), 0);
            return writer.toByteArray();
        }
    };

    /** What a loader gives as the class's file. */
    InputStream file(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** What a loader defines; null when there is no such class. */
    byte[] defined(byte[] bytes) {
        return bytes;
    }

    private static final class NumbersForCategories extends ClassVisitor {

        NumbersForCategories(ClassVisitor target) {
            super(Opcodes.ASM9, target);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            return new FieldVisitor(Opcodes.ASM9, super.visitField(access, name, descriptor, signature, value)) {
                @Override
                public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    super.visitAnnotation(type, visible).visit("value", 7);
                    return null;
                }
            };
        }
    }
}
