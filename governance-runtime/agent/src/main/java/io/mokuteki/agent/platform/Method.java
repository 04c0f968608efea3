package io.mokuteki.agent.platform;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A method that is woven.
 *
 * @param owner the class that declares it, with slashes
 * @param maxLocals how many locals it has: what is woven goes above them
 */
public record Method(String owner, int access, String name, String descriptor, int maxLocals) {

    /** Stands for {@code this} where a parameter is asked for. */
    public static final int SELF = -1;

    /** The types of its parameters. */
    Type[] parameters() {
        return Type.getArgumentTypes(descriptor);
    }

    /** What it returns. */
    Type result() {
        return Type.getReturnType(descriptor);
    }

    /** The local of a parameter. */
    int slot(int parameter) {
        int slot = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (int before = 0; before < parameter; before++) {
            slot += parameters()[before].getSize();
        }
        return slot;
    }

    /** Loads a parameter, or {@code this}, as it is now. */
    void load(MethodVisitor code, int parameter) {
        if (parameter == SELF) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
        } else {
            code.visitVarInsn(parameters()[parameter].getOpcode(Opcodes.ILOAD), slot(parameter));
        }
    }

    @Override
    public String toString() {
        return owner.replace('/', '.') + "." + name;
    }
}
