package com.example.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * An agent that makes memory or stack end within the hook of the governance agent, at any place that one likes: before
 * each object that it makes, before each call of the JDK or the library that may make one, and where its methods begin.
 *
 * <p>Not where {@linkplain #ENDS what ends} begins. That calls nothing and makes nothing, so it needs less of the stack
 * than what began, and that returned.
 */
public final class Exhaustion implements ClassFileTransformer {

    private static final String HOOK = "io/mokuteki/agent/hook/";
    private static final String INJECTION = "com/example/agent/Injection";
    private static final Set<String> ENDS = Set.of("Guard.exit", "Guard.put", "Guard.putBack");

    /** Calls that make no object, whatever they are given. */
    private static final Set<String> FREE = Set.of(
            "java/lang/Object.<init>",
            "java/lang/Runnable.run", // The task's own.
            "java/lang/Object.getClass",
            "java/lang/System.identityHashCode",
            "java/lang/Thread.currentThread",
            "java/lang/ThreadLocal.get", // What it makes at first, the hook makes for it.
            "java/lang/ref/ReferenceQueue.poll");

    public static void premain(String arguments, Instrumentation instrumentation) throws UnmodifiableClassException {
        instrumentation.addTransformer(new Exhaustion(), true);
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (loaded.getName().startsWith(HOOK.replace('/', '.'))) {
                instrumentation.retransformClasses(loaded);
            }
        }
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        if (name == null || !name.startsWith(HOOK)) {
            return null;
        }
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Exhausting(writer, name.substring(HOOK.length())), 0);
        return writer.toByteArray();
    }

    private static final class Exhausting extends ClassVisitor {

        private final String type;

        Exhausting(ClassVisitor target, String type) {
            super(Opcodes.ASM9, target);
            this.type = type;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
            boolean begins = !name.startsWith("<") && !ENDS.contains(type + "." + name);
            return new MethodVisitor(Opcodes.ASM9, target) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    if (begins) {
                        place("stack");
                    }
                }

                @Override
                public void visitTypeInsn(int opcode, String made) {
                    if (opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY) {
                        place("memory");
                    }
                    super.visitTypeInsn(opcode, made);
                }

                @Override
                public void visitIntInsn(int opcode, int operand) {
                    if (opcode == Opcodes.NEWARRAY) {
                        place("memory");
                    }
                    super.visitIntInsn(opcode, operand);
                }

                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String called, String descriptor, boolean isInterface) {
                    if (!owner.startsWith(HOOK) && !FREE.contains(owner + "." + called)) {
                        place("memory");
                    }
                    super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
                }

                private void place(String what) {
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, INJECTION, what, "()V", false);
                }
            };
        }
    }
}
