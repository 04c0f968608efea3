package io.mokuteki.agent.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.resolution.ClassFiles;
import io.mokuteki.resolution.Resolution;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** The text of a record is guarded, whatever other agents have made of the method that the compiler gave it. */
class RecordTextTest {

    private static final String CONTACT = "com.example.shop.Contact";

    @Test
    void asCompiledItIsJudgedAtItsBeginning() throws IOException {
        assertThat(hooks(compiled())).isEqualTo(Map.of("toString", List.of("text", "toString"), "length", READ));
    }

    @Test
    void withProbesAroundItIsJudgedAtItsBeginning() throws IOException {
        byte[] probed = changed(target -> new ClassVisitor(Opcodes.ASM9, target) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
                return new MethodVisitor(Opcodes.ASM9, code) {
                    @Override
                    public void visitCode() {
                        super.visitCode();
                        visitInsn(Opcodes.NOP);
                    }
                };
            }
        });
        assertThat(hooks(probed)).isEqualTo(Map.of("toString", List.of("text", "toString"), "length", READ));
    }

    @Test
    void movedToAnotherMethodItIsGuardedWhereItStands() throws IOException {
        byte[] moved = changed(target -> new ClassVisitor(Opcodes.ASM9, target) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                boolean text = name.equals("toString") && descriptor.startsWith("()");
                return super.visitMethod(access, text ? "told" : name, descriptor, signature, exceptions);
            }
        });
        assertThat(hooks(moved)).isEqualTo(Map.of("told", List.of("read", "toString"), "length", READ));
    }

    private static final List<String> READ = List.of("read");

    private interface Change {
        ClassVisitor before(ClassVisitor target);
    }

    private static byte[] changed(Change change) throws IOException {
        ClassReader reader = new ClassReader(compiled());
        ClassWriter writer = new ClassWriter(0);
        reader.accept(change.before(writer), 0);
        return writer.toByteArray();
    }

    private static byte[] compiled() throws IOException {
        return file(CONTACT).orElseThrow();
    }

    private static Optional<byte[]> file(String type) throws IOException {
        try (InputStream in =
                RecordTextTest.class.getClassLoader().getResourceAsStream(type.replace('.', '/') + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    /** What the woven methods ask, and which of a record's own methods they call then. */
    private static Map<String, List<String>> hooks(byte[] bytes) {
        ClassFiles files = name -> {
            try {
                return name.equals(CONTACT) ? Optional.of(bytes) : file(name);
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        };
        GovernedMembers members =
                new GovernedMembers(new Resolution(files), (verb, description) -> new RegisteredNumber(7));
        ClassPlan plan = ClassPlan.of(CONTACT, References.of(bytes), members).orElseThrow();
        Map<String, List<String>> hooks = new HashMap<>();
        new ClassReader(ClassWeaver.weave(bytes, plan))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return new Listing(hooks, name);
                            }
                        },
                        0);
        hooks.remove("equals"); // Free.
        hooks.remove("hashCode");
        hooks.remove("email");
        return hooks;
    }

    private static final class Listing extends MethodVisitor {

        private final Map<String, List<String>> hooks;
        private final String method;

        Listing(Map<String, List<String>> hooks, String method) {
            super(Opcodes.ASM9);
            this.hooks = hooks;
            this.method = method;
        }

        private void add(String called) {
            hooks.computeIfAbsent(method, key -> new ArrayList<>()).add(called);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.endsWith("/Guard")) {
                add(name);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            add(name);
        }
    }
}
