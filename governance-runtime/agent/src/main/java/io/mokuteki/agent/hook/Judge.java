package io.mokuteki.agent.hook;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
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
    private static final String MODE = "mokuteki.mode";
    private static final String CHOSEN = mode();
    private static final boolean OBSERVING = CHOSEN.equals("observe");
    /** Only for classes that a build has woven: where it is off, the agent weaves nothing. */
    private static final boolean OFF = isOff();

    private final WeakReference<ClassLoader> loader;
    private volatile WeakReference<@Nullable BiFunction<String, Object[], Object>> known = new WeakReference<>(null);
    private volatile boolean reported;

    Judge(ClassLoader loader) {
        this.loader = new WeakReference<>(loader);
    }

    static boolean isObserving() {
        return OBSERVING;
    }

    /** As the agent takes it: the system property, else the environment. */
    private static String mode() {
        String environment = System.getenv("MOKUTEKI_MODE");
        return System.getProperty(MODE, environment == null ? "enforce" : environment)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Off for all packages and categories; where some have a mode of their own, the library decides. */
    private static boolean isOff() {
        if (!CHOSEN.equals("off")) {
            return false;
        }
        for (String property : System.getProperties().stringPropertyNames()) {
            if (property.startsWith(MODE + ".")) {
                return false;
            }
        }
        System.err.println("Mokuteki: off: reads of personal data are not guarded (mokuteki.mode=off).");
        return true;
    }

    /** What the library answers; null where nobody is to be asked. What it throws passes through. */
    @Nullable
    Object ask(String verb, @Nullable Object[] question, Member member) {
        BiFunction<String, Object[], Object> judge = known.get();
        if (judge == null) {
            if (OFF) {
                return null;
            }
            judge = find(member);
            if (judge == null) {
                return null;
            }
        }
        return judge.apply(verb, question);
    }

    /** Whether there is a library to ask; false only when refusals are merely observed, or nothing is asked. */
    boolean answers(Member member) {
        return !OFF && (known.get() != null || find(member) != null);
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
