package io.mokuteki.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy file's author is told of a file that is none. */
class PolicyFileTest {

    private static final String START = "schema-version: 1\n";

    @TempDir
    private Path folder;

    @Test
    void a_missing_file() {
        Path missing = folder.resolve("governance-policy.yaml");

        assertThat(problems(PolicyFile.read(missing)))
                .containsExactly(
                        missing
                                + ": error: The policy file is missing. Put governance-policy.yaml at the root of the class path, or say with the system property mokuteki.policy where it is. [missing-file]");
    }

    @Test
    void a_folder() {
        assertThat(problems(PolicyFile.read(folder)))
                .containsExactly(folder + ": error: The policy file is a folder. Name the file in it. [is-a-folder]");
    }

    @Test
    void a_file_that_fails_while_it_is_read() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }
        };

        assertThat(problems(PolicyFile.read("p.yaml", broken)))
                .containsExactly(
                        "p.yaml: error: The policy file can't be read: disk on fire. Check that it exists and that the account of this process may read it. [unreadable]");
    }

    @Test
    void an_empty_file() {
        assertThat(problems(""))
                .containsExactly(
                        "p.yaml: error: The file is empty. Start it with 'schema-version: 1', and describe the notice. [empty-file]");
    }

    @Test
    void a_file_of_comments_only() {
        assertThat(problems("# to do\n"))
                .containsExactly(
                        "p.yaml: error: The file is empty. Start it with 'schema-version: 1', and describe the notice. [empty-file]");
    }

    @Test
    void a_tag_that_the_parser_stumbles_over() {
        assertThat(problems("!%e"))
                .containsExactly(
                        "p.yaml:1:1: error: This is not YAML: Tag must not contain leading or trailing spaces. Check indentation, brackets and quotes here and in the line above. [not-yaml]");
    }

    @Test
    void a_file_that_is_not_yaml() {
        assertThat(problems(START + "id: [shop\nversion: 2\n"))
                .containsExactly(
                        "p.yaml:3:8: error: This is not YAML: expected ',' or ']', but got :. Check indentation, brackets and quotes here and in the line above. [not-yaml]");
    }

    @Test
    void a_file_with_a_tab() {
        assertThat(problems(START + "notice:\n\tja: x\n"))
                .containsExactly(
                        "p.yaml:3:1: error: This is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation). Check indentation, brackets and quotes here and in the line above. [not-yaml]");
    }

    @Test
    void a_file_that_is_yaml_and_no_mapping() {
        assertThat(problems("- schema-version: 1\n"))
                .containsExactly(
                        "p.yaml:1:1: error: This should be a mapping, and it is a list. Write a mapping here. [wrong-type]");
    }

    @Test
    void an_unsupported_schema_version_is_the_only_problem_told() {
        assertThat(problems("nonsense: 1\nschema-version: 2\n"))
                .containsExactly(
                        "p.yaml:2:17: error: The file has schema-version 2, and this version of Mokuteki reads 1. Use the version of Mokuteki that the file was written for, or write 'schema-version: 1'. [unsupported-schema-version]");
    }

    @Test
    void a_second_document() {
        assertThat(problems(START + "---\nid: other\n"))
                .containsExactly(
                        "p.yaml:3:1: error: A second YAML document begins here. Keep one document: remove the line '---' and what follows it. [several-documents]");
    }

    @Test
    void a_file_in_another_encoding_names_the_byte() {
        byte[] shiftJis = (START + "id: shop\nversion: \"電\"\n").getBytes(Charset.forName("Shift_JIS"));

        assertThat(problems(shiftJis))
                .containsExactly(
                        "p.yaml:3:11: error: The file is not UTF-8: the byte at offset 37 (0x93) doesn't belong there. Save the file as UTF-8. [not-utf-8]");
    }

    @Test
    void a_file_in_utf_16() {
        assertThat(problems(START.getBytes(StandardCharsets.UTF_16)))
                .containsExactly(
                        "p.yaml:1:1: error: The file is not UTF-8: the byte at offset 0 (UTF-16) doesn't belong there. Save the file as UTF-8. [not-utf-8]");
    }

    @Test
    void a_file_that_ends_in_the_middle_of_a_character() {
        byte[] whole = (START + "id: 電").getBytes(StandardCharsets.UTF_8);

        assertThat(problems(java.util.Arrays.copyOf(whole, whole.length - 1)))
                .containsExactly(
                        "p.yaml:2:5: error: The file is not UTF-8: the byte at offset 22 (0xE9) doesn't belong there. Save the file as UTF-8. [not-utf-8]");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_key() {
        assertThat(problems("\uFEFF" + "schema-version: 3\n"))
                .containsExactly(
                        "p.yaml:1:17: error: The file has schema-version 3, and this version of Mokuteki reads 1. Use the version of Mokuteki that the file was written for, or write 'schema-version: 1'. [unsupported-schema-version]");
    }

    @Test
    void ten_megabytes_are_refused_before_they_are_parsed() throws IOException {
        Path large = folder.resolve("large.yaml");
        Files.writeString(large, START + "# ".repeat(5 * 1024 * 1024));

        assertThat(problems(PolicyFile.read(large)))
                .containsExactly(
                        large
                                + ": error: The file is larger than 1024 KiB. A policy is written by people and has a few hundred lines: check that this is the right file. [too-large]");
    }

    @Test
    void aliases_that_blow_up() {
        StringBuilder bomb = new StringBuilder(START).append("a0: &a0 [x, x]\n");
        for (int level = 1; level < 40; level++) {
            bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(level, level - 1));
        }

        assertThat(problems(bomb.toString()))
                .containsExactly(
                        "p.yaml:1:1: error: Written out, the aliases make more than 100000 elements, or an element contains itself. Write out what the aliases (*name) stand for. [alias-bomb]");
    }

    @Test
    void more_aliases_than_anybody_needs() {
        assertThat(problems(START + "a: &a [x]\nb: [" + "*a, ".repeat(300) + "*a]\n"))
                .containsExactly(
                        "p.yaml:1:1: error: More than 200 aliases stand for lists and mappings. Write out what the aliases (*name) stand for. [too-many-aliases]");
    }

    @Test
    void an_element_that_contains_itself() {
        assertThat(problems(START + "purposes: &all\n  billing: *all\n"))
                .containsExactly(
                        "p.yaml:1:1: error: Written out, the aliases make more than 100000 elements, or an element contains itself. Write out what the aliases (*name) stand for. [alias-bomb]");
    }

    @Test
    void brackets_without_end() {
        assertThat(problems(START + "id: " + "[".repeat(100_000)))
                .containsExactly(
                        "p.yaml:1:1: error: The file is nested too deeply. Check that this is the right file: a policy has ten levels at most. [too-deep]");
    }

    @Test
    void an_alias_within_the_limits_stands_for_what_it_names() {
        Policy policy = PolicyFile.read(
                        "p.yaml",
                        stream(shop().replace(
                                        "serves: [delivery]",
                                        "serves: &served [delivery]\n          conditions: []\n          services: []")
                                .replace("pairs-with: [contact]", "pairs-with: &paired [contact]")
                                .replace("items: [contact]\n", "items: *paired\n")))
                .policy()
                .orElseThrow();

        assertThat(policy.schemes()
                        .get("couriers")
                        .purposes()
                        .get("couriers.parcels")
                        .items())
                .isEqualTo(Selection.of(List.of("contact")));
    }

    @Test
    void elements_are_located_by_their_path() {
        PolicyFile file = PolicyFile.read("p.yaml", stream(shop()));

        assertThat(file.locate("purposes[delivery].clause")).isEqualTo(new Location(42, 13));
        assertThat(file.locate("purposes[delivery].categories.ids[0]")).isEqualTo(new Location(45, 18));
        assertThat(file.locate("categories[contact].items[contact.name].label.en"))
                .isEqualTo(new Location(29, 26));
        assertThat(file.locate("purposes[delivery].unheardOf")).isEqualTo(new Location(41, 3));
        assertThat(file.locate("unheardOf")).isEqualTo(Location.START);
    }

    private static String shop() {
        try (InputStream in = PolicyFileTest.class.getResourceAsStream("fixture-shop.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] bytes) {
        return problems(PolicyFile.read("p.yaml", new ByteArrayInputStream(bytes)));
    }

    private static List<String> problems(PolicyFile file) {
        assertThat(file.policy()).isEmpty();
        return file.problems(Locale.ENGLISH).stream().map(Problem::toString).toList();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
