package io.mokuteki.agent.weaving;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a description of a governed member as a text, to be read by {@code io.mokuteki.agent.hook.DescriptionReader}.
 *
 * <p>Each value tells its kind and its length first, so that nothing needs escaping: {@code s4:name}, {@code i12;},
 * {@code t} and {@code f}, {@code [...]}, {@code {...}} with the keys in order. The same description always gives the
 * same text, and so the same class file.
 */
final class DescriptionText {

    private final StringBuilder text = new StringBuilder();

    private DescriptionText() {}

    static String of(Map<String, Object> description) {
        return textOf(description);
    }

    /** What stands in the text of every description in which the key has that value. */
    static String entry(String key, Object value) {
        return textOf(key) + textOf(value);
    }

    /** What stands in the text of every description that has the key. */
    static String key(String key) {
        return textOf(key);
    }

    private static String textOf(Object value) {
        DescriptionText written = new DescriptionText();
        written.value(value);
        return written.text.toString();
    }

    private void value(Object value) {
        if (value instanceof String string) {
            text.append('s').append(string.length()).append(':').append(string);
        } else if (value instanceof Integer number) {
            text.append('i').append(number).append(';');
        } else if (value instanceof Boolean truth) {
            text.append(truth ? 't' : 'f');
        } else if (value instanceof List<?> list) {
            text.append('[');
            list.forEach(this::value);
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            text.append('{');
            new TreeMap<>(map).forEach((key, held) -> {
                value(key);
                value(held);
            });
            text.append('}');
        } else {
            throw new IllegalArgumentException("a description cannot hold " + value);
        }
    }
}
