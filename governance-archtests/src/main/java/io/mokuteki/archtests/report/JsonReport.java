package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.BlindSpot;
import io.mokuteki.archtests.report.CodeFacts.Disclosure;
import io.mokuteki.archtests.report.CodeFacts.Violation;
import io.mokuteki.archtests.report.Matrix.ItemCell;
import io.mokuteki.archtests.report.Matrix.ItemRow;
import io.mokuteki.archtests.report.Matrix.JudgedUse;
import io.mokuteki.archtests.report.Matrix.Row;
import io.mokuteki.archtests.report.RecipientSection.Flow;
import io.mokuteki.archtests.report.RecipientSection.JudgedDisclosure;
import io.mokuteki.archtests.report.RecipientSection.Route;
import io.mokuteki.policy.Channel;
import io.mokuteki.policy.Item;
import io.mokuteki.policy.JointUseScheme;
import io.mokuteki.policy.JointUseScheme.ResponsibleManager;
import io.mokuteki.policy.Label;
import io.mokuteki.policy.Purpose;
import io.mokuteki.policy.Recipient;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report for machines. Its keys are stable: later versions add keys, and change {@code format} before they change
 * the meaning of one.
 */
public final class JsonReport {

    private static final String FORMAT = "mokuteki-report/1";

    /** The line break is given, because the default is the machine's own. */
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final ReportModel model;

    private JsonReport(ReportModel model) {
        this.model = model;
    }

    /** The whole report. */
    public static String render(ReportModel model) {
        return print(new JsonReport(model).report());
    }

    static String print(ObjectNode json) {
        return JSON.writeValueAsString(json) + "\n";
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private ObjectNode report() {
        ObjectNode report = object();
        report.put("format", FORMAT);
        head(report);
        list(report, "matrix", model.matrix().rows(), this::category);
        list(report, "purposes", model.purposes(), JsonReport::purpose);
        list(report, "recipients", model.recipients(), JsonReport::recipient);
        list(report, "jointUse", model.policy().schemes().values(), JsonReport::scheme);
        list(report, "violations", model.violations(), JsonReport::violation);
        list(report, "remarks", model.remarks(), (json, remark) -> {
            json.put("rule", remark.rule());
            strings(json, "clauses", remark.clauses());
            label(json, remark.text());
            label(json.putObject("advice"), remark.advice());
        });
        list(report, "openConditions", model.openConditions(), (json, open) -> {
            json.put("id", open.condition().id());
            json.put("clause", open.condition().clause());
            label(json, open.condition().label());
            list(json, "sites", open.sites(), JsonReport::site);
        });
        unused(report.putObject("unused"));
        list(report, "blindSpots", model.blindSpots(), JsonReport::blindSpot);
        return report;
    }

    private void head(ObjectNode report) {
        ObjectNode policy = report.putObject("policy");
        policy.put("id", model.policy().id());
        policy.put("version", model.policy().version());
        label(policy, model.policy().notice().title());
        model.policy().notice().sha256().ifPresent(digest -> policy.put("noticeSha256", digest));
        ObjectNode analysed = report.putObject("analysed");
        strings(analysed, "roots", model.analysed().roots());
        analysed.put("classes", model.analysed().classes());
        analysed.put("complete", model.analysed().complete());
        report.put("verdict", model.verdict().id());
    }

    private void category(ObjectNode json, Row row) {
        json.put("category", row.category().id());
        json.put("clause", row.category().clause());
        label(json, row.category().label());
        list(json, "items", row.items(), (itemJson, item) -> item(itemJson, item));
    }

    private static void item(ObjectNode json, ItemRow row) {
        json.put("item", row.item().id());
        json.put("clause", row.item().clause());
        label(json, row.item().label());
        list(json, "cells", row.cells(), JsonReport::cell);
    }

    private static void cell(ObjectNode json, ItemCell cell) {
        json.put("purpose", cell.purpose());
        json.put("notice", cell.judgement().pairing().id());
        json.put("necessity", cell.judgement().necessity().id());
        strings(json, "conditions", cell.judgement().conditions());
        strings(json, "clauses", cell.judgement().clauses());
        cell.judgement().refusal().ifPresent(reason -> json.put("reason", reason.name()));
        list(json, "uses", cell.uses(), JsonReport::use);
    }

    private static void use(ObjectNode json, JudgedUse judged) {
        json.put("member", judged.use().member());
        strings(json, "purposes", judged.use().purposes());
        json.put("statistics", judged.use().statistics());
        json.put("permitted", judged.permitted());
        site(json.putObject("site"), judged.use().site());
    }

    private static void purpose(ObjectNode json, PurposeSection section) {
        json.put("id", section.purpose().id());
        json.put("clause", section.purpose().clause());
        label(json, section.purpose().label());
        json.put("basis", section.purpose().basis().id());
        section.purpose().statisticsOnly().ifPresent(clause -> json.put("statisticsOnly", clause));
        list(json, "methods", section.methods(), (methodJson, method) -> {
            site(methodJson.putObject("site"), method.site());
            strings(methodJson, "reads", method.members());
            list(methodJson, "discloses", method.discloses(), JsonReport::disclosure);
        });
    }

    private static void disclosure(ObjectNode json, Disclosure disclosure) {
        json.put("to", disclosure.to());
        strings(json, "channels", disclosure.channels());
        strings(json, "categories", disclosure.categories());
        strings(json, "purposes", disclosure.purposes());
        site(json.putObject("site"), disclosure.site());
    }

    private static void recipient(ObjectNode json, RecipientSection section) {
        json.put("id", section.recipient().id());
        json.put("clause", section.recipient().clause());
        label(json, section.recipient().label());
        json.put("outside", section.recipient().outside());
        list(json, "channels", section.routes(), JsonReport::route);
        list(json, "disclosures", section.disclosures(), JsonReport::judged);
    }

    private static void route(ObjectNode json, Route route) {
        json.put("id", route.channel().id());
        json.put("clause", route.channel().clause());
        strings(json, "conditions", route.conditions());
        list(json, "permits", route.flows(), JsonReport::flow);
        json.put("places", route.places());
    }

    private static void flow(ObjectNode json, Flow flow) {
        json.put("purpose", flow.purpose().id());
        strings(json, "categories", flow.categories());
        json.put("statistics", flow.statistics());
    }

    private static void judged(ObjectNode json, JudgedDisclosure judged) {
        disclosure(json, judged.disclosure());
        json.put("permitted", judged.decision().isPermitted());
        judged.decision().reason().ifPresent(reason -> json.put("reason", reason.name()));
        strings(json, "clauses", judged.decision().clauses());
        strings(json, "conditions", judged.decision().conditions());
    }

    private static void scheme(ObjectNode json, JointUseScheme scheme) {
        json.put("id", scheme.id());
        json.put("clause", scheme.clause());
        label(json, scheme.label());
        strings(json, "items", scheme.items().ids());
        strings(json, "keptBack", scheme.keptBack());
        strings(json, "recipients", scheme.recipients().ids());
        list(json, "purposes", scheme.purposes().values(), (purposeJson, purpose) -> {
            purposeJson.put("id", purpose.id());
            purposeJson.put("clause", purpose.clause());
            label(purposeJson, purpose.label());
            strings(purposeJson, "serves", purpose.serves());
        });
        list(json, "managers", scheme.managers(), JsonReport::manager);
    }

    private static void manager(ObjectNode json, ResponsibleManager manager) {
        json.put("clause", manager.clause());
        label(json, manager.label());
        strings(json, "categories", manager.categories());
        json.put("addressGiven", manager.address().isPresent());
        json.put("representativeGiven", manager.representative().isPresent());
    }

    private static void violation(ObjectNode json, Violation violation) {
        json.put("rule", violation.rule());
        json.put("subject", violation.subject());
        json.put("message", violation.message());
        strings(json, "clauses", violation.clauses());
        strings(json, "fixes", violation.fixes());
        violation.reason().ifPresent(reason -> json.put("reason", reason.name()));
        strings(json, "categories", violation.categories());
        strings(json, "purposes", violation.purposes());
        violation.to().ifPresent(recipient -> json.put("to", recipient));
        site(json.putObject("site"), violation.site());
        json.put("fingerprint", violation.fingerprint());
    }

    private void unused(ObjectNode json) {
        UnusedIds unused = model.unused();
        strings(json, "purposes", unused.purposes().stream().map(Purpose::id).toList());
        strings(json, "items", unused.items().stream().map(Item::id).toList());
        strings(
                json,
                "recipients",
                unused.recipients().stream().map(Recipient::id).toList());
        strings(json, "channels", unused.channels().stream().map(Channel::id).toList());
    }

    private static void blindSpot(ObjectNode json, BlindSpot spot) {
        label(json, spot.what());
        json.put("where", spot.where());
    }

    private static void site(ObjectNode json, Site site) {
        json.put("type", site.type());
        json.put("member", site.member());
        json.put("file", site.file());
        json.put("line", site.line());
    }

    private static void label(ObjectNode json, Label label) {
        json.put("ja", label.ja());
        json.put("en", label.en());
    }

    private static void strings(ObjectNode json, String key, List<String> values) {
        ArrayNode array = json.putArray(key);
        values.forEach(array::add);
    }

    private static <T> void list(ObjectNode json, String key, Collection<T> elements, BiConsumer<ObjectNode, T> write) {
        ArrayNode array = json.putArray(key);
        elements.forEach(element -> write.accept(array.addObject(), element));
    }
}
