package io.mokuteki.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the policy from the root of its file. The notice, its vocabulary and its recipients have readers of their own. */
final class PolicyReader {

    /** The one version of the format so far. */
    static final int SCHEMA_VERSION = 1;

    private final Reading reading;

    PolicyReader(Reading reading) {
        this.reading = reading;
    }

    /** The policy, as far as it can be read; empty when nothing of it can. */
    Optional<Policy> read(Node node) {
        Element root = Element.of(reading, Shape.POLICY, "", Location.START, node);
        if (reading.isBroken("")) {
            return Optional.empty();
        }
        int version = root.number("schema-version", SCHEMA_VERSION);
        if (version != SCHEMA_VERSION) {
            Location location = reading.locate("schemaVersion");
            reading.dropFindings();
            reading.problem(
                    location, "unsupported-schema-version", Map.of("version", version, "supported", SCHEMA_VERSION));
            return Optional.empty();
        }
        return Optional.of(policy(root));
    }

    private Policy policy(Element root) {
        NoticeReader notice = new NoticeReader(reading);
        VocabularyReader vocabulary = new VocabularyReader();
        RecipientReader recipients = new RecipientReader();
        Element necessity = root.element("necessity", Shape.NECESSITY);
        return new Policy(
                root.text("id"),
                root.text("version"),
                effectiveFrom(root),
                notice.read(root),
                map(root.elementsById("rights", Shape.RIGHT, "rights"), notice::right),
                map(root.elementsById("services", Shape.SERVICE, "services"), notice::service),
                map(root.elementsById("categories", Shape.CATEGORY, "categories"), vocabulary::category),
                map(root.elementsById("purposes", Shape.PURPOSE, "purposes"), vocabulary::purpose),
                map(root.elementsById("conditions", Shape.CONDITION, "conditions"), vocabulary::condition),
                map(root.elementsById("recipients", Shape.RECIPIENT, "recipients"), recipients::recipient),
                map(root.elementsById("channels", Shape.CHANNEL, "channels"), recipients::channel),
                map(root.elementsById("joint-use", Shape.SCHEME, "schemes"), recipients::scheme),
                necessity(necessity),
                root.elements("hand-offs", Shape.HAND_OFF, "handOffs").stream()
                        .map(PolicyReader::handOff)
                        .toList(),
                minimumGroupSize(necessity));
    }

    private Optional<LocalDate> effectiveFrom(Element root) {
        return root.optionalText("effective-from").flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException noDate) {
                String path = root.path("effective-from");
                if (!text.isEmpty()) {
                    reading.broken(path, reading.locate(path), "not-a-date", Map.of("value", text));
                }
                return Optional.empty();
            }
        });
    }

    private int minimumGroupSize(Element necessity) {
        int minimum = necessity.number("minimum-group-size", 10);
        reading.at("minimumGroupSize", reading.locate(necessity.path("minimum-group-size")));
        return minimum;
    }

    private Map<String, NecessityRule> necessity(Element necessity) {
        String clause = necessity.text("clause");
        Map<String, NecessityRule> rules = new LinkedHashMap<>();
        necessity.elementsById("purposes", Shape.ROW, "necessity").forEach((purpose, row) -> {
            reading.at(row.path() + ".clause", reading.locate("necessity.clause"));
            rules.put(
                    purpose,
                    new NecessityRule(
                            purpose,
                            clause,
                            row.texts("conditions"),
                            row.flag("statistics-only", false),
                            row.justification(),
                            entries(row)));
        });
        return rules;
    }

    private List<NecessityRule.Entry> entries(Element row) {
        List<Term> terms = row.terms("needs", Term.Notation.ENTRY);
        return IntStream.range(0, terms.size())
                .mapToObj(index -> {
                    Term term = terms.get(index);
                    String target = row.path() + ".entries[" + index + "]";
                    return new NecessityRule.Entry(
                            row.place(term.ids(), target + ".categories"),
                            row.place(term.conditions(), target + ".conditions"),
                            term.statistics());
                })
                .toList();
    }

    private static HandOff handOff(Element element) {
        return new HandOff(
                element.text("from"),
                element.text("to"),
                element.text("clause"),
                element.justification().orElse(new Justification("", "")));
    }

    static <T> Map<String, T> map(Map<String, Element> elements, BiFunction<String, Element, T> read) {
        Map<String, T> values = new LinkedHashMap<>();
        elements.forEach((id, element) -> values.put(id, read.apply(id, element)));
        return values;
    }
}
