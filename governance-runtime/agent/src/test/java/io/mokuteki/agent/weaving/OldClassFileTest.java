package io.mokuteki.agent.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import net.bytebuddy.jar.asm.Attribute;
import net.bytebuddy.jar.asm.ByteVector;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** Libraries still generate class files of the nineties, with what the JVM has never read. */
class OldClassFileTest {

    /** The attribute has the name of the frames of small devices; ReflectASM's holds what follows them in later versions. */
    private static final class Unreadable extends Attribute {
        Unreadable() {
            super("StackMap");
        }

        @Override
        public boolean isCodeAttribute() {
            return true;
        }

        @Override
        protected ByteVector write(ClassWriter writer, byte[] code, int length, int maxStack, int maxLocals) {
            return new ByteVector()
                    .putShort(1)
                    .putShort(0)
                    .putShort(1)
                    .putByte(99)
                    .putShort(0);
        }
    }

    @Test
    void framesThatTheJvmIgnoresAreNotRead() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_1, Opcodes.ACC_PUBLIC, "com/example/Old", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, "get", "()Ljava/lang/Object;", null, null);
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, "com/example/Old", "value", "Ljava/lang/Object;");
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 1);
        method.visitAttribute(new Unreadable());
        method.visitEnd();
        writer.visitEnd();
        byte[] old = writer.toByteArray();

        byte[] woven = ClassWeaver.weave(old, PlanOfEverything.of(old));

        assertThat(woven).isNotEqualTo(old);
        assertThat(new ClassReader(woven).readUnsignedShort(6)).isEqualTo(45);
    }
}
