package io.mokuteki.agent.platform;

import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Each function that a public method takes is carried from where it is registered to where it is called.
 *
 * <p>Only for methods that keep the function to themselves.
 */
final class RegisteredFunctions extends MethodChange {

    private static final Map<String, String> CARRIED = Map.of(
            "Ljava/util/function/Function;", "function",
            "Ljava/util/function/BiFunction;", "function",
            "Ljava/util/function/Consumer;", "consumer",
            "Ljava/util/function/BiConsumer;", "consumer",
            "Ljava/util/function/Supplier;", "supplier",
            "Ljava/lang/Runnable;", "runnable");

    RegisteredFunctions(int least) {
        super(List.of("every public method that takes a function"), null);
        atLeast(least);
    }

    @Override
    protected boolean concerns(int access, String name, String descriptor) {
        if ((access & Opcodes.ACC_PUBLIC) == 0 || (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ABSTRACT)) != 0) {
            return false;
        }
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            if (CARRIED.containsKey(parameter.getDescriptor())) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected MethodVisitor weave(MethodVisitor target, Method method, Runnable found) {
        return new MethodVisitor(Opcodes.ASM9, target) {
            @Override
            public void visitCode() {
                super.visitCode();
                Type[] parameters = method.parameters();
                for (int index = 0; index < parameters.length; index++) {
                    String type = parameters[index].getDescriptor();
                    String carrier = CARRIED.get(type);
                    if (carrier != null) {
                        HookCall call = HookCall.of("Carried", carrier, "(" + type + ")" + type, index);
                        Changes.replaceParameter(mv, method, index, call);
                        found.run();
                    }
                }
            }
        };
    }
}
