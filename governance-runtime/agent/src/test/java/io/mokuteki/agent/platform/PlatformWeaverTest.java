package io.mokuteki.agent.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.hook.Guard;
import io.mokuteki.agent.hook.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way to change a method, on a class that the verifier then accepts. */
class PlatformWeaverTest {

    private static final String OBJECTS = "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";

    /** What the woven calls were given. */
    public static final List<String> CALLED = new ArrayList<>();

    /** Stands for a class of the platform. */
    public static final class Target {

        public String join(int number, long wide, String text) {
            text = text + number;
            for (int index = 0; index < number; index++) {
                double parameterReused = wide;
                text = text + (long) parameterReused;
            }
            return text;
        }

        public Object work(Callable<?> task) throws Exception {
            try {
                return task.call();
            } catch (IllegalStateException expected) {
                task = null;
                return "caught";
            }
        }
    }

    /** Stands for the hook. */
    public static final class Hook {

        private Hook() {}

        public static void entered(Object self, int number, long wide) {
            CALLED.add("entered " + (self != null) + " " + number + " " + wide);
        }

        public static Object changed(Object value, Object text) {
            return value + "!" + text;
        }

        /** Something is in force, one more than before. */
        public static Mark begin(Object task) {
            Object before = Guard.scope();
            Mark mark = Guard.resume(Guard.capture());
            Guard.put(Guard.scope((before == null ? "" : before) + "begun" + (task != null), new long[0], null));
            return mark;
        }

        public static Object call(Callable<?> task, Object self) throws Exception {
            CALLED.add("instead " + (self != null));
            return task.call();
        }
    }

    @BeforeEach
    void forget() {
        CALLED.clear();
    }

    @Test
    void addsACallAtEntry() throws Exception {
        Object target =
                woven(Changes.atEntry("join", null, call("entered", "(Ljava/lang/Object;IJ)V", Method.SELF, 0, 1)));
        assertThat(join(target)).isEqualTo("a299");
        assertThat(CALLED).containsExactly("entered true 2 9");
    }

    @Test
    void changesAParameter() throws Exception {
        Object target = woven(Changes.ofParameter("join", "(IJLjava/lang/String;)", 2, call("changed", OBJECTS, 2, 2)));
        assertThat(join(target)).isEqualTo("a!a299");
    }

    @Test
    void changesAResult() throws Exception {
        Object target = woven(Changes.ofResult("absent|join", null, call("changed", OBJECTS, 2)));
        assertThat(join(target)).isEqualTo("a299!a299");
    }

    @Test
    void surroundsAMethodWhateverItsEnd() throws Exception {
        Object target = woven(around(), around());
        assertThat(work(target, () -> CALLED.add("done " + Guard.scope()))).isEqualTo(true);
        assertThat(Guard.scope()).isNull();
        assertThat(work(target, () -> {
                    throw new IllegalStateException();
                }))
                .isEqualTo("caught");
        assertThat(Guard.scope()).isNull();
        assertThat(work(target, () -> {
                    throw new Exception("thrown in " + Guard.scope());
                }))
                .isEqualTo("java.lang.Exception: thrown in beguntruebeguntrue");
        assertThat(Guard.scope()).isNull();
        assertThat(CALLED).containsExactly("done beguntruebeguntrue");
    }

    @Test
    void replacesACall() throws Exception {
        Object target = woven(Changes.ofCall(
                "work",
                null,
                "java/util/concurrent/Callable.call",
                "()Ljava/lang/Object;",
                call("call", "(Ljava/util/concurrent/Callable;Ljava/lang/Object;)Ljava/lang/Object;", Method.SELF)));
        assertThat(work(target, () -> "done")).isEqualTo("done");
        assertThat(CALLED).containsExactly("instead true");
    }

    @Test
    void namesWhatItDoesNotFind() throws IOException {
        HookCall call = call("entered", "()V");
        PlatformWeaver weaver = new PlatformWeaver(
                bytes(),
                List.of(PlatformHook.of(
                        "Target",
                        Changes.atEntry("join", "(IJ", call),
                        Changes.atEntry("absent", "()V", call),
                        Changes.atEntry("one|other", null, call),
                        Changes.atEntry("join", null, call).atLeast(2),
                        Changes.atEntry("future", null, call).since(999))));
        weaver.weave();
        assertThat(weaver.missing()).hasToString("[absent()V, one or other, join]");
    }

    private static MethodChange around() {
        return Changes.around(
                "work", null, call("begin", "(Ljava/lang/Object;)Lio/mokuteki/agent/hook/Mark;", 0), PutBack.IN_FORCE);
    }

    private static HookCall call(String name, String descriptor, Integer... arguments) {
        return new HookCall("io/mokuteki/agent/platform/PlatformWeaverTest$Hook", name, descriptor, List.of(arguments));
    }

    private static Object join(Object target) throws ReflectiveOperationException {
        return target.getClass()
                .getMethod("join", int.class, long.class, String.class)
                .invoke(target, 2, 9L, "a");
    }

    private static Object work(Object target, Callable<?> task) throws ReflectiveOperationException {
        try {
            return target.getClass().getMethod("work", Callable.class).invoke(target, task);
        } catch (InvocationTargetException thrown) {
            return thrown.getTargetException().toString();
        }
    }

    /** An instance of the woven class, which the verifier has seen. */
    private static Object woven(MethodChange... changes) throws Exception {
        PlatformWeaver weaver = new PlatformWeaver(bytes(), List.of(PlatformHook.of("Target", changes)));
        byte[] woven = weaver.weave();
        assertThat(weaver.missing()).isEmpty();
        return new ClassLoader(PlatformWeaverTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(null, woven, 0, woven.length);
            }
        }.define().getConstructor().newInstance();
    }

    private static byte[] bytes() throws IOException {
        try (InputStream in =
                Target.class.getResourceAsStream("/" + Target.class.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }
}
