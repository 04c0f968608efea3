package io.mokuteki.agent.hook;

import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives numbers to the governed members that classes name which a build has woven. Where the agent weaves, the number
 * stands in the woven code; a build knows no numbers, and leaves a dynamic constant, which the JVM asks for here, once.
 *
 * <p>Its name in a class tells that a build wove it: such a class is not woven again. Not for use by applications, nor by
 * hand.
 */
public final class WovenAtBuild {

    private static final Map<ClassLoader, Map<String, Integer>> NUMBERS = new WeakHashMap<>();

    private WovenAtBuild() {}

    /**
     * The number of a member, for the loader of the class that names it. Called by the JVM.
     *
     * @param name unused
     * @param type {@code int}
     * @param description what the build has written down about the member, cut to pieces that a class file can hold
     */
    public static int number(MethodHandles.Lookup woven, String name, Class<?> type, String... description) {
        ClassLoader loader = woven.lookupClass().getClassLoader();
        String text = String.join("", description);
        synchronized (NUMBERS) {
            Map<String, Integer> ofLoader = ofLoader(loader);
            Integer number = ofLoader.get(text);
            if (number == null) {
                number = Guard.register(loader, described(woven.lookupClass(), text));
                ofLoader.put(text, number);
            }
            return number;
        }
    }

    private static Map<String, Integer> ofLoader(@Nullable ClassLoader loader) {
        Map<String, Integer> numbers = NUMBERS.get(loader);
        if (numbers == null) {
            numbers = new HashMap<>();
            NUMBERS.put(loader, numbers);
        }
        return numbers;
    }

    private static Map<String, Object> described(Class<?> woven, String text) {
        try {
            return DescriptionReader.read(text);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException(
                    woven.getName() + " was woven by a build of another version. Weave it again, with the"
                            + " governance-build-plugin of the version of the hook that it runs with.",
                    unknown);
        }
    }
}
