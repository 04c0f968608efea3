package io.mokuteki.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of the policy file, with the keys of its {@link Shape}.
 *
 * <p>Reading never stops: what is missing or of the wrong kind becomes a problem, and an empty value takes its place, so
 * that one reading finds every problem.
 */
final class Element {

    private final Reading reading;
    private final Shape shape;
    private final String path;
    private final Location location;
    private final Map<String, Entry> entries;

    /** A key with its value. */
    private record Entry(Location keyLocation, boolean keyIsText, Node value) {}

    private Element(Reading reading, Shape shape, String path, Location location, Map<String, Entry> entries) {
        this.reading = reading;
        this.shape = shape;
        this.path = path;
        this.location = location;
        this.entries = entries;
        reading.at(path, location);
    }

    /** The mapping at a node; an empty stand-in, and a problem, where there is none. */
    static Element of(Reading reading, Shape shape, String path, Location location, Node node) {
        if (!(node instanceof MappingNode mapping) || Scalars.type(node) != Scalars.Type.MAPPING) {
            wrongType(reading, path, Scalars.Type.MAPPING, node);
            return new Element(reading, shape, path, location, Map.of());
        }
        Element element = new Element(reading, shape, path, location, entries(reading, mapping));
        element.compare(mapping.getFlowStyle() == FlowStyle.FLOW);
        return element;
    }

    private static Map<String, Entry> entries(Reading reading, MappingNode mapping) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node keyNode = tuple.getKeyNode();
            Location at = Reading.location(keyNode);
            boolean isText = Scalars.text(keyNode).isPresent();
            String key = Scalars.source(keyNode);
            if (!isText) {
                reading.problem(at, "key-not-text", Map.of("key", key, "found", Scalars.type(keyNode)));
            }
            Entry first = entries.putIfAbsent(key, new Entry(at, isText, tuple.getValueNode()));
            if (first != null) {
                int line = first.keyLocation().line();
                reading.problem(at, "duplicate-key", Map.of("key", key, "line", line));
            }
        }
        return entries;
    }

    private void compare(boolean braces) {
        entries.forEach((key, entry) -> {
            if (entry.keyIsText() && !shape.keys().contains(key)) {
                Map<String, Object> parameters = Map.of(
                        "key", key,
                        "hint", ProblemMessages.Hint.of(key, shape.keys()),
                        "known", String.join(", ", shape.keys()));
                boolean cutOff = braces && Scalars.type(entry.value()) == Scalars.Type.NOTHING;
                reading.problem(entry.keyLocation(), cutOff ? "cut-off" : "unknown-key", parameters);
            }
        });
        shape.required().forEach(this::require);
    }

    private void require(String key) {
        if (!has(key) && !reading.isBroken(path(key))) {
            reading.broken(path(key), location, "missing-key", Map.of("key", key));
        }
    }

    /** The path of what stands below a key: {@code purposes[billing].statisticsOnly}. */
    String path(String key) {
        return path.isEmpty() ? shape.component(key) : path + "." + shape.component(key);
    }

    /** The path of the element itself. */
    String path() {
        return path;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The text of a key; empty when there is none. */
    String text(String key) {
        return optionalText(key).orElse("");
    }

    /** The text of a key, if there is one. */
    Optional<String> optionalText(String key) {
        return value(key).map(node -> text(path(key), node));
    }

    /** Whether a key says yes. */
    boolean flag(String key, boolean otherwise) {
        return value(key)
                .map(node -> Scalars.flag(node).orElseGet(() -> {
                    wrongType(reading, path(key), Scalars.Type.FLAG, node);
                    return otherwise;
                }))
                .orElse(otherwise);
    }

    /** The whole number of a key. */
    int number(String key, int otherwise) {
        return value(key)
                .map(node -> Scalars.number(node).orElseGet(() -> {
                    wrongType(reading, path(key), Scalars.Type.NUMBER, node);
                    return otherwise;
                }))
                .orElse(otherwise);
    }

    /** One of a few values, as the file spells them. */
    <T> Optional<T> choice(String key, List<T> choices, Function<T, String> spelling) {
        Optional<String> written = optionalText(key).filter(text -> !text.isEmpty());
        Optional<T> chosen = written.flatMap(text -> choices.stream()
                .filter(choice -> spelling.apply(choice).equals(text))
                .findFirst());
        if (written.isPresent() && chosen.isEmpty()) {
            List<String> spellings = choices.stream().map(spelling).toList();
            reading.broken(
                    path(key),
                    reading.locate(path(key)),
                    "not-a-choice",
                    Map.of(
                            "key",
                            key,
                            "value",
                            written.get(),
                            "hint",
                            ProblemMessages.Hint.of(written.get(), spellings),
                            "choices",
                            String.join(", ", spellings)));
        }
        return chosen;
    }

    /** The texts of a list. */
    List<String> texts(String key) {
        return texts(key, path(key));
    }

    /** The texts of a list, remembered at {@code TARGET[0]} and so on. */
    List<String> texts(String key, String target) {
        return each(key, target, this::text);
    }

    /** A list in the policy's notation; entries that do not follow it are problems, and left out. */
    List<Term> terms(String key, Term.Notation notation) {
        return each(key, (elementPath, node) -> term(elementPath, node, notation)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Term> term(String elementPath, Node node, Term.Notation notation) {
        String text = text(elementPath, node);
        Optional<Term> term = Term.parse(notation, node);
        if (term.isEmpty() && !text.isEmpty()) {
            reading.broken(elementPath, Reading.location(node), "not-a-term", Map.of("value", text));
        }
        return term;
    }

    /** The ids of a list in the policy's notation, remembered at {@code TARGET[0]} and so on. */
    List<String> ids(String key, Term.Notation notation, String target) {
        return place(
                terms(key, notation).stream()
                        .flatMap(term -> term.ids().stream())
                        .toList(),
                target);
    }

    /** The ids of a key that may be absent, which then means all. */
    Selection selection(String key, Term.Notation notation, String target) {
        return has(key) ? Selection.of(ids(key, notation, target + ".ids")) : Selection.ALL;
    }

    /** Remembers where a word stands. */
    void place(Term.Word word, String target) {
        reading.at(target, word.location());
    }

    /** The texts of words, remembered at {@code TARGET[0]} and so on. */
    List<String> place(List<Term.Word> words, String target) {
        int index = 0;
        for (Term.Word word : words) {
            reading.at(target + "[" + index++ + "]", word.location());
        }
        return words.stream().map(Term.Word::text).toList();
    }

    /** The element below a key; an empty stand-in when the key is absent. */
    Element element(String key, Shape below) {
        return optionalElement(key, below).orElseGet(() -> new Element(reading, below, path(key), location, Map.of()));
    }

    /** The element below a key, if there is one. */
    Optional<Element> optionalElement(String key, Shape below) {
        return value(key)
                .map(node -> of(
                        reading,
                        below,
                        path(key),
                        Objects.requireNonNull(entries.get(key)).keyLocation(),
                        node));
    }

    /** The elements of a list, at {@code TARGET[0]} and so on. */
    List<Element> elements(String key, Shape below, String target) {
        List<Element> elements = new ArrayList<>();
        each(
                key,
                (elementPath, node) -> elements.add(
                        of(reading, below, target + "[" + elements.size() + "]", Reading.location(node), node)));
        return elements;
    }

    /** The elements of a mapping from id to element, at {@code TARGET[ID]}. */
    Map<String, Element> elementsById(String key, Shape below, String target) {
        return elementsById(key, below, target, Function.identity());
    }

    /** The same, with the ids below a category or scheme made full. */
    Map<String, Element> elementsById(String key, Shape below, String target, Function<String, String> fullId) {
        Map<String, Element> elements = new LinkedHashMap<>();
        below(key).forEach((id, entry) -> {
            String full = fullId.apply(id);
            String elementPath = target + "[" + full + "]";
            elements.put(full, of(reading, below, elementPath, entry.keyLocation(), entry.value()));
        });
        return elements;
    }

    /** A mapping from id to text; the ids are remembered at {@code TARGET[0]} and so on. */
    Map<String, String> textsById(String key, String target, String valueTarget) {
        Map<String, String> texts = new LinkedHashMap<>();
        below(key).forEach((id, entry) -> {
            String valuePath = valueTarget + "[" + texts.size() + "]";
            reading.at(target + "[" + texts.size() + "]", entry.keyLocation());
            reading.at(valuePath, Reading.location(entry.value()));
            texts.put(id, text(valuePath, entry.value()));
        });
        return texts;
    }

    private Map<String, Entry> below(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && value.get() instanceof MappingNode mapping) {
            return entries(reading, mapping);
        }
        value.ifPresent(node -> wrongType(reading, path(key), Scalars.Type.MAPPING, node));
        return Map.of();
    }

    /** What people call the element: its keys {@code ja} and {@code en}. */
    Label label() {
        return new Label(text("ja"), text("en"));
    }

    /** Its keys {@code reason} and {@code owner}, if it has either. */
    Optional<Justification> justification() {
        if (!has("reason") && !has("owner")) {
            return Optional.empty();
        }
        List.of("reason", "owner").forEach(this::require);
        return Optional.of(new Justification(text("reason"), text("owner")));
    }

    private <T> List<T> each(String key, BiFunction<String, Node, T> read) {
        return each(key, path(key), read);
    }

    private <T> List<T> each(String key, String target, BiFunction<String, Node, T> read) {
        Optional<Node> value = value(key);
        List<T> elements = new ArrayList<>();
        if (value.isPresent() && value.get() instanceof SequenceNode list) {
            for (Node node : list.getValue()) {
                String elementPath = target + "[" + elements.size() + "]";
                reading.at(elementPath, Reading.location(node));
                elements.add(read.apply(elementPath, node));
            }
        } else {
            value.ifPresent(node -> wrongType(reading, path(key), Scalars.Type.LIST, node));
        }
        return elements;
    }

    private Optional<Node> value(String key) {
        Optional<Entry> entry = Optional.ofNullable(entries.get(key));
        entry.ifPresent(found -> reading.at(path(key), Reading.location(found.value())));
        return entry.map(Entry::value);
    }

    private String text(String textPath, Node node) {
        return Scalars.text(node).orElseGet(() -> {
            wrongType(reading, textPath, Scalars.Type.TEXT, node);
            return "";
        });
    }

    private static void wrongType(Reading reading, String path, Scalars.Type expected, Node node) {
        Scalars.Type found = Scalars.type(node);
        boolean quotable =
                expected == Scalars.Type.TEXT && (found == Scalars.Type.NUMBER || found == Scalars.Type.FLAG);
        reading.broken(
                path,
                Reading.location(node),
                found == Scalars.Type.TAGGED
                        ? "tag"
                        : quotable ? "not-quoted" : found == expected ? "not-whole" : "wrong-type",
                Map.of(
                        "expected",
                        expected,
                        "found",
                        found,
                        "value",
                        Scalars.source(node),
                        "tag",
                        node.getTag().getValue()));
    }
}
