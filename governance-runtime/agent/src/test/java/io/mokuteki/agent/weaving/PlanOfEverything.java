package io.mokuteki.agent.weaving;

import io.mokuteki.agent.weaving.ClassPlan.CallGuard;
import io.mokuteki.agent.weaving.ClassPlan.FieldGuard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** A plan that weaves all there is, with everything around every method. */
public final class PlanOfEverything {

    private PlanOfEverything() {}

    /** The plan for a class file. */
    public static ClassPlan of(byte[] bytes) {
        References references = References.of(bytes);
        Map<String, FieldGuard> fields = new HashMap<>();
        references
                .fields()
                .forEach(field -> fields.put(
                        field.owner() + "." + field.name(),
                        new FieldGuard(number(70_000), field.type(), field.name())));
        Map<String, CallGuard> calls = new HashMap<>();
        references
                .methods()
                .forEach(method -> calls.put(
                        method.owner() + "." + method.name() + method.descriptor(), new CallGuard(null, number(300))));
        Map<String, MethodPlan> methods = new HashMap<>();
        ClassReader reader = new ClassReader(bytes);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        if (!name.startsWith("<")) {
                            MemberNumber masked = descriptor.equals("()Ljava/lang/String;") ? number(5) : null;
                            Integer subject = descriptor.startsWith("()") ? null : 0;
                            methods.put(
                                    name + descriptor,
                                    new MethodPlan(
                                            number(1), subject, number(1), number(2), number(3), number(4), null,
                                            masked, null));
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE);
        handles(reader).forEach(calls::remove);
        calls.keySet().removeIf(call -> call.contains(".<init>"));
        return new ClassPlan(reader.getClassName().replace('/', '.'), fields, calls, methods, Set.of());
    }

    private static MemberNumber number(int value) {
        return new RegisteredNumber(value);
    }

    /** Methods that are referred to: a plan that guards their calls would be refused. */
    private static List<String> handles(ClassReader reader) {
        List<String> handles = new ArrayList<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitInvokeDynamicInsn(
                                    String dynamicName, String type, Handle bootstrap, Object... arguments) {
                                for (Object argument : arguments) {
                                    if (argument instanceof Handle handle) {
                                        handles.add(handle.getOwner() + "." + handle.getName() + handle.getDesc());
                                    }
                                }
                            }
                        };
                    }
                },
                ClassReader.SKIP_FRAMES);
        return handles;
    }
}
