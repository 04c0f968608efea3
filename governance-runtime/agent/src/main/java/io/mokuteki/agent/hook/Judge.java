package io.mokuteki.agent.hook;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way to the library of one class loader.
 *
 * <p>Looked for at the first question. It holds neither the loader nor the library: an application that is undeployed
 * can be collected. The library keeps its judge alive for as long as itself.
 *
 * <p>Without a library every question is refused, because nobody could answer it.
 */
final class Judge {

    private static final String BRIDGE = "io.mokuteki.runtime.AgentBridge";
    private static final boolean OBSERVING = "observe".equals(System.getProperty("mokuteki.mode"));

    private final WeakReference<ClassLoader> loader;
    private volatile WeakReference<@Nullable BiFunction<String, Object[], Object>> known = new WeakReference<>(null);
    private volatile boolean reported;

    Judge(ClassLoader loader) {
        this.loader = new WeakReference<>(loader);
    }

    static boolean isObserving() {
        return OBSERVING;
    }

    /** What the library answers. What it throws passes through. */
    @Nullable
    Object ask(String verb, @Nullable Object[] question, Member member) {
        BiFunction<String, Object[], Object> judge = known.get();
        if (judge == null) {
            judge = find(member);
            if (judge == null) {
                return null;
            }
        }
        return judge.apply(verb, question);
    }

    /** Whether there is a library to ask; false only when refusals are merely observed. */
    boolean answers(Member member) {
        return known.get() != null || find(member) != null;
    }

    /** The library's judge; null only when there is none and refusals are merely observed. */
    @SuppressWarnings("unchecked")
    private @Nullable BiFunction<String, Object[], Object> find(Member member) {
        ClassLoader through = loader.get();
        Throwable cause;
        String remedy;
        try {
            Class<?> bridge = Class.forName(BRIDGE, true, through);
            BiFunction<String, Object[], Object> judge = (BiFunction<String, Object[], Object>)
                    bridge.getMethod("judge", ClassLoader.class).invoke(null, through);
            known = new WeakReference<>(judge);
            return judge;
        } catch (ClassNotFoundException missing) {
            cause = missing;
            remedy = "The library that decides is missing. Add io.mokuteki:governance-runtime to the class path of the"
                    + " application, where " + through + " finds it.";
        } catch (InvocationTargetException failure) {
            throw Judge.<RuntimeException>unchecked(failure.getTargetException());
        } catch (ReflectiveOperationException | LinkageError failure) {
            cause = failure;
            remedy = "The library that decides cannot be used. Use governance-runtime and governance-agent of one"
                    + " version.";
        }
        String message = "Mokuteki refuses " + member + ": nobody can tell whether it is permitted. " + remedy;
        if (OBSERVING) {
            if (!reported) {
                reported = true;
                System.err.println(message + " (mokuteki.mode=observe: not blocked)");
            }
            return null;
        }
        throw new IllegalStateException(message, cause);
    }

    /** Throws what it is given as it is, checked or not. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
