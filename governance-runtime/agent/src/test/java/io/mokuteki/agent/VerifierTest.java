package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.ClassPlan.CallGuard;
import io.mokuteki.agent.ClassPlan.FieldGuard;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The JVM's verifier accepts what is woven, whatever the method looks like. */
class VerifierTest {

    @Test
    void everyMethodFieldAndCallOfALargeLibraryCanBeWoven() throws IOException, URISyntaxException {
        Path jar = Path.of(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Woven loader = new Woven();
        List<String> rejected = new ArrayList<>();
        int woven = 0;
        try (JarFile library = new JarFile(jar.toFile())) {
            for (JarEntry entry : library.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.contains("-info") && !name.startsWith("META-INF/")) {
                    byte[] bytes = library.getInputStream(entry).readAllBytes();
                    try {
                        loader.define(ClassWeaver.weave(bytes, everything(bytes)))
                                .getDeclaredMethods();
                        woven++;
                    } catch (NoClassDefFoundError optional) {
                        continue; // Of a library that is not here.
                    } catch (LinkageError refused) {
                        rejected.add(name + ": " + refused);
                    }
                }
            }
        }
        assertThat(rejected).isEmpty();
        assertThat(woven).isGreaterThan(700);
    }

    /** A plan that weaves all there is, with everything around every method. */
    static ClassPlan everything(byte[] bytes) {
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
                0);
        return handles;
    }

    private static final class Woven extends ClassLoader {

        Woven() {
            super(ClassLoader.getPlatformClassLoader());
        }

        Class<?> define(byte[] bytes) {
            String name = new ClassReader(bytes).getClassName().replace('/', '.');
            Class<?> known = findLoadedClass(name);
            return known == null ? defineClass(null, bytes, 0, bytes.length) : known;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (var in = VerifierTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                byte[] woven = name.startsWith("org.assertj.") ? ClassWeaver.weave(bytes, everything(bytes)) : bytes;
                return defineClass(name, woven, 0, woven.length);
            } catch (IOException failure) {
                throw new ClassNotFoundException(name, failure);
            }
        }
    }
}
