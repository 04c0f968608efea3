package io.mokuteki.agent.platform;

import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * A call of a static method of the hook.
 *
 * @param type the class of the hook, with slashes
 * @param arguments the parameters of the woven method that are its last arguments; {@link Method#SELF} is {@code this}
 */
public record HookCall(String type, String name, String descriptor, List<Integer> arguments) {

    static final String HOOKS = "io/mokuteki/agent/hook/";

    /** A call of a class in {@code io.mokuteki.agent.hook}, by its simple name. */
    public static HookCall of(String type, String name, String descriptor, Integer... arguments) {
        return new HookCall(HOOKS + type, name, descriptor, List.of(arguments));
    }

    /** Loads the arguments above what is on the stack, and calls. */
    void weave(MethodVisitor code, Method method) {
        for (int argument : arguments) {
            method.load(code, argument);
        }
        code.visitMethodInsn(Opcodes.INVOKESTATIC, type, name, descriptor, false);
    }
}
