package io.mokuteki.agent.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mokuteki.agent.weaving.ClassPlan.FieldGuard;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** What cannot be woven, in classes that no compiler would write. */
class ClassWeaverTest {

    private static final ClassPlan PLAN = new ClassPlan(
            "Reader",
            Map.of("Person.name", new FieldGuard(new RegisteredNumber(7), "Person", "name")),
            Map.of(),
            Map.of(),
            Set.of("Reader"));

    @Test
    void aMethodThatWouldGrowPast64KilobytesIsRefused() {
        byte[] reader = reading(16_000);
        assertThat(reader.length).isGreaterThan(60_000);
        assertThatThrownBy(() -> ClassWeaver.weave(reader, PLAN))
                .isInstanceOf(UnweavableException.class)
                .hasMessage("its method read would be larger than the 64 KB that the JVM allows. Split the method.");
    }

    @Test
    void aMethodThatStaysBelowIsWoven() {
        assertThat(ClassWeaver.weave(reading(100), PLAN)).hasSizeGreaterThan(reading(100).length);
    }

    @Test
    void aHandleOfAGovernedFieldIsRefused() {
        byte[] reader = reader(method -> {
            method.visitLdcInsn(new Handle(Opcodes.H_GETFIELD, "Person", "name", "Ljava/lang/String;", false));
            method.visitInsn(Opcodes.POP);
        });
        assertThatThrownBy(() -> ClassWeaver.weave(reader, PLAN))
                .hasMessage(
                        "its method read reads Person::name through a method handle, which cannot be guarded. Read it"
                                + " in a method, and refer to the method.");
    }

    @Test
    void aHandleInADynamicConstantIsRefused() {
        Handle bootstrap =
                new Handle(Opcodes.H_INVOKESTATIC, "java/lang/invoke/ConstantBootstraps", "invoke", "()V", false);
        byte[] reader = reader(method -> {
            method.visitLdcInsn(new ConstantDynamic(
                    "name",
                    "Ljava/lang/Object;",
                    bootstrap,
                    new Handle(Opcodes.H_GETFIELD, "Person", "name", "Ljava/lang/String;", false)));
            method.visitInsn(Opcodes.POP);
        });
        assertThatThrownBy(() -> ClassWeaver.weave(reader, PLAN)).isInstanceOf(UnweavableException.class);
    }

    @Test
    void aClassFileOfTheFutureIsRefused() {
        byte[] reader = reading(1);
        reader[7] = 120;
        assertThatThrownBy(() -> ClassWeaver.weave(reader, PLAN))
                .hasMessage(
                        "its class file version 120 is newer than this agent knows. Use a newer agent, or compile with"
                                + " an older -release.");
    }

    @Test
    void methodsWithNothingToWeaveStayAsTheyAre() {
        byte[] untouched = reader(method -> {});
        assertThat(new ClassReader(ClassWeaver.weave(untouched, PLAN)).b).isEqualTo(untouched);
    }

    private static byte[] reading(int times) {
        return reader(method -> {
            for (int i = 0; i < times; i++) {
                method.visitInsn(Opcodes.ACONST_NULL);
                method.visitFieldInsn(Opcodes.GETFIELD, "Person", "name", "Ljava/lang/String;");
            }
        });
    }

    private static byte[] reader(Consumer<MethodVisitor> body) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Reader", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "read", "()V", null, null);
        method.visitCode();
        body.accept(method);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(20, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
