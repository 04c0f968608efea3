package io.mokuteki.agent.weaving;

import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * A number that the hook will give in another JVM. A dynamic constant stands for it: the JVM asks the hook when it first
 * comes there, and never again, so that the compiler sees a constant.
 *
 * @param description what the hook will be told
 */
record DescribedNumber(String description) implements MemberNumber {

    /** The class whose name tells that a build wove a class. Nobody calls it by hand. */
    static final String BOOTSTRAP_OWNER = "io/mokuteki/agent/hook/WovenAtBuild";

    /** A text of the constant pool has at most 65,535 bytes, and a character at most three. */
    private static final int PART = 20_000;

    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            BOOTSTRAP_OWNER,
            "number",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;[Ljava/lang/String;)I",
            false);

    @Override
    public void push(MethodVisitor code) {
        Object[] parts = new Object[(description.length() + PART - 1) / PART];
        for (int part = 0; part < parts.length; part++) {
            int end = Math.min(description.length(), (part + 1) * PART);
            parts[part] = description.substring(part * PART, end);
        }
        code.visitLdcInsn(new ConstantDynamic("number", "I", BOOTSTRAP, parts));
    }

    /** The description behind a constant that woven code pushes; null for every other constant. */
    static @Nullable String descriptionOf(Object constant) {
        if (!(constant instanceof ConstantDynamic dynamic)
                || !dynamic.getBootstrapMethod().getOwner().equals(BOOTSTRAP_OWNER)) {
            return null;
        }
        StringBuilder description = new StringBuilder();
        for (int part = 0; part < dynamic.getBootstrapMethodArgumentCount(); part++) {
            description.append(dynamic.getBootstrapMethodArgument(part));
        }
        return description.toString();
    }
}
