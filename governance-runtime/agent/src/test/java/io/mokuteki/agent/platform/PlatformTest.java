package io.mokuteki.agent.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** When a class is not as a hook expects. */
class PlatformTest {

    private static final MethodChange CHANGE =
            Changes.atEntry("absent", "()V", HookCall.of("Tasks", "notHanded", "(Ljava/lang/Object;)V"));

    private final List<String> remarks = new ArrayList<>();
    private final List<ClassFileTransformer> transformers = new ArrayList<>();

    @Test
    void aClassOfTheJdkThatIsMissingStopsTheStart() {
        assertThatThrownBy(() -> install(PlatformHook.of("java/util/concurrent/Absent", CHANGE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "this agent does not fit JDK " + Runtime.version()
                                + ": it has no java.util.concurrent.Absent. Start with JDK 17, 21 or 25, or with a newer agent.");
    }

    @Test
    void aClassOfTheJdkThatTheJvmDoesNotOfferStopsTheStart() {
        assertThatThrownBy(() -> install(PlatformHook.of("java/util/Timer", CHANGE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this agent does not fit JDK " + Runtime.version()
                        + ": java.util.Timer: the JVM did not offer it to the agent. Start with JDK 17, 21 or 25, or with"
                        + " a newer agent.");
    }

    @Test
    void aClassThatCameLaterThanThisJdkIsNotMissed() {
        install(PlatformHook.since(999, "java/util/concurrent/Absent", CHANGE));
        assertThat(remarks).isEmpty();
    }

    @Test
    void aClassOfALibraryThatIsDifferentIsNamedOnce() throws Exception {
        install(PlatformHook.ofLibrary("com/example/Pool", CHANGE).otherwise("What it reads is refused."));
        for (int loader = 0; loader < 2; loader++) {
            transformers.get(0).transform(new ClassLoader() {}, "com/example/Pool", null, null, pool());
        }
        assertThat(remarks)
                .containsExactly("does not know this version of com.example.Pool: it has no fitting [absent()V]. What"
                        + " it reads is refused. Use a newer agent.");
    }

    private void install(PlatformHook hook) {
        Instrumentation instrumentation = (Instrumentation) Proxy.newProxyInstance(
                PlatformTest.class.getClassLoader(), new Class<?>[] {Instrumentation.class}, (proxy, method, given) -> {
                    if (method.getName().equals("addTransformer")) {
                        transformers.add((ClassFileTransformer) given[0]);
                    }
                    return method.getName().equals("getAllLoadedClasses") ? new Class<?>[0] : null;
                });
        Platform.install(instrumentation, List.of(hook), remarks::add);
    }

    private static byte[] pool() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "com/example/Pool", null, "java/lang/Object", null);
        writer.visitEnd();
        return writer.toByteArray();
    }
}
