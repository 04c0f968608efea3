package io.mokuteki.policy;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a YAML node holds, as YAML itself reads it: {@code 1} is a number, {@code "1"} is text. */
final class Scalars {

    private Scalars() {}

    /** The kinds of value that a policy file has. */
    enum Type implements ProblemMessages.Kind {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING,
        LIST,
        MAPPING,
        TAGGED;

        @Override
        public String key() {
            return "type." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Type type(Node node) {
        if (node instanceof MappingNode) {
            return node.getTag().equals(Tag.MAP) ? Type.MAPPING : Type.TAGGED;
        }
        if (node instanceof SequenceNode) {
            return node.getTag().equals(Tag.SEQ) ? Type.LIST : Type.TAGGED;
        }
        Tag tag = node.getTag();
        if (tag.equals(Tag.STR)) {
            return Type.TEXT;
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Type.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Type.FLAG;
        }
        return tag.equals(Tag.NULL) ? Type.NOTHING : Type.TAGGED;
    }

    /** A scalar as it is written, less its quotes; nothing of a list or mapping. */
    static String source(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static Optional<String> text(Node node) {
        return type(node) == Type.TEXT ? Optional.of(source(node)) : Optional.empty();
    }

    static Optional<Boolean> flag(Node node) {
        return type(node) == Type.FLAG ? Optional.of(Boolean.parseBoolean(source(node))) : Optional.empty();
    }

    static Optional<Integer> number(Node node) {
        if (type(node) != Type.NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.parseInt(source(node)));
        } catch (NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    /** Where the character of that index in a scalar's text stands; its start where escapes or folding blur that. */
    static Location at(Node node, int index) {
        Location start = Reading.location(node);
        if (!(node instanceof ScalarNode scalar) || node.getEndMark().isEmpty()) {
            return start;
        }
        Location end = Reading.location(node.getEndMark().get());
        int quote = scalar.isPlain() ? 0 : 1;
        int written = scalar.getValue().codePointCount(0, scalar.getValue().length()) + 2 * quote;
        boolean asWritten = start.line() == end.line() && end.column() - start.column() == written;
        return asWritten
                ? new Location(
                        start.line(), start.column() + quote + scalar.getValue().codePointCount(0, index))
                : start;
    }
}
