package io.mokuteki.agent.weaving;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * A method visitor that can call the hook, with the values that it is given. What it writes goes straight to the woven
 * method, past what subclasses make of instructions that they meet.
 */
abstract class HookCalls extends MethodVisitor {

    static final String CURRENT = "io/mokuteki/agent/hook/Current";

    private static final String GUARD = "io/mokuteki/agent/hook/Guard";

    private int extraStack;

    HookCalls(MethodVisitor target) {
        super(Opcodes.ASM9, target);
    }

    /** How many slots the calls need above what the method itself does. */
    final int extraStack() {
        return extraStack;
    }

    /** Calls the hook. {@code stack} is how many slots its arguments take above what is there. */
    final void guard(String hook, String descriptor, int stack) {
        extraStack = Math.max(extraStack, stack + 1);
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, GUARD, hook, descriptor, false);
    }

    /** Reads or writes what the thread has in force, above what is there. */
    final void ofCurrent(int opcode, String field, String type) {
        extraStack = Math.max(extraStack, 3);
        mv.visitFieldInsn(opcode, CURRENT, field, "L" + type + ";");
    }

    /** Pushes the number of a member. */
    final void push(@Nullable MemberNumber id) {
        if (id == null) {
            throw new IllegalArgumentException("nothing to push");
        }
        id.push(mv);
    }

    final void number(int value) {
        pushNumber(mv, value);
    }

    static void pushNumber(MethodVisitor code, int value) {
        if (value <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, value);
        } else if (value <= Short.MAX_VALUE) {
            code.visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            code.visitLdcInsn(value);
        }
    }

    /** Makes an array of objects. */
    final void array(int length) {
        number(length);
        mv.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
    }

    /** Loads a local, boxed. */
    final void load(Type type, int slot) {
        mv.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
        box(type);
    }

    final void box(Type type) {
        if (type.getSort() <= Type.DOUBLE) {
            Type boxed = boxed(type);
            mv.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    boxed.getInternalName(),
                    "valueOf",
                    Type.getMethodDescriptor(boxed, type),
                    false);
        }
    }

    final void unbox(Type type) {
        if (type.getSort() <= Type.DOUBLE) {
            Type boxed = boxed(type);
            mv.visitTypeInsn(Opcodes.CHECKCAST, boxed.getInternalName());
            mv.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    boxed.getInternalName(),
                    type.getClassName() + "Value",
                    Type.getMethodDescriptor(type),
                    false);
        } else {
            mv.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }

    private static Type boxed(Type type) {
        return Type.getObjectType(
                switch (type.getSort()) {
                    case Type.BOOLEAN -> "java/lang/Boolean";
                    case Type.CHAR -> "java/lang/Character";
                    case Type.BYTE -> "java/lang/Byte";
                    case Type.SHORT -> "java/lang/Short";
                    case Type.INT -> "java/lang/Integer";
                    case Type.FLOAT -> "java/lang/Float";
                    case Type.LONG -> "java/lang/Long";
                    case Type.DOUBLE -> "java/lang/Double";
                    default -> throw new IllegalArgumentException(type + " has no box");
                });
    }
}
