package io.mokuteki.policy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy file's author is told of its structure: keys, types, notation. */
class PolicyStructureTest {

    @Test
    void a_good_policy_has_no_problem() {
        assertThat(BentPolicy.shop().problems()).isEmpty();
        assertThat(PolicyValidation.check(BentPolicy.shop().read()).policy()).isPresent();
    }

    @Test
    void a_duplicate_key_names_the_line_of_the_first() {
        assertThat(BentPolicy.shop()
                        .with("  analysis:\n    clause: 2(2)", "  delivery:\n    clause: 2(2)")
                        .problems())
                .containsExactly(
                        "p.yaml:46:3: error: The key 'delivery' stands in line 41 already. Remove one of the two, or rename it. [duplicate-key]",
                        "p.yaml:111:5: error: There is no purpose 'analysis'. Correct the id, or declare the purpose under 'purposes'. [unknown-id]",
                        "p.yaml:122:12: error: There is no purpose 'analysis'. Correct the id, or declare the purpose under 'purposes'. [unknown-id]");
    }

    @Test
    void an_unknown_key_is_answered_with_the_likely_one() {
        assertThat(BentPolicy.shop().with("    pairs-with:", "    pairs-wiht:").problems())
                .containsExactly(
                        "p.yaml:45:5: error: There is no key 'pairs-wiht' here. Did you mean 'pairs-with'? These keys are known here: clause, ja, en, see, basis, pairs-with, services, statistics-only, catch-all, part-of. [unknown-key]");
    }

    @Test
    void an_unknown_key_that_resembles_none_lists_the_known_ones() {
        assertThat(BentPolicy.shop().with("    pairs-with:", "    legal-basis:").problems())
                .containsExactly(
                        "p.yaml:45:5: error: There is no key 'legal-basis' here. These keys are known here: clause, ja, en, see, basis, pairs-with, services, statistics-only, catch-all, part-of. [unknown-key]");
    }

    @Test
    void a_text_that_a_comma_cuts_off_inside_braces() {
        assertThat(BentPolicy.shop()
                        .with("en: The shop}", "en: The shop, Ltd.}")
                        .problems())
                .containsExactly(
                        "p.yaml:9:50: error: There is no key 'Ltd.' here: inside braces, a comma ends a text. Put the text that 'Ltd.' belongs to in quotes, or add a value if it should be a key. [cut-off]");
    }

    @Test
    void a_missing_key_stands_at_its_element() {
        assertThat(BentPolicy.shop().with("    clause: 2(1)\n", "").problems())
                .containsExactly(
                        "p.yaml:41:3: error: The key 'clause' is missing here. Add 'clause:' with its value. [missing-key]");
    }

    @Test
    void an_unquoted_number_is_not_text() {
        assertThat(BentPolicy.shop().with("version: \"1\"", "version: 1.10").problems())
                .containsExactly(
                        "p.yaml:4:10: error: This should be text, and YAML reads '1.10' as a number. Write it in quotes: \"1.10\". [not-quoted]");
    }

    @Test
    void an_unquoted_key_that_yaml_takes_for_a_number_is_not_text() {
        assertThat(BentPolicy.shop().with("    \"1\":", "    1:").problems())
                .containsExactly(
                        "p.yaml:11:5: error: The key '1' is not text: YAML reads it as a number. Write it in quotes: \"1\". [key-not-text]");
    }

    @Test
    void a_key_that_yaml_takes_for_a_truth_value_is_not_text() {
        assertThat(BentPolicy.shop().with("    pairs-with:", "    true:").problems())
                .containsExactly(
                        "p.yaml:45:5: error: The key 'true' is not text: YAML reads it as true or false. Write it in quotes: \"true\". [key-not-text]");
    }

    @Test
    void yes_and_no_are_text_and_not_truth_values() {
        assertThat(BentPolicy.shop().with("catch-all: true", "catch-all: yes").problems())
                .containsExactly(
                        "p.yaml:36:16: error: This should be true or false, and it is text. Write true or false here. [wrong-type]");
    }

    @Test
    void a_list_where_a_mapping_belongs() {
        assertThat(BentPolicy.shop()
                        .without("  open-order: {", "\nrecipients")
                        .with("conditions:\n", "conditions: []\n")
                        .problems())
                .containsExactly(
                        "p.yaml:57:13: error: This should be a mapping, and it is a list. Write a mapping here. [wrong-type]");
    }

    @Test
    void an_empty_value() {
        assertThat(BentPolicy.shop()
                        .with("statistics-only: 2*1", "statistics-only:")
                        .problems())
                .containsExactly(
                        "p.yaml:50:21: error: This should be text, and it is empty. Write text here. [wrong-type]");
    }

    @Test
    void a_tag_of_somebody_elses() {
        assertThat(BentPolicy.shop()
                        .with("en: Delivery}", "en: !!java.net.URL Delivery}")
                        .problems())
                .containsExactly(
                        "p.yaml:12:24: error: The tag tag:yaml.org,2002:java.net.URL has no meaning here. Remove the tag. [tag]");
    }

    @Test
    void a_value_that_is_not_among_the_choices() {
        assertThat(BentPolicy.shop()
                        .with("unmet: RECIPIENT_NOT_ALLOWED", "unmet: RECIPIENT_NOT_ALOWED")
                        .problems())
                .containsExactly(
                        "p.yaml:59:83: error: 'RECIPIENT_NOT_ALOWED' is not a value of 'unmet'. Did you mean 'RECIPIENT_NOT_ALLOWED'? Choose one of: RECIPIENT_NOT_ALLOWED, RECIPIENT_NOT_NEEDED, CONTRACT_NOT_IN_FORCE, CONDITION_UNMET. [not-a-choice]");
    }

    @Test
    void a_date_that_is_none() {
        assertThat(BentPolicy.shop()
                        .with("id: shop", "id: shop\neffective-from: 1st of April")
                        .problems())
                .containsExactly(
                        "p.yaml:4:17: error: '1st of April' is not a date. Write year, month and day: 2026-04-01. [not-a-date]");
    }

    @Test
    void an_entry_in_no_known_notation() {
        assertThat(BentPolicy.shop()
                        .with("- contact[name, address]", "- contact name")
                        .problems())
                .containsExactly(
                        "p.yaml:110:11: error: 'contact name' can't be understood. Write an id, then items in brackets, then terms, such as: usage[monthly] as statistics with reason-recorded. Put it in quotes inside [ ]. [not-a-term]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "0o12", "1.5"})
    void a_number_that_is_not_whole_or_too_large_is_told(String number) {
        assertThat(BentPolicy.shop()
                        .with("minimum-group-size: 10", "minimum-group-size: " + number)
                        .problems())
                .containsExactly(
                        "p.yaml:105:23: error: '" + number + "' is not a whole number, in decimal digits, of at"
                                + " most 2147483647. Write one, such as 10. [not-whole]");
    }

    @Test
    void several_problems_are_told_in_one_go_and_in_the_files_order() {
        assertThat(BentPolicy.shop()
                        .with("version: \"1\"", "version: 1")
                        .with("    pairs-with: [contact]", "    pairs-wiht: [contact]")
                        .with("statistics-only: 2*1", "statistics-only: 2*2")
                        .with("minimum-group-size: 10", "minimum-group-size: 0")
                        .problems())
                .containsExactly(
                        "p.yaml:4:10: error: This should be text, and YAML reads '1' as a number. Write it in quotes: \"1\". [not-quoted]",
                        "p.yaml:45:5: error: There is no key 'pairs-wiht' here. Did you mean 'pairs-with'? These keys are known here: clause, ja, en, see, basis, pairs-with, services, statistics-only, catch-all, part-of. [unknown-key]",
                        "p.yaml:50:22: error: There is no clause '2*2'. Did you mean '2*1'? Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:105:23: error: 0 is too small. Write 1 or more. [too-small]");
    }

    @Test
    void a_problem_is_told_in_japanese_too() {
        assertThat(BentPolicy.shop().with("    pairs-with:", "    pairs-wiht:").problems(Locale.JAPANESE))
                .containsExactly(
                        "p.yaml:45:5: error: ここにキー「pairs-wiht」は使えません。「pairs-with」ではありませんか。 ここで使えるキー: clause, ja, en, see, basis, pairs-with, services, statistics-only, catch-all, part-of [unknown-key]");
    }
}
