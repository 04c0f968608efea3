package io.mokuteki.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what rules speak of: categories with their items, purposes, conditions. */
final class VocabularyReader {

    Category category(String id, Element element) {
        String clause = element.text("clause");
        Map<String, Item> items = new LinkedHashMap<>();
        element.elementsById("items", Shape.ITEM, element.path("items"), item -> id + "." + item)
                .forEach((itemId, item) -> items.put(itemId, item(itemId, id, clause, item)));
        return new Category(
                id,
                clause,
                element.label(),
                element.flag("catch-all", false),
                element.optionalElement("origin", Shape.ORIGIN)
                        .map(origin -> new Category.Origin(origin.text("from"), origin.optionalText("through"))),
                items,
                element.ids("includes", Term.Notation.CATEGORY, element.path("includes")));
    }

    private static Item item(String id, String category, String clauseOfCategory, Element element) {
        return new Item(
                id,
                category,
                element.optionalText("clause").orElse(clauseOfCategory),
                element.label(),
                element.flag("secret", false),
                element.texts("conditions"),
                element.justification());
    }

    Purpose purpose(String id, Element element) {
        return new Purpose(
                id,
                element.text("clause"),
                element.texts("see"),
                element.label(),
                element.choice("basis", List.of(Layer.NOTICE, Layer.LAW), Layer::id)
                        .orElse(Layer.NOTICE),
                element.selection("pairs-with", Term.Notation.CATEGORY, element.path("categories")),
                element.texts("services"),
                element.optionalText("statistics-only"),
                element.flag("catch-all", false),
                element.optionalText("part-of"));
    }

    Condition condition(String id, Element element) {
        Reason unmet = element.choice("unmet", CONDITIONAL, Reason::name).orElse(Reason.CONDITION_UNMET);
        Optional<Layer> layer = element.choice("layer", List.of(Layer.values()), Layer::id);
        Layer usual = unmet == Reason.CONDITION_UNMET ? Layer.NECESSITY : Layer.NOTICE;
        return new Condition(id, element.text("clause"), element.label(), layer.orElse(usual), unmet);
    }

    /** What a condition that does not hold may make of a decision. */
    static final List<Reason> CONDITIONAL = List.of(
            Reason.RECIPIENT_NOT_ALLOWED,
            Reason.RECIPIENT_NOT_NEEDED,
            Reason.CONTRACT_NOT_IN_FORCE,
            Reason.CONDITION_UNMET);
}
