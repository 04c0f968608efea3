package io.mokuteki.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads who receives data, and through which channels: direct ones and joint use. */
final class RecipientReader {

    Recipient recipient(String id, Element element) {
        Map<String, Label> members = new LinkedHashMap<>();
        element.elementsById("members", Shape.MEMBER, element.path("members"))
                .forEach((member, label) -> members.put(member, label.label()));
        return new Recipient(
                id,
                element.text("clause"),
                element.label(),
                element.flag("outside", true),
                element.texts("conditions"),
                element.texts("overlaps"),
                members);
    }

    DirectChannel channel(String id, Element element) {
        return new DirectChannel(
                id,
                element.text("clause"),
                element.texts("see"),
                element.label(),
                element.choice("kind", List.of(DirectChannel.Kind.values()), DirectChannel.Kind::id)
                        .orElse(DirectChannel.Kind.THIRD_PARTY_PROVISION),
                element.has("recipients") ? Selection.of(element.texts("recipients")) : Selection.ALL,
                element.texts("conditions"));
    }

    JointUseScheme scheme(String id, Element element) {
        Element items = element.element("items", Shape.SCHEME_ITEMS);
        Element recipients = element.element("recipients", Shape.SCHEME_RECIPIENTS);
        Element purposes = element.element("purposes", Shape.SCHEME_PURPOSES);
        Element managers = element.element("managers", Shape.SCHEME_MANAGERS);
        Map<String, String> clauseById = items.textsById("list", items.path("ids"), items.path("clauses"));
        List<String> members = recipients.texts("list", recipients.path("ids"));
        String recipientsClause = recipients.text("clause");
        return new JointUseScheme(
                id,
                element.text("clause"),
                element.label(),
                new JointUseScheme.Scope(
                        items.text("clause"), List.copyOf(clauseById.keySet()), List.copyOf(clauseById.values())),
                element.ids("kept-back", Term.Notation.CATEGORY, element.path("kept-back")),
                new JointUseScheme.Scope(recipientsClause, members, List.of(recipientsClause)),
                purposes.text("clause"),
                PolicyReader.map(
                        purposes.elementsById(
                                "list", Shape.JOINT_USE_PURPOSE, purposes.path(), name -> id + "." + name),
                        (purpose, below) -> purpose(purpose, id, members, below)),
                managers.text("clause"),
                managers.elements("list", Shape.MANAGER, managers.path()).stream()
                        .map(RecipientReader::manager)
                        .toList());
    }

    private static JointUsePurpose purpose(String id, String scheme, List<String> members, Element element) {
        return new JointUsePurpose(
                id,
                scheme,
                element.text("clause"),
                element.texts("see"),
                element.label(),
                element.texts("serves"),
                element.texts("services"),
                element.selection("items", Term.Notation.CATEGORY, element.path("items")),
                recipients(members, element),
                element.optionalText("statistics-only"),
                element.selection("needs", Term.Notation.CATEGORY, element.path("necessity")),
                element.flag("needs-statistics-only", false),
                element.texts("conditions"),
                element.flag("catch-all", false),
                element.justification());
    }

    private static Map<String, List<String>> recipients(List<String> members, Element element) {
        Map<String, List<String>> recipients = new LinkedHashMap<>();
        if (!element.has("recipients")) {
            members.forEach(member -> recipients.put(member, List.of()));
        }
        for (Term term : element.terms("recipients", Term.Notation.RECIPIENT)) {
            Term.Word recipient = term.ids().get(0);
            String target = element.path("recipients") + "[" + recipient.text() + "]";
            element.place(recipient, target);
            recipients.put(recipient.text(), element.place(term.conditions(), target));
        }
        return recipients;
    }

    private static JointUseScheme.ResponsibleManager manager(Element element) {
        return new JointUseScheme.ResponsibleManager(
                element.text("clause"),
                element.texts("categories"),
                element.label(),
                element.texts("among"),
                element.optionalText("address"),
                element.optionalText("representative"));
    }
}
