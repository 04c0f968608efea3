package io.mokuteki.agent.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** The hook runs in the bootstrap loader while classes are being loaded: what it may not contain. */
class HookBytecodeTest {

    private static final Path CLASSES = Path.of("target", "classes", "io", "mokuteki", "agent", "hook");

    @Test
    void containsNoInvokedynamic() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (ClassReader reader : hookClasses()) {
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String name, String descriptor, String signature, String[] exceptions) {
                            return new MethodVisitor(Opcodes.ASM9) {
                                @Override
                                public void visitInvokeDynamicInsn(
                                        String dynamicName, String type, Handle bootstrap, Object... arguments) {
                                    found.add(reader.getClassName() + "." + name);
                                }
                            };
                        }
                    },
                    0);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void dependsOnTheJdkAlone() throws IOException {
        TreeSet<String> owners = new TreeSet<>();
        for (ClassReader reader : hookClasses()) {
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String name, String descriptor, String signature, String[] exceptions) {
                            return new MethodVisitor(Opcodes.ASM9) {
                                @Override
                                public void visitMethodInsn(
                                        int opcode, String owner, String called, String type, boolean isInterface) {
                                    owners.add(owner.substring(0, owner.lastIndexOf('/')));
                                }
                            };
                        }
                    },
                    0);
        }
        assertThat(owners)
                .containsExactly(
                        "io/mokuteki/agent/hook",
                        "java/io",
                        "java/lang",
                        "java/lang/invoke",
                        "java/lang/ref",
                        "java/lang/reflect",
                        "java/net/http",
                        "java/util",
                        "java/util/concurrent",
                        "java/util/concurrent/atomic",
                        "java/util/function");
    }

    /** So that a thread never keeps a purpose because its stack or its memory is at the end. */
    @Test
    void whatPutsBackCallsNothingAndMakesNothing() throws IOException {
        TreeSet<String> ends = new TreeSet<>();
        TreeSet<String> found = new TreeSet<>();
        for (ClassReader reader : hookClasses()) {
            String type = reader.getClassName().substring(reader.getClassName().lastIndexOf('/') + 1);
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String name, String descriptor, String signature, String[] exceptions) {
                            String method = type + "." + name;
                            if (!Set.of("Guard.exit", "Tasks.end", "Custody.end")
                                    .contains(method)) {
                                return null;
                            }
                            ends.add(method);
                            return new MethodVisitor(Opcodes.ASM9) {
                                @Override
                                public void visitMethodInsn(
                                        int opcode, String owner, String called, String type, boolean isInterface) {
                                    found.add(method + " calls " + called);
                                }

                                @Override
                                public void visitTypeInsn(int opcode, String made) {
                                    if (opcode == Opcodes.NEW) {
                                        found.add(method + " makes " + made);
                                    }
                                }
                            };
                        }
                    },
                    0);
        }
        assertThat(ends).containsExactly("Custody.end", "Guard.exit", "Tasks.end");
        assertThat(found).isEmpty();
    }

    private static List<ClassReader> hookClasses() throws IOException {
        try (Stream<Path> files = Files.list(CLASSES)) {
            List<ClassReader> readers = files.map(HookBytecodeTest::reader).toList();
            assertThat(readers).hasSizeGreaterThan(5);
            return readers;
        }
    }

    private static ClassReader reader(Path file) {
        try {
            return new ClassReader(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
