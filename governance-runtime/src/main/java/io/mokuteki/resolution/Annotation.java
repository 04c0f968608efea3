package io.mokuteki.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation as it stands in a class file: without the defaults of members that were left out.
 *
 * @param type the annotation's binary name
 * @param values the members that were given: a {@code String}, boxed primitive, {@link Constant}, {@link Type},
 *     {@code Annotation}, or a {@code List} of these
 */
public record Annotation(String type, Map<String, Object> values) {

    public Annotation {
        values = Map.copyOf(values);
    }

    /** A member that is a string. */
    Optional<String> text(String member) {
        return Optional.ofNullable(values.get(member)).map(value -> text(member, value));
    }

    /** A member that is an array of strings; a missing one is empty. */
    List<String> texts(String member) {
        Object value = values.get(member);
        if (value instanceof List<?> list) {
            return list.stream().map(element -> text(member, element)).toList();
        }
        return value == null ? List.of() : List.of(text(member, value));
    }

    private String text(String member, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new MalformedClassFileException("A class file that it depends on carries @" + type + " with a " + member
                + " of a type that this version does not know: " + value + ".");
    }

    /** The annotations that it holds as its value, which a repeated one's container does. */
    List<Annotation> contained() {
        List<Annotation> contained = new ArrayList<>();
        if (values.get("value") instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Annotation annotation) {
                    contained.add(annotation);
                }
            }
        }
        return contained;
    }

    /** A member that is a number. */
    int number(String member, int otherwise) {
        return values.get(member) instanceof Integer number ? number : otherwise;
    }

    /**
     * A constant of an enum.
     *
     * @param type the enum's binary name
     * @param name the constant
     */
    public record Constant(String type, String name) {}

    /**
     * A class literal.
     *
     * @param descriptor as the class file spells it
     */
    public record Type(String descriptor) {}
}
