package io.mokuteki.spring;

import io.mokuteki.resolution.ClassFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Classes that the application's build has woven: they guard themselves, and a proxy would decide once more.
 *
 * <p>Told by the class file, which names what woven code calls. Others of the same application may be not woven, because
 * they come from elsewhere. Thread-safe.
 */
final class WovenClasses {

    /** Where woven code gets its numbers. */
    private static final String SIGN = "io.mokuteki.agent.hook.WovenAtBuild";

    private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

    /**
     * Whether a class is one.
     *
     * @throws IllegalStateException when it is, and what it calls is missing
     */
    boolean include(Class<?> type) {
        return known.computeIfAbsent(type, WovenClasses::isWoven);
    }

    private static boolean isWoven(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        boolean woven = loader != null
                && ClassFiles.of(loader)
                        .find(type.getName())
                        .filter(WovenClasses::namesTheSign)
                        .isPresent();
        if (woven) {
            requireHook(type, loader);
        }
        return woven;
    }

    private static boolean namesTheSign(byte[] classFile) {
        return new String(classFile, StandardCharsets.ISO_8859_1).contains(SIGN.replace('.', '/'));
    }

    private static void requireHook(Class<?> type, ClassLoader loader) {
        try {
            Class.forName(SIGN, false, loader);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    type.getName() + " was woven when it was built, and what it calls is missing. Add"
                            + " io.mokuteki:governance-agent with the classifier 'hook' to the class path, or start"
                            + " with -javaagent:governance-agent.jar.",
                    missing);
        }
    }
}
