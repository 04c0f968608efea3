package io.mokuteki.agent.weaving;

import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodTooLargeException;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Weaves a class by its plan.
 *
 * <p>Methods in which there is nothing to weave are copied byte by byte. No member is added: a class looks the same to
 * reflection, serialization and mappers.
 */
public final class ClassWeaver {

    private ClassWeaver() {}

    /**
     * The woven class.
     *
     * @throws UnweavableException when it cannot be woven, saying why
     */
    public static byte[] weave(byte[] bytes, ClassPlan plan) {
        ClassReader reader = reader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        weave(reader, plan, writer);
        try {
            return writer.toByteArray();
        } catch (MethodTooLargeException tooLarge) {
            throw new UnweavableException("its method " + tooLarge.getMethodName() + " would be larger than the 64 KB"
                    + " that the JVM allows. Split the method.");
        }
    }

    /** Shows the woven class to a visitor. */
    static void weave(ClassReader reader, ClassPlan plan, ClassVisitor visitor) {
        Map<String, Integer> locals = locals(reader);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, visitor) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
                        Integer maxLocals = locals.get(name + descriptor);
                        return maxLocals == null
                                ? target
                                : new MethodWeaver(
                                        target, plan, reader.getClassName(), access, name, descriptor, maxLocals);
                    }
                },
                frames(reader));
    }

    /** How to read frames. Class files before version 50 have none, only what the JVM ignores and nobody else can read. */
    static int frames(ClassReader reader) {
        return reader.readUnsignedShort(6) < Opcodes.V1_6 ? ClassReader.SKIP_FRAMES : ClassReader.EXPAND_FRAMES;
    }

    /**
     * Reads a class.
     *
     * @throws UnweavableException when its version is not known
     */
    static ClassReader reader(byte[] bytes) {
        try {
            return new ClassReader(bytes);
        } catch (IllegalArgumentException unsupported) {
            int version = (bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF;
            throw new UnweavableException("its class file version " + version
                    + " is newer than this agent knows. Use a newer agent, or compile with an older -release.");
        }
    }

    /** How many locals each method with code has: what is woven goes above them. */
    private static Map<String, Integer> locals(ClassReader reader) {
        Map<String, Integer> locals = new HashMap<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitMaxs(int maxStack, int maxLocals) {
                                locals.put(name + descriptor, maxLocals);
                            }
                        };
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return locals;
    }
}
