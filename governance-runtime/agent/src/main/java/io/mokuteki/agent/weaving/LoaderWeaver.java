package io.mokuteki.agent.weaving;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Makes class loaders find the hook, whatever they delegate.
 *
 * <p>A loader that delegates nothing but {@code java.*} to its parents, as those of OSGi and of many plug-in systems do,
 * would not find the classes that woven code calls. So each {@code loadClass} begins with
 *
 * <pre>{@code
 * if (name != null && name.startsWith("io.mokuteki.agent.hook.")) {
 *     return Class.forName(name, false, null); // from the bootstrap loader
 * }
 * }</pre>
 *
 * <p>Any method of that name and descriptor gets it. In a class that is no loader it does no harm, and to find out would
 * mean to read all of its superclasses.
 */
public final class LoaderWeaver extends ClassVisitor {

    /** What the method of a loader is called. */
    static final String LOAD_CLASS = "loadClass";

    private static final String BY_NAME = "(Ljava/lang/String;)Ljava/lang/Class;";
    private static final String AND_RESOLVE = "(Ljava/lang/String;Z)Ljava/lang/Class;";
    private static final String STRING = "java/lang/String";

    private final String type;
    private boolean changed;

    private LoaderWeaver(ClassWriter writer, String type) {
        super(Opcodes.ASM9, writer);
        this.type = type;
    }

    /** The woven class; null when there is no such method in it. */
    public static byte @Nullable [] weave(byte[] bytes) {
        ClassReader reader = ClassWeaver.reader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        LoaderWeaver weaver = new LoaderWeaver(writer, reader.getClassName());
        reader.accept(weaver, ClassWeaver.frames(reader));
        return weaver.changed ? writer.toByteArray() : null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
        boolean resolves = descriptor.equals(AND_RESOLVE);
        if (!name.equals(LOAD_CLASS)
                || !(resolves || descriptor.equals(BY_NAME))
                || (access & (Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
            return target;
        }
        changed = true;
        Object[] parameters = resolves ? new Object[] {type, STRING, Opcodes.INTEGER} : new Object[] {type, STRING};
        return new MethodVisitor(Opcodes.ASM9, target) {
            @Override
            public void visitCode() {
                super.visitCode();
                Label others = new Label();
                visitVarInsn(Opcodes.ALOAD, 1);
                visitJumpInsn(Opcodes.IFNULL, others);
                visitVarInsn(Opcodes.ALOAD, 1);
                visitLdcInsn("io.mokuteki.agent.hook.");
                visitMethodInsn(Opcodes.INVOKEVIRTUAL, STRING, "startsWith", "(Ljava/lang/String;)Z", false);
                visitJumpInsn(Opcodes.IFEQ, others);
                visitVarInsn(Opcodes.ALOAD, 1);
                visitInsn(Opcodes.ICONST_0);
                visitInsn(Opcodes.ACONST_NULL);
                visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "java/lang/Class",
                        "forName",
                        "(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;",
                        false);
                visitInsn(Opcodes.ARETURN);
                visitLabel(others);
                visitFrame(Opcodes.F_NEW, parameters.length, parameters, 0, new Object[0]);
                visitInsn(Opcodes.NOP); // The method may begin with a frame of its own.
            }

            @Override
            public void visitMaxs(int maxStack, int maxLocals) {
                super.visitMaxs(Math.max(maxStack, 3), maxLocals);
            }
        };
    }
}
