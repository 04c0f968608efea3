package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.BlindSpot;
import io.mokuteki.archtests.report.CodeFacts.Violation;
import io.mokuteki.archtests.report.Matrix.Cell;
import io.mokuteki.archtests.report.Matrix.Row;
import io.mokuteki.archtests.report.RecipientSection.JudgedDisclosure;
import io.mokuteki.archtests.report.RecipientSection.Route;
import io.mokuteki.policy.Label;
import io.mokuteki.policy.Purpose;
import io.mokuteki.policy.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report in short, for the summary of a build: what a reviewer should see first. Always under 1 MiB, the most that
 * GitHub takes; what does not fit is counted, and stands in {@code report.html}.
 */
public final class MarkdownReport {

    /** Bytes for what grows with the code; the rest of the mebibyte is for what grows with the policy. */
    private static final int BUDGET = 700_000;

    private final ReportModel model;
    private final Glossary words;
    private final StringBuilder out = new StringBuilder();
    private int left = BUDGET;

    private MarkdownReport(ReportModel model) {
        this.model = model;
        this.words = new Glossary(model.policy());
    }

    /** The whole file. */
    public static String render(ReportModel model) {
        MarkdownReport report = new MarkdownReport(model);
        report.head();
        report.violations();
        report.matrix();
        report.purposes();
        report.recipients();
        report.closing();
        return report.out.toString();
    }

    private void head() {
        line("# Purpose report · 目的適合性レポート");
        line("");
        line("**" + text(model.verdict().label()) + "**: "
                + text(model.policy().notice().title()) + ", policy "
                + code(model.policy().id() + " " + model.policy().version())
                + model.policy()
                        .notice()
                        .sha256()
                        .map(digest -> ", notice SHA-256 " + code(digest))
                        .orElse(""));
        line("");
        line("| " + String.join(" | ", List.of("violations", "open conditions", "remarks", "unused ids", "blind spots"))
                + " |");
        line("|--:|--:|--:|--:|--:|");
        line("| " + model.violations().size() + " | " + model.openConditions().size() + " | "
                + model.remarks().size() + " | " + model.unused().count() + " | "
                + model.blindSpots().size() + " |");
        line("");
    }

    private void violations() {
        line("## Violations · 違反");
        line("");
        if (model.violations().isEmpty()) {
            line("None. What that does not cover stands under “Blind spots”.");
        }
        List<String> entries = new ArrayList<>();
        for (Violation violation : model.violations()) {
            String what = violation.categories().isEmpty()
                    ? text(violation.subject())
                    : text(words.categories(violation.categories()));
            String purposes = violation.purposes().isEmpty()
                    ? ""
                    : ", for "
                            + violation.purposes().stream()
                                    .map(MarkdownReport::code)
                                    .collect(Collectors.joining(" > "));
            String to =
                    violation.to().map(recipient -> ", to " + code(recipient)).orElse("");
            String reason = violation
                    .reason()
                    .map(why -> ": " + text(Wording.reason(why)))
                    .orElse("");
            String clauses = violation.clauses().isEmpty()
                    ? ""
                    : ", clause "
                            + violation.clauses().stream()
                                    .map(MarkdownReport::text)
                                    .collect(Collectors.joining(", "));
            entries.add(
                    "- **" + text(Wording.rule(violation.rule())) + "** · " + what + purposes + to + reason + clauses
                            + "  \n  " + site(violation.site())
                            + violation.fixes().stream()
                                    .map(fix -> "\n  - " + text(fix))
                                    .collect(Collectors.joining()));
        }
        grow(entries, "violations");
        line("");
    }

    private void matrix() {
        line("## Categories by purposes · 情報項目と利用目的");
        line("");
        line("● all items needed, ◐ some, S statistics only, – none; ※ under conditions; ✕ not paired by the notice,"
                + " § by statute alone; (n) places in code, ‼ with uses that are not permitted.");
        line("");
        List<String> heads = model.matrix().purposes().stream()
                .map(purpose -> text(purpose.clause()) + "<br>" + text(purpose.id()))
                .toList();
        line("| | " + String.join(" | ", heads) + " |");
        line("|---|" + ":-:|".repeat(heads.size()));
        for (Row row : model.matrix().rows()) {
            line("| " + text(row.category().clause()) + " "
                    + text(row.category().label()) + " | "
                    + row.cells().stream().map(MarkdownReport::cell).collect(Collectors.joining(" | ")) + " |");
        }
        line("");
    }

    private static String cell(Cell cell) {
        String pairing = cell.pairing() == Judgement.Pairing.PAIRED
                ? ""
                : " " + cell.pairing().mark();
        String extent = cell.extent().equals("some") ? " " + cell.permitted() + "/" + cell.items() : "";
        String conditions = cell.conditions().isEmpty() ? "" : "※";
        String uses = cell.places() == 0 ? "" : " (" + cell.places() + ")" + (cell.refused() ? " ‼" : "");
        return cell.mark() + conditions + extent + pairing + uses;
    }

    private void purposes() {
        line("## Code by purpose · 利用目的ごとのコード");
        line("");
        for (PurposeSection section : model.purposes()) {
            if (!section.methods().isEmpty()) {
                Purpose purpose = section.purpose();
                line("### " + text(purpose.clause()) + " " + text(purpose.label()) + " " + code(purpose.id()));
                line("");
                List<String> entries = new ArrayList<>();
                for (PurposeSection.Method method : section.methods()) {
                    String reads = method.members().isEmpty()
                            ? ""
                            : " reads "
                                    + method.members().stream()
                                            .map(MarkdownReport::code)
                                            .collect(Collectors.joining(", "));
                    String hands = method.discloses().stream()
                            .map(disclosure -> text(disclosure.to())
                                    + disclosure.channels().stream()
                                            .map(channel -> " through " + code(channel))
                                            .collect(Collectors.joining()))
                            .distinct()
                            .collect(Collectors.joining(", "));
                    entries.add("- " + site(method.site()) + reads
                            + (hands.isEmpty() ? "" : (reads.isEmpty() ? "" : ",") + " hands data to " + hands));
                }
                grow(entries, "methods");
                line("");
            }
        }
    }

    private void recipients() {
        line("## Recipients · 提供先");
        line("");
        for (RecipientSection section : model.recipients()) {
            if (section.recipient().outside() || !section.disclosures().isEmpty()) {
                line("### " + text(section.recipient().clause()) + " "
                        + text(section.recipient().label()) + " "
                        + code(section.recipient().id()));
                line("");
                for (Route route : section.routes()) {
                    line("- " + text(route.channel().clause()) + " "
                            + text(route.channel().label()) + " "
                            + code(route.channel().id())
                            + (route.places() == 0 ? "" : ": places in code " + route.places()));
                }
                List<String> entries = new ArrayList<>();
                for (JudgedDisclosure judged : section.disclosures()) {
                    entries.add("- " + site(judged.disclosure().site()) + " hands over "
                            + judged.disclosure().categories().stream()
                                    .map(MarkdownReport::code)
                                    .collect(Collectors.joining(", "))
                            + ": "
                            + judged.decision().reason().map(Reason::name).orElse("permitted"));
                }
                grow(entries, "disclosures");
                line("");
            }
        }
    }

    private void closing() {
        line("## Open conditions · 実行時に確認する条件");
        line("");
        List<String> open = new ArrayList<>();
        for (OpenCondition condition : model.openConditions()) {
            open.add("- " + text(condition.condition().clause()) + " "
                    + text(condition.condition().label()) + " "
                    + code(condition.condition().id()) + ": "
                    + "places in code " + condition.sites().size());
        }
        grow(open, "conditions");
        line("");
        line("## Remarks · 公表文への指摘");
        line("");
        for (Remark remark : model.remarks()) {
            line("- " + remark.clauses().stream().map(MarkdownReport::text).collect(Collectors.joining(", ")) + ": "
                    + text(remark.text()));
        }
        line("");
        line("## Ids that no code uses · 未使用の ID");
        line("");
        UnusedIds unused = model.unused();
        ids("Purposes", unused.purposes().stream().map(Purpose::id).toList());
        ids("Items", unused.items().stream().map(item -> item.id()).toList());
        ids(
                "Recipients",
                unused.recipients().stream().map(recipient -> recipient.id()).toList());
        ids("Channels", unused.channels().stream().map(channel -> channel.id()).toList());
        line("");
        line("## Blind spots · 解析の及ばない範囲");
        line("");
        List<String> spots = new ArrayList<>();
        for (BlindSpot spot : model.blindSpots()) {
            spots.add("- " + text(spot.what().en()) + (spot.where().isEmpty() ? "" : " " + code(spot.where())));
        }
        grow(spots, "blind spots");
    }

    private void ids(String what, List<String> ids) {
        line("- " + what + ": "
                + (ids.isEmpty() ? "–" : ids.stream().map(MarkdownReport::code).collect(Collectors.joining(", "))));
    }

    /** Writes what grows with the code, as long as it fits. */
    private void grow(List<String> entries, String what) {
        for (int entry = 0; entry < entries.size(); entry++) {
            int size = entries.get(entry).getBytes(StandardCharsets.UTF_8).length + 1;
            if (size > left) {
                line("- … and " + (entries.size() - entry) + " more " + what + ": see `report.html`.");
                return;
            }
            left -= size;
            line(entries.get(entry));
        }
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private static String site(Site site) {
        return code(site.code()) + (site.place().isEmpty() ? "" : " (" + text(site.place()) + ")");
    }

    private static String text(Label label) {
        return label.ja().equals(label.en()) ? text(label.en()) : text(label.ja()) + " / " + text(label.en());
    }

    /** A text in which nothing is a link, a tag, a table or anything but text. */
    private static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '!', '@' ->
                    escaped.append('\\').appendCodePoint(letter);
                default -> escaped.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
            }
        });
        return escaped.toString();
    }

    /** Code, of which ids and names are made: its backticks and bars are replaced, for code spans know no escape. */
    private static String code(String code) {
        return "`" + code.replace('`', '\'').replace('|', '¦').replaceAll("\\p{Cntrl}", " ") + "`";
    }
}
