package io.mokuteki.agent.hook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what a build has written down about a governed member. Its form stands at the one that writes it,
 * {@code io.mokuteki.agent.weaving.DescriptionText}. Public for a test of both.
 */
public final class DescriptionReader {

    private final String text;
    private int at;

    private DescriptionReader(String text) {
        this.text = text;
    }

    /**
     * The description, immutable.
     *
     * @throws IllegalArgumentException when it was not written in that form
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(String text) {
        DescriptionReader reader = new DescriptionReader(text);
        try {
            return (Map<String, Object>) reader.value();
        } catch (IndexOutOfBoundsException | ClassCastException | NumberFormatException malformed) {
            throw new IllegalArgumentException("At " + reader.at + " it cannot be understood: " + text, malformed);
        }
    }

    private Object value() {
        char kind = text.charAt(at++);
        return switch (kind) {
            case 's' -> string(number(':'));
            case 'i' -> number(';');
            case 't' -> true;
            case 'f' -> false;
            case '[' -> list();
            case '{' -> map();
            default -> throw new NumberFormatException(String.valueOf(kind));
        };
    }

    private Integer number(char end) {
        int stop = text.indexOf(end, at);
        Integer number = Integer.valueOf(text.substring(at, stop));
        at = stop + 1;
        return number;
    }

    private String string(int length) {
        String string = text.substring(at, at + length);
        at += length;
        return string;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        while (text.charAt(at) != ']') {
            list.add(value());
        }
        at++;
        return List.copyOf(list);
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new HashMap<>();
        while (text.charAt(at) != '}') {
            String key = (String) value();
            map.put(key, value());
        }
        at++;
        return Map.copyOf(map);
    }
}
