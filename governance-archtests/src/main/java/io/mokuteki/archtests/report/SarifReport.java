package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The violations in SARIF 2.1.0, for code review tools. A result keeps its {@code partialFingerprints} when lines move,
 * so that a tool knows it again.
 */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** What GitHub takes of one run. */
    private static final int MOST_RESULTS = 25_000;

    private SarifReport() {}

    /** The whole file. */
    public static String render(ReportModel model) {
        ObjectNode sarif = JsonReport.object();
        sarif.put("$schema", SCHEMA);
        sarif.put("version", "2.1.0");
        ObjectNode run = sarif.putArray("runs").addObject();
        List<String> rules = List.copyOf(
                new TreeSet<>(model.violations().stream().map(Violation::rule).toList()));
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Mokuteki");
        ArrayNode ruleList = driver.putArray("rules");
        rules.forEach(rule -> ruleList.addObject()
                .put("id", rule)
                .putObject("shortDescription")
                .put("text", Wording.rule(rule).en()));
        run.put("columnKind", "utf16CodeUnits");
        run.putObject("properties")
                .put("policy", model.policy().id() + " " + model.policy().version());
        ArrayNode results = run.putArray("results");
        Map<String, Integer> occurrences = new TreeMap<>();
        model.violations().stream().limit(MOST_RESULTS).forEach(violation -> {
            int occurrence = occurrences.merge(violation.fingerprint(), 1, Integer::sum);
            result(results.addObject(), violation, rules.indexOf(violation.rule()), occurrence);
        });
        return JsonReport.print(sarif);
    }

    private static void result(ObjectNode result, Violation violation, int rule, int occurrence) {
        result.put("ruleId", violation.rule());
        result.put("ruleIndex", rule);
        result.put("level", "error");
        result.putObject("message").put("text", text(violation));
        ObjectNode location = result.putArray("locations").addObject();
        Site site = violation.site();
        if (!site.file().isEmpty()) {
            ObjectNode physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", uri(site.file())).put("uriBaseId", "%SRCROOT%");
            if (site.line() > 0) {
                physical.putObject("region").put("startLine", site.line());
            }
        }
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", site.member().isEmpty() ? site.type() : site.type() + "." + site.member())
                .put("kind", site.member().isEmpty() ? "type" : "member");
        result.putObject("partialFingerprints").put("mokuteki/v1", violation.fingerprint() + ":" + occurrence);
    }

    private static String text(Violation violation) {
        StringBuilder text = new StringBuilder(violation.message());
        if (!violation.clauses().isEmpty()) {
            text.append("\nClause: ").append(String.join(", ", violation.clauses()));
        }
        violation.fixes().forEach(fix -> text.append("\nFix: ").append(fix));
        return text.toString();
    }

    /** A relative reference: everything but what RFC 3986 lets stand in a path is escaped. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            boolean plain =
                    letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~/$!&'()*+,;=@".indexOf(letter) >= 0);
            uri.append(plain ? String.valueOf(letter) : "%" + HEX.charAt(letter >> 4) + HEX.charAt(letter & 15));
        }
        return uri.toString();
    }

    private static final String HEX = "0123456789ABCDEF";
}
