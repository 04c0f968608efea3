package com.example.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * An agent that rewrites every class that it sees, this project's included: another constant pool, a new field, a method
 * that counts in it, and at the beginning of each method a call of that.
 */
public final class Rewriter implements ClassFileTransformer {

    private static final String CALLED = "$called";

    public static void premain(String arguments, Instrumentation instrumentation) {
        instrumentation.addTransformer(new Rewriter(), true);
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        if (loader == null
                || name == null
                || redefined != null // Members cannot be added then.
                || name.startsWith("com/example/agent/")
                || name.startsWith("net/bytebuddy/")) {
            return null;
        }
        ClassReader reader = new ClassReader(bytes);
        if ((reader.getAccess() & Opcodes.ACC_INTERFACE) != 0) {
            return null;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        reader.accept(new Rewriting(writer, reader.getClassName()), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private static final class Rewriting extends ClassVisitor {

        private final String type;

        Rewriting(ClassVisitor target, String type) {
            super(Opcodes.ASM9, target);
            this.type = type;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, target) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    visitMethodInsn(Opcodes.INVOKESTATIC, type, CALLED, "()V", false);
                }
            };
        }

        @Override
        public void visitEnd() {
            int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_TRANSIENT;
            super.visitField(hidden, CALLED, "J", null, null).visitEnd();
            MethodVisitor called = super.visitMethod(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, CALLED, "()V", null, null);
            called.visitCode();
            called.visitFieldInsn(Opcodes.GETSTATIC, type, CALLED, "J");
            called.visitInsn(Opcodes.LCONST_1);
            called.visitInsn(Opcodes.LADD);
            called.visitFieldInsn(Opcodes.PUTSTATIC, type, CALLED, "J");
            called.visitInsn(Opcodes.RETURN);
            called.visitMaxs(4, 0);
            called.visitEnd();
            super.visitEnd();
        }
    }
}
