package io.mokuteki.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Iterator;

/** One JSON object on one line. Not thread-safe. */
final class JsonLine {

    /** Always with milliseconds, so that lines sort and align. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder("{");

    private JsonLine() {}

    static JsonLine of(String type, Instant time) {
        return new JsonLine().put("type", type).put("time", TIME.format(time));
    }

    JsonLine put(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    JsonLine put(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    JsonLine put(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    JsonLine put(String name, Collection<String> values) {
        name(name);
        text.append('[');
        for (Iterator<String> rest = values.iterator(); rest.hasNext(); ) {
            quote(rest.next());
            text.append(rest.hasNext() ? "," : "");
        }
        text.append(']');
        return this;
    }

    private void name(String name) {
        text.append(text.length() == 1 ? "" : ",");
        quote(name);
        text.append(':');
    }

    private void quote(String value) {
        text.append('"');
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < ' ' || isSpecial(character)) {
                text.append(String.format("\\u%04x", (int) character));
            } else {
                text.append(character);
            }
        }
        text.append('"');
    }

    /** What ends a line for some readers, and halves of characters, which UTF-8 cannot write. */
    private static boolean isSpecial(char character) {
        return character == 0x7f
                || character == 0x85
                || character == 0x2028
                || character == 0x2029
                || Character.isSurrogate(character);
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
