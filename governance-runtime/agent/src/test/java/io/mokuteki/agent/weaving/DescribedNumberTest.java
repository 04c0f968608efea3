package io.mokuteki.agent.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mokuteki.agent.hook.DescriptionReader;
import io.mokuteki.resolution.Resolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** What a build writes down about a member, and what the hook of the running JVM makes of it. */
class DescribedNumberTest {

    private final List<Map<String, Object>> described = new ArrayList<>();

    @Test
    void theHookReadsEveryDescriptionAsTheBuildMeantIt() throws IOException {
        GovernedMembers members = new GovernedMembers(
                new Resolution(name -> Optional.ofNullable(WovenFolder.classFile(name))), (verb, description) -> {
                    described.add(description);
                    return new RegisteredNumber(0);
                });
        for (Path file : WovenFolder.classes("com.example.shop")) {
            byte[] bytes = Files.readAllBytes(file);
            ClassPlan.of(References.nameOf(bytes).replace('/', '.'), References.of(bytes), members);
        }
        assertThat(described)
                .hasSizeGreaterThan(35)
                .anyMatch(description -> description.containsKey("reclassifies"))
                .anyMatch(description -> description.containsKey("parameters"))
                .anyMatch(description -> description.containsKey("recipientParameter"))
                .anyMatch(description -> description.containsKey("subjectType"))
                .anyMatch(description -> description.containsKey("types"))
                .anyMatch(description -> Boolean.TRUE.equals(description.get("single")))
                .allSatisfy(description -> assertThat(DescriptionReader.read(DescriptionText.of(description)))
                        .isEqualTo(description));
    }

    @Test
    void keysAreWrittenInOrderAndValuesNeedNoEscapes() {
        assertThat(DescriptionText.of(Map.of("b", List.of(12, -1), "a", "]}s1:", "c", true, "d", Map.of("e", false))))
                .isEqualTo("{s1:as5:]}s1:s1:b[i12;i-1;]s1:cts1:d{s1:ef}}");
    }

    @Test
    void aTextOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> DescriptionReader.read("{s1:a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("At 6 it cannot be understood: {s1:a");
        assertThatThrownBy(() -> DescriptionReader.read("[]")).hasMessage("At 2 it cannot be understood: []");
        assertThatThrownBy(() -> DescriptionReader.read("x")).hasMessage("At 1 it cannot be understood: x");
    }

    @Test
    void theJvmAsksOnceForEachMemberAndLoader() throws Exception {
        Map<String, Object> one = Map.of("type", "A", "member", "one");
        Map<String, Object> other = Map.of("type", "A", "member", "other");
        Defining loader = new Defining();
        int number = number(loader, "First", one);
        assertThat(number(loader, "Second", one)).isEqualTo(number);
        assertThat(number(loader, "Third", other)).isEqualTo(number + 1);
        assertThat(number(new Defining(), "First", one)).isEqualTo(number + 2);
    }

    @Test
    void aDescriptionMayBeLongerThanATextOfAClassFile() throws Exception {
        Map<String, Object> longOne = Map.of("type", "目".repeat(70_000));
        Defining loader = new Defining();
        assertThat(number(loader, "First", longOne)).isEqualTo(number(loader, "Second", longOne));
    }

    private static int number(Defining loader, String className, Map<String, Object> description) throws Exception {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, className, null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "number", "()I", null, null);
        method.visitCode();
        new DescribedNumbers().of("read", description).push(method);
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
        writer.visitEnd();
        return (int) loader.define(writer.toByteArray()).getMethod("number").invoke(null);
    }

    private static final class Defining extends ClassLoader {

        Class<?> define(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }
}
