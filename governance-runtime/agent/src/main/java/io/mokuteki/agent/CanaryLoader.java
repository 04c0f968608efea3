package io.mokuteki.agent;

import java.io.IOException;
import java.io.InputStream;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Loads the canary, and nothing else. Its judge is found as the library's would be, under the same name. */
final class CanaryLoader extends ClassLoader {

    private static final String PACKAGE = "io/mokuteki/agent/canary/";
    private static final String JUDGE = PACKAGE + "CanaryJudge";
    private static final String BRIDGE = "io.mokuteki.runtime.AgentBridge";
    private static final String JUDGE_OF_LOADER = "(Ljava/lang/ClassLoader;)Ljava/util/function/BiFunction;";

    private final @Nullable GuardTransformer transformer;

    /**
     * A loader of one canary.
     *
     * @param transformer what is to look at its classes where the JVM would not show them to the agent; null where it will
     */
    CanaryLoader(@Nullable GuardTransformer transformer) {
        super(null);
        this.transformer = transformer;
    }

    /** Whether the JVM need not show its classes to the agent. */
    boolean showsByItself() {
        return transformer != null;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] plain = name.equals(BRIDGE) ? bridge() : bytes(name);
        byte[] bytes = transformer == null ? plain : transformer.unshown(this, plain);
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return name.startsWith(PACKAGE) ? CanaryLoader.class.getResourceAsStream("/" + name) : null;
    }

    private byte[] bytes(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new ClassNotFoundException(name, failure);
        }
    }

    /** A class that could not stand in the agent's jar: there it would be found instead of the library's. */
    private static byte[] bridge() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, BRIDGE.replace('.', '/'), null, "java/lang/Object", null);
        MethodVisitor judge =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "judge", JUDGE_OF_LOADER, null, null);
        judge.visitCode();
        judge.visitVarInsn(Opcodes.ALOAD, 0);
        judge.visitMethodInsn(Opcodes.INVOKESTATIC, JUDGE, "judge", JUDGE_OF_LOADER, false);
        judge.visitInsn(Opcodes.ARETURN);
        judge.visitMaxs(1, 1);
        judge.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
