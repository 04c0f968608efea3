package io.mokuteki.sample.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.validation.PolicyValidation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DocumentationIT {

    private static final Path SAMPLE_POLICY =
            Page.root().resolve("sample-app/src/main/resources/governance-policy.yaml");

    static List<Page> pages() {
        return Page.all();
    }

    static Stream<Page> pages_with_java() {
        return Page.all().stream().filter(page -> !java(page).isEmpty());
    }

    static Stream<Page> pages_with_output() {
        return Page.all().stream().filter(page -> page.blocks().stream().anyMatch(block -> block.is("text output")));
    }

    static Stream<Page.Block> policies() {
        return Page.blocksOfAllPages().filter(block -> block.is("yaml governance-policy.yaml"));
    }

    static Stream<Page.Block> excerpts() {
        return Page.blocksOfAllPages().filter(block -> block.is("yaml excerpt"));
    }

    static Stream<Page.Block> commands() {
        return Page.blocksOfAllPages().filter(block -> block.is("sh"));
    }

    private static List<Page.Block> java(Page page) {
        return page.blocks().stream()
                .filter(block -> block.is("java") || block.is("java statements"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_link_leads_somewhere(Page page) {
        List<String> broken = page.links().stream()
                .filter(link -> !link.matches("(https?|mailto):.*"))
                .filter(link -> !leadsSomewhere(page, link))
                .toList();

        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Page page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1
                || pages().stream()
                        .filter(other -> other.file().equals(target))
                        .anyMatch(other -> other.anchors().contains(parts[1]));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_names_a_place_on_somebodys_machine(Page page) {
        Pattern place = Pattern.compile("(?:^|[\\s`\"'(=:])(/(?:home|root|work|Users|tmp|opt|mnt|private)/\\S*)");

        assertThat(page.lines().stream().flatMap(line -> place.matcher(line).results()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages_with_java")
    void java_compiles(Page page, @TempDir Path classes) {
        assertThat(JavaSnippets.compile(java(page), classes)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_policy_is_valid(Page.Block policy) {
        byte[] text = policy.text().getBytes(StandardCharsets.UTF_8);

        assertThat(PolicyValidation.check(PolicyFile.read(policy.toString(), new ByteArrayInputStream(text)))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("excerpts")
    void an_excerpt_is_what_the_samples_policy_says(Page.Block excerpt) throws IOException {
        Load yaml = new Load(LoadSettings.builder().build());
        List<String> differences = new ArrayList<>();

        compare(
                "",
                yaml.loadFromString(excerpt.text()),
                yaml.loadFromString(Files.readString(SAMPLE_POLICY)),
                differences);

        assertThat(differences).isEmpty();
    }

    private static void compare(String path, Object excerpt, Object whole, List<String> differences) {
        if (excerpt instanceof Map<?, ?> part && whole instanceof Map<?, ?> all) {
            part.forEach((key, value) -> compare(path + "/" + key, value, all.get(key), differences));
        } else if (excerpt instanceof List<?> part && whole instanceof List<?> all) {
            part.stream().filter(entry -> !all.contains(entry)).forEach(entry -> differences.add(path + ": " + entry));
        } else if (!String.valueOf(excerpt).equals(String.valueOf(whole))) {
            differences.add(path + ": " + excerpt + ", and there: " + whole);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_can_be_given(Page.Block block) throws Exception {
        for (String command : block.text().replace("\\\n", " ").lines().toList()) {
            List<String> words = words(command);
            if (words.isEmpty() || words.get(0).startsWith("#") || words.get(0).matches("git|cd")) {
                continue;
            }
            switch (words.get(0)) {
                case "./mvnw" ->
                    assertThat(unknownToTheBuild(words)).as(command).isEmpty();
                case "java" -> assertThat(run(words).exit()).as(command).isIn(0, 1);
                default ->
                    assertThat(Page.root().resolve(words.get(0))).as(command).isExecutable();
            }
        }
    }

    /** What a call of Maven names, and no pom of the build has. */
    private static List<String> unknownToTheBuild(List<String> words) throws IOException {
        List<String> unknown = new ArrayList<>();
        TreeSet<String> profiles = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Page.root(), 3)) {
            for (Path pom : files.filter(file -> file.endsWith("pom.xml")).toList()) {
                Matcher profile = Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>([^<]+)</id>", Pattern.DOTALL)
                        .matcher(Files.readString(pom));
                profile.results().forEach(result -> profiles.add(result.group(1)));
            }
        }
        for (int word = 1; word < words.size(); word++) {
            String option = words.get(word);
            if (option.startsWith("-P") && !profiles.contains(option.substring(2))) {
                unknown.add(option);
            } else if (option.equals("-pl")) {
                Stream.of(words.get(++word).split(","))
                        .filter(module ->
                                !Files.exists(Page.root().resolve(module).resolve("pom.xml")))
                        .forEach(unknown::add);
            } else if (!option.startsWith("-")
                    && !option.matches("clean|test|package|verify|install|spotless:(apply|check)")) {
                unknown.add(option);
            }
        }
        return unknown;
    }

    /** The quick start as a reader would type it: its classes and its policy, run by the real agent. */
    @ParameterizedTest
    @MethodSource("pages_with_output")
    void the_page_runs_as_it_says(Page page, @TempDir Path folder) throws Exception {
        assertThat(JavaSnippets.compile(java(page), folder)).isEmpty();
        Page.Block policy = page.blocks().stream()
                .filter(block -> block.is("yaml governance-policy.yaml"))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("governance-policy.yaml"), policy.text());
        String agent = Page.root()
                .resolve("governance-runtime/agent/target/governance-agent.jar")
                .toString();

        Output output = run(List.of(
                "java",
                "-javaagent:" + agent,
                "-cp",
                folder + java.io.File.pathSeparator + JavaSnippets.libraries(),
                JavaSnippets.mainClass(java(page))));

        String expected = page.blocks().stream()
                .filter(block -> block.is("text output"))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(withoutIds(output.text())).isEqualTo(withoutIds(expected));
    }

    /** Each decision has an id of its own. */
    private static String withoutIds(String text) {
        return text.replaceAll("decision: [0-9A-Z]{11}-[0-9A-Z]{6}", "decision: ID");
    }

    private static Output run(List<String> words) throws Exception {
        List<String> command = new ArrayList<>(words);
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(1, List.of("-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-Duser.language=en"));
        Process process = new ProcessBuilder(command)
                .directory(Page.root().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Output(process.exitValue(), text);
    }

    private record Output(int exit, String text) {}

    private static List<String> words(String command) {
        return Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                .toList();
    }
}
