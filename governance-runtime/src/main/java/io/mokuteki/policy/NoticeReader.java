package io.mokuteki.policy;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the notice itself: who published it, its clauses, the statutes behind it, rights and lines of service. */
final class NoticeReader {

    private final Reading reading;

    NoticeReader(Reading reading) {
        this.reading = reading;
    }

    Notice read(Element root) {
        Element notice = root.element("notice", Shape.NOTICE);
        return new Notice(
                notice.label(),
                notice.optionalText("text"),
                notice.optionalText("sha256"),
                controller(notice.element("controller", Shape.CONTROLLER)),
                notice.optionalElement("contact", Shape.CONTACT).map(NoticeReader::contact),
                notice.optionalElement("sections", Shape.SECTIONS)
                        .map(NoticeReader::sections)
                        .orElse(Notice.Sections.NONE),
                clauses(root, notice));
    }

    private static Notice.Controller controller(Element element) {
        return new Notice.Controller(element.label(), element.text("clause"));
    }

    private static Notice.Contact contact(Element element) {
        return new Notice.Contact(element.text("clause"), element.label(), element.texts("lines"));
    }

    private static Notice.Sections sections(Element element) {
        return new Notice.Sections(
                element.optionalText("purposes"),
                element.optionalText("categories"),
                element.optionalText("third-party-provision"),
                element.optionalText("joint-use"),
                element.optionalText("rights"));
    }

    private Map<String, Clause> clauses(Element root, Element notice) {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        notice.elementsById("clauses", Shape.CLAUSE, "notice.clauses")
                .forEach((id, element) -> clauses.put(id, new Clause(id, Clause.Source.NOTICE, element.label())));
        root.elementsById("statutes", Shape.CLAUSE, "statutes").forEach((id, element) -> {
            if (clauses.containsKey(id)) {
                int line = reading.locate("notice.clauses[" + id + "]").line();
                reading.problem(
                        reading.locate("statutes[" + id + "]"), "duplicate-key", Map.of("key", id, "line", line));
            } else {
                reading.at("notice.clauses[" + id + "]", reading.locate("statutes[" + id + "]"));
                clauses.put(id, new Clause(id, Clause.Source.STATUTE, element.label()));
            }
        });
        return clauses;
    }

    Right right(String id, Element element) {
        return new Right(id, element.text("clause"), element.label(), element.optionalText("offered-by"));
    }

    Service service(String id, Element element) {
        return new Service(id, element.text("clause"), element.label());
    }
}
