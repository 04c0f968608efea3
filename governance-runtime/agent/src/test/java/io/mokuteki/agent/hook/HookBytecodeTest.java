package io.mokuteki.agent.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
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
                            return new Finally(type + "." + name, ends, found);
                        }
                    },
                    0);
        }
        assertThat(ends)
                .contains("Tasks.run", "Turn.run", "Carried$OfRunnable.run", "CarriedHttp$Subscriber.onNext")
                .hasSizeGreaterThan(15);
        assertThat(found).isEmpty();
    }

    /** What a method does in a {@code finally} that follows an exception. */
    private static final class Finally extends MethodVisitor {

        private final String method;
        private final Set<String> ends;
        private final Set<String> found;
        private final Set<Label> handlers = new HashSet<>();
        private boolean handling;

        Finally(String method, Set<String> ends, Set<String> found) {
            super(Opcodes.ASM9);
            this.method = method;
            this.ends = ends;
            this.found = found;
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            if (type == null) {
                handlers.add(handler);
            }
        }

        @Override
        public void visitLabel(Label label) {
            handling |= handlers.contains(label);
        }

        @Override
        public void visitInsn(int opcode) {
            handling &= opcode != Opcodes.ATHROW;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            if (handling && opcode == Opcodes.PUTFIELD) {
                ends.add(method);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
            if (handling) {
                found.add(method + " calls " + called);
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String made) {
            if (handling && opcode == Opcodes.NEW) {
                found.add(method + " makes " + made);
            }
        }
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
