package com.example.paths;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.ForPurpose;
import java.util.concurrent.Callable;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Class files that no compiler of today makes: a {@code Callable} that reads {@link OpenAmount}, or a field of its own. */
final class GeneratedClass extends ClassLoader {

    private static final String NAME = "com/example/paths/Generated";
    private static final String OPEN_AMOUNT = "com/example/paths/OpenAmount";
    private static final String HANDLE = "java/lang/invoke/MethodHandle";
    private static final String STRING = "Ljava/lang/String;";

    private GeneratedClass() {
        super(GeneratedClass.class.getClassLoader());
    }

    /** Made anew each time, in a loader of its own. */
    static Callable<?> loaded(byte[] bytes) throws ReflectiveOperationException {
        return made(new GeneratedClass().defineClass(null, bytes, 0, bytes.length));
    }

    static Callable<?> made(Class<?> type) throws ReflectiveOperationException {
        return (Callable<?>) type.getDeclaredConstructor().newInstance();
    }

    /** Reads a field by an instruction, below as many bytes of nothing. */
    static byte[] reading(int version, int padding) {
        return generated(version, call -> {
            for (int i = 0; i < padding; i++) {
                call.visitInsn(Opcodes.NOP);
            }
            call.visitTypeInsn(Opcodes.NEW, OPEN_AMOUNT);
            call.visitInsn(Opcodes.DUP);
            call.visitMethodInsn(Opcodes.INVOKESPECIAL, OPEN_AMOUNT, "<init>", "()V", false);
            call.visitFieldInsn(Opcodes.GETFIELD, OPEN_AMOUNT, "amount", "Ljava/lang/String;");
        });
    }

    /** Reads a field by an instruction, in a subroutine as compilers once made of {@code finally}. */
    static byte[] readingInSubroutine(int version) {
        return generated(version, call -> {
            Label subroutine = new Label();
            Label after = new Label();
            call.visitTypeInsn(Opcodes.NEW, OPEN_AMOUNT);
            call.visitInsn(Opcodes.DUP);
            call.visitMethodInsn(Opcodes.INVOKESPECIAL, OPEN_AMOUNT, "<init>", "()V", false);
            call.visitVarInsn(Opcodes.ASTORE, 1);
            call.visitJumpInsn(Opcodes.JSR, subroutine);
            call.visitVarInsn(Opcodes.ALOAD, 3);
            call.visitJumpInsn(Opcodes.GOTO, after);
            call.visitLabel(subroutine);
            call.visitVarInsn(Opcodes.ASTORE, 2);
            call.visitVarInsn(Opcodes.ALOAD, 1);
            call.visitFieldInsn(Opcodes.GETFIELD, OPEN_AMOUNT, "amount", STRING);
            call.visitVarInsn(Opcodes.ASTORE, 3);
            call.visitVarInsn(Opcodes.RET, 2);
            call.visitLabel(after);
        });
    }

    /** Reads a field of its own, which is labelled. */
    static byte[] governed(int version) {
        return generated(version, GeneratedClass::readOwn);
    }

    /** The same in a method that says for what. */
    static byte[] governedWithPurpose(int version) {
        return generated(version, call -> {
            AnnotationVisitor purpose = call.visitAnnotation(Type.getDescriptor(ForPurpose.class), true);
            AnnotationVisitor purposes = purpose.visitArray("value");
            purposes.visit(null, "billing");
            purposes.visitEnd();
            purpose.visitEnd();
            readOwn(call);
        });
    }

    private static void readOwn(MethodVisitor call) {
        call.visitVarInsn(Opcodes.ALOAD, 0);
        call.visitFieldInsn(Opcodes.GETFIELD, NAME, "amount", STRING);
    }

    /** Reads a static field through a call site, which is given the handle. */
    static byte[] readingByCallSite() {
        Handle bootstrap = new Handle(
                Opcodes.H_INVOKESTATIC,
                OPEN_AMOUNT,
                "linked",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                        + "Ljava/lang/invoke/MethodHandle;)Ljava/lang/invoke/CallSite;",
                false);
        return generated(
                Opcodes.V17,
                call -> call.visitInvokeDynamicInsn(
                        "all",
                        "()Ljava/lang/String;",
                        bootstrap,
                        new Handle(Opcodes.H_GETSTATIC, OPEN_AMOUNT, "ofAll", STRING, false)));
    }

    /** Reads a field as the {@code toString} of a record does, without being one. */
    static byte[] readingAsRecordsDo() {
        Handle bootstrap = new Handle(
                Opcodes.H_INVOKESTATIC,
                "java/lang/runtime/ObjectMethods",
                "bootstrap",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/TypeDescriptor;"
                        + "Ljava/lang/Class;Ljava/lang/String;[Ljava/lang/invoke/MethodHandle;)Ljava/lang/Object;",
                false);
        return generated(Opcodes.V17, call -> {
            call.visitTypeInsn(Opcodes.NEW, OPEN_AMOUNT);
            call.visitInsn(Opcodes.DUP);
            call.visitMethodInsn(Opcodes.INVOKESPECIAL, OPEN_AMOUNT, "<init>", "()V", false);
            call.visitInvokeDynamicInsn(
                    "toString",
                    "(L" + OPEN_AMOUNT + ";)Ljava/lang/String;",
                    bootstrap,
                    Type.getObjectType(OPEN_AMOUNT),
                    "amount",
                    new Handle(Opcodes.H_GETFIELD, OPEN_AMOUNT, "amount", STRING, false));
        });
    }

    /** Reads a static field through a constant of its pool. */
    static byte[] readingByConstantHandle() {
        return generated(Opcodes.V17, call -> {
            call.visitLdcInsn(new Handle(Opcodes.H_GETSTATIC, OPEN_AMOUNT, "ofAll", "Ljava/lang/String;", false));
            call.visitMethodInsn(Opcodes.INVOKEVIRTUAL, HANDLE, "invoke", "()Ljava/lang/String;", false);
        });
    }

    /** Reads a static field through a constant that is computed. */
    static byte[] readingByDynamicConstant() {
        Handle bootstrap = new Handle(
                Opcodes.H_INVOKESTATIC,
                "java/lang/invoke/ConstantBootstraps",
                "staticFieldVarHandle",
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;Ljava/lang/Class;"
                        + "Ljava/lang/Class;)Ljava/lang/invoke/VarHandle;",
                false);
        return generated(Opcodes.V17, call -> {
            call.visitLdcInsn(new ConstantDynamic(
                    "ofAll",
                    "Ljava/lang/invoke/VarHandle;",
                    bootstrap,
                    Type.getObjectType(OPEN_AMOUNT),
                    Type.getObjectType("java/lang/String")));
            call.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, "java/lang/invoke/VarHandle", "get", "()Ljava/lang/String;", false);
        });
    }

    private interface Body {
        void write(MethodVisitor call);
    }

    private static byte[] generated(int version, Body body) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", new String[] {
            "java/util/concurrent/Callable"
        });
        FieldVisitor amount = writer.visitField(0, "amount", STRING, null, null);
        AnnotationVisitor label = amount.visitAnnotation(Type.getDescriptor(DataCategory.class), true);
        AnnotationVisitor categories = label.visitArray("value");
        categories.visit(null, "payment.amount");
        categories.visitEnd();
        label.visitEnd();
        amount.visitEnd();
        MethodVisitor made = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        made.visitCode();
        made.visitVarInsn(Opcodes.ALOAD, 0);
        made.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        made.visitVarInsn(Opcodes.ALOAD, 0);
        made.visitLdcInsn("secret");
        made.visitFieldInsn(Opcodes.PUTFIELD, NAME, "amount", STRING);
        made.visitInsn(Opcodes.RETURN);
        made.visitMaxs(0, 0);
        made.visitEnd();
        MethodVisitor call = writer.visitMethod(Opcodes.ACC_PUBLIC, "call", "()Ljava/lang/Object;", null, null);
        call.visitCode();
        body.write(call);
        call.visitInsn(Opcodes.ARETURN);
        call.visitMaxs(0, 0);
        call.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
