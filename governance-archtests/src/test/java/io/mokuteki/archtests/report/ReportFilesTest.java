package io.mokuteki.archtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.archtests.report.CodeFacts.Analysed;
import io.mokuteki.archtests.report.CodeFacts.BlindSpot;
import io.mokuteki.archtests.report.CodeFacts.Violation;
import io.mokuteki.policy.Label;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportFilesTest {

    /** To accept a change: run with -Dmokuteki.golden.update=true, and read the difference. */
    @ParameterizedTest
    @ValueSource(strings = {"report.md", "report.json", "report.sarif"})
    void the_clinics_report_reads_as_agreed(String name) throws IOException {
        String actual = ReportFiles.render(Clinic.report()).get(name);
        if (Boolean.getBoolean("mokuteki.golden.update")) {
            Files.writeString(Path.of("src/test/resources/io/mokuteki/archtests/report", "clinic-" + name), actual);
            return;
        }
        try (InputStream expected = getClass().getResourceAsStream("clinic-" + name)) {
            assertThat(actual).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_page_needs_nothing_from_elsewhere_and_runs_nothing() {
        String page = HtmlReport.render(Clinic.report());

        assertThat(page).doesNotContainIgnoringCase("<script", "<link", "<img", "<iframe", "@import", "url(", "src=");
        assertThat(page).doesNotContainPattern("(?i)https?://");
        assertThat(page).doesNotContainPattern("(?i)\\son[a-z]+=");
    }

    @Test
    void the_page_says_everything_in_both_languages() {
        String page = HtmlReport.render(Clinic.report());

        long japanese = Pattern.compile("<span class=\"ja\" lang=\"ja\">")
                .matcher(page)
                .results()
                .count();
        long english = Pattern.compile("<span class=\"en\" lang=\"en\">")
                .matcher(page)
                .results()
                .count();
        assertThat(japanese).isEqualTo(english).isGreaterThan(100);
    }

    @Test
    void every_link_of_the_page_leads_somewhere() {
        String page = HtmlReport.render(Clinic.report());

        List<String> links = found(page, "href=\"#([^\"]*)\"");
        List<String> anchors = found(page, " id=\"([^\"]*)\"");
        assertThat(anchors).doesNotHaveDuplicates().containsAll(links);
        assertThat(found(page, "href=\"([^#])")).isEmpty();
    }

    @Test
    void each_cell_of_the_matrix_leads_to_its_clauses_and_code() {
        String page = HtmlReport.render(Clinic.report());

        int row = page.indexOf("id=\"" + Glossary.anchor("cell", "care history") + "\"");
        assertThat(page.substring(row, page.indexOf("</tr>", row)))
                .contains("href=\"#" + Glossary.anchor("clause", "3(2)") + "\"", "Visit.note", "Patient.diagnosis :20");
    }

    @Test
    void hostile_labels_stay_text_in_every_format() throws IOException {
        String evil =
                "</style></title><script>alert(1)</script><img src=x onerror=alert(2)>\" onclick=\"x' | `b` [a](javascript:x) &amp;\n# h";
        Label label = new Label(evil, evil);
        CodeFacts facts = new CodeFacts(
                new Analysed(List.of(evil), 1, false),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Violation(
                        evil,
                        evil,
                        evil,
                        new Site(evil, evil, evil, 1),
                        List.of(evil),
                        List.of(evil),
                        Optional.empty(),
                        List.of(evil),
                        List.of(evil),
                        Optional.of(evil))),
                List.of(new BlindSpot(label, evil)));
        ReportModel hostile = ReportModel.of(
                policyWithEveryLabel(evil), List.of(new Remark(evil, List.of(evil), label, label)), facts);

        String page = HtmlReport.render(hostile);
        assertThat(attributes(page))
                .containsExactly(
                        "aria-label",
                        "charset",
                        "checked",
                        "class",
                        "colspan",
                        "content",
                        "for",
                        "href",
                        "id",
                        "lang",
                        "name",
                        "scope",
                        "style",
                        "title",
                        "type");
        assertThat(tags(page)).doesNotContain("script", "img");
        assertThat(found(page, "href=\"([^#])")).isEmpty();
        String markdown = MarkdownReport.render(hostile);
        assertThat(markdown.lines().filter(line -> line.startsWith("# "))).hasSize(1);
        assertThat(withoutCode(markdown)).doesNotContain("<script", "<img", "[a](");
        assertThat(markdown.lines()
                        .filter(line -> line.startsWith("| "))
                        .map(line -> line.replace("\\|", "")
                                .chars()
                                .filter(letter -> letter == '|')
                                .count())
                        .distinct())
                .containsExactly(6L);
        JsonNode json = new JsonMapper().readTree(JsonReport.render(hostile));
        assertThat(json.at("/violations/0/message").asString()).isEqualTo(evil);
        JsonNode sarif = new JsonMapper().readTree(SarifReport.render(hostile));
        assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .doesNotContain(" ", "<", "\"", "\n", "|", "`", "[");
    }

    @Test
    void the_markdown_fits_a_build_summary_whatever_the_code_does() {
        List<Violation> violations = IntStream.range(0, 26_000)
                .mapToObj(number -> new Violation(
                        "accesses-are-permitted",
                        "s" + number,
                        "目的のない読み取り",
                        new Site("clinic.Visit", "m" + number, "src/Visit.java", number),
                        List.of("2"),
                        List.of("Annotate the method, or the entry point that leads to it, with @ForPurpose."),
                        Optional.empty(),
                        List.of("basic.name"),
                        List.of(),
                        Optional.empty()))
                .toList();
        CodeFacts facts = new CodeFacts(
                new Analysed(List.of(), 1, true), List.of(), List.of(), List.of(), List.of(), violations, List.of());
        ReportModel large = ReportModel.of(Clinic.policy(), List.of(), facts);

        String markdown = MarkdownReport.render(large);

        assertThat(markdown.getBytes(StandardCharsets.UTF_8).length).isLessThan(1 << 20);
        assertThat(markdown).containsPattern("- … and \\d+ more violations: see `report\\.html`\\.");
        assertThat(markdown).contains("## Categories by purposes", "## Blind spots");
        JsonNode sarif = new JsonMapper().readTree(SarifReport.render(large));
        assertThat(sarif.at("/runs/0/results").size()).isEqualTo(25_000);
    }

    @Test
    void a_fingerprint_survives_when_lines_move() {
        Violation violation = Clinic.facts().violations().get(0);
        Site moved = new Site(
                violation.site().type(),
                violation.site().member(),
                violation.site().file(),
                999);

        assertThat(new Violation(
                                violation.rule(),
                                violation.subject(),
                                "another message",
                                moved,
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Optional.empty())
                        .fingerprint())
                .isEqualTo(violation.fingerprint())
                .isEqualTo("d8d926a668a6e1bfb6ad9b135b773d44");
    }

    @Test
    void the_order_of_discovery_leaves_no_trace() {
        CodeFacts facts = Clinic.facts();
        CodeFacts reversed = new CodeFacts(
                facts.analysed(),
                reversed(facts.members()),
                reversed(facts.purposeMethods()),
                reversed(facts.uses()),
                reversed(facts.disclosures()),
                reversed(facts.violations()),
                reversed(facts.blindSpots()));

        assertThat(ReportFiles.render(ReportModel.of(Clinic.policy(), Clinic.remarks(), reversed)))
                .isEqualTo(ReportFiles.render(Clinic.report()));
    }

    @Test
    void another_jvm_in_another_country_writes_the_same_bytes(@TempDir Path here, @TempDir Path there)
            throws Exception {
        ReportFiles.write(Clinic.report(), here);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=America/St_Johns",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dline.separator=\r\n",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriteClinicReport.class.getName(),
                        there.toString())
                .inheritIO()
                .start();

        assertThat(other.waitFor()).isZero();
        for (String name : List.of("report.html", "report.md", "report.json", "report.sarif")) {
            assertThat(there.resolve(name)).hasSameBinaryContentAs(here.resolve(name));
        }
    }

    private static Policy policyWithEveryLabel(String evil) throws IOException {
        String yaml;
        try (InputStream in = Clinic.class.getResourceAsStream("clinic-policy.yaml")) {
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String quoted = "\"" + evil.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        String hostile = yaml.lines()
                .map(line -> line.replaceAll(
                        "\\b(ja|en): [^,}]+", "$1: " + java.util.regex.Matcher.quoteReplacement(quoted)))
                .collect(Collectors.joining("\n"));
        PolicyFile file =
                PolicyFile.read("hostile", new ByteArrayInputStream(hostile.getBytes(StandardCharsets.UTF_8)));
        assertThat(file.problems()).isEmpty();
        return file.policy().orElseThrow();
    }

    private static final Pattern TAG =
            Pattern.compile("<([a-z0-9]+)((?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*)\\s*>|</[a-z0-9]+>|<!DOCTYPE html>");

    /** The names of all tags; fails when a bracket is no tag's. */
    private static List<String> tags(String page) {
        assertThat(TAG.matcher(page).replaceAll("")).doesNotContain("<");
        return TAG.matcher(page)
                .results()
                .map(match -> String.valueOf(match.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The names of all attributes of all tags. */
    private static List<String> attributes(String page) {
        return TAG.matcher(page)
                .results()
                .filter(match -> match.group(2) != null)
                .flatMap(match -> Pattern.compile("\\s([a-z-]+)(?:=\"[^\"]*\")?")
                        .matcher(match.group(2))
                        .results())
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static String withoutCode(String markdown) {
        return markdown.replaceAll("`[^`]*`", "");
    }

    private static List<String> found(String text, String pattern) {
        return new ArrayList<>(Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList());
    }
}
