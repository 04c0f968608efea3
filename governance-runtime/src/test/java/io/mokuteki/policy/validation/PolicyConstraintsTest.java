package io.mokuteki.policy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a policy file's author is told of what its elements say. */
class PolicyConstraintsTest {

    @Test
    void an_unknown_id_is_named_where_it_stands_whatever_it_should_name() {
        assertThat(BentPolicy.shop()
                        .with("controller: {clause: \"1\"", "controller: {clause: \"9\"")
                        .with("    clause: 3(1)", "    clause: 3(7)")
                        .with("Name}", "Name, clause: 3(8), conditions: [open-orders]}")
                        .with(
                                "en: Contact data\n    items",
                                "en: Contact data\n    origin: {from: curier, through: bnak}\n    items")
                        .with("catch-all: true", "catch-all: true\n    includes: [contact.nane]")
                        .with("    clause: 2(1)", "    clause: 2(9)\n    see: [2*1, 2*8]")
                        .with("pairs-with: [contact]", "pairs-with: [contcat, contact]\n    services: [electricity]")
                        .with("statistics-only: 2*1", "statistics-only: 2*9\n    part-of: deliverey")
                        .with("open-order: {clause: 2(1)", "open-order: {clause: 2(8)")
                        .with("courier: {clause: \"5\"", "courier: {clause: \"6\"")
                        .with("conditions: [known-courier]", "conditions: [known-couriers], overlaps: [banks]")
                        .with(
                                "    kind: third",
                                "    see: [APPI-28]\n    recipients: [bank, shops]\n    conditions: [consent]\n    kind: third")
                        .with("contact: \"5\"", "contract: \"5①\"")
                        .with("kept-back: [other.note]", "kept-back: [other.notes]")
                        .with("list: [courier]", "list: [courier, post]")
                        .with("serves: [delivery]", "serves: [delivery, shipping]\n          services: [post]")
                        .with("items: [contact]\n", "items: [contcat]\n")
                        .with("[courier with open-order]", "[courier with order, curier]")
                        .with(
                                "needs: [contact.address]",
                                "needs: [contact.adress]\n          conditions: [order]\n          statistics-only: 5*1")
                        .with(
                                "categories: [contact, other], among: [shop]",
                                "categories: [contact, others], among: [shops]")
                        .with("necessity:\n  clause: \"1\"", "necessity:\n  clause: \"8\"")
                        .with("    delivery:\n      cond", "    deliveries:\n      cond")
                        .with("[name, address]", "[name, adress] with order")
                        .with(
                                "{from: analysis, to: delivery, clause: \"1\"",
                                "{from: analyses, to: deliver, clause: \"7\"")
                        .problems())
                .containsExactly(
                        "p.yaml:9:24: error: There is no clause '9'. Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:25:13: error: There is no clause '3(7)'. Did you mean '3(1)'? Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:28:20: error: There is no recipient 'curier'. Did you mean 'courier'? Correct the id, or declare the recipient under 'recipients'. [unknown-id]",
                        "p.yaml:28:37: error: There is no recipient 'bnak'. Did you mean 'bank'? Correct the id, or declare the recipient under 'recipients'. [unknown-id]",
                        "p.yaml:30:40: error: There is no clause '3(8)'. Did you mean '3(1)'? Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:30:59: error: There is no condition 'open-orders'. Did you mean 'open-order'? Correct the id, or declare the condition under 'conditions'. [unknown-id]",
                        "p.yaml:38:16: error: There is no data category or item 'contact.nane'. Did you mean 'contact.name'? Correct the id, or declare the data category or item under 'categories'. [unknown-id]",
                        "p.yaml:44:13: error: There is no clause '2(9)'. Did you mean '2(1)'? Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:45:16: error: There is no clause '2*8'. Did you mean '2*1'? Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:48:18: error: There is no data category or item 'contcat'. Did you mean 'contact'? Correct the id, or declare the data category or item under 'categories'. [unknown-id]",
                        "p.yaml:49:16: error: There is no line of service 'electricity'. Correct the id, or declare the line of service under 'services'. [unknown-id]",
                        "p.yaml:54:22: error: There is no clause '2*9'. Did you mean '2*1'? Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:55:14: error: There is no purpose 'deliverey'. Did you mean 'delivery'? Correct the id, or declare the purpose under 'purposes'. [unknown-id]",
                        "p.yaml:63:24: error: There is no clause '2(8)'. Did you mean '2(1)'? Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:64:27: error: There is no clause '6'. Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:68:62: error: There is no condition 'known-couriers'. Did you mean 'known-courier'? Correct the id, or declare the condition under 'conditions'. [unknown-id]",
                        "p.yaml:68:90: error: There is no recipient 'banks'. Did you mean 'bank'? Correct the id, or declare the recipient under 'recipients'. [unknown-id]",
                        "p.yaml:76:11: error: There is no clause 'APPI-28'. Did you mean 'APPI-27'? Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:77:24: error: There is no recipient 'shops'. Did you mean 'shop'? Correct the id, or declare the recipient under 'recipients'. [unknown-id]",
                        "p.yaml:78:18: error: There is no condition 'consent'. Correct the id, or declare the condition under 'conditions'. [unknown-id]",
                        "p.yaml:89:9: error: There is no data category or item 'contract'. Did you mean 'contact'? Correct the id, or declare the data category or item under 'categories'. [unknown-id]",
                        "p.yaml:89:19: error: There is no clause '5①'. Did you mean '5'? Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:91:17: error: There is no data category or item 'other.notes'. Did you mean 'other.note'? Correct the id, or declare the data category or item under 'categories'. [unknown-id]",
                        "p.yaml:94:23: error: There is no recipient 'post'. Correct the id, or declare the recipient under 'recipients'. [unknown-id]",
                        "p.yaml:102:30: error: There is no purpose 'shipping'. Correct the id, or declare the purpose under 'purposes'. [unknown-id]",
                        "p.yaml:103:22: error: There is no line of service 'post'. Correct the id, or declare the line of service under 'services'. [unknown-id]",
                        "p.yaml:104:19: error: There is no data category or item 'contcat'. Did you mean 'contact'? Correct the id, or declare the data category or item under 'categories'. [unknown-id]",
                        "p.yaml:105:37: error: There is no condition 'order'. Correct the id, or declare the condition under 'conditions'. [unknown-id]",
                        "p.yaml:105:44: error: There is no recipient 'curier'. Did you mean 'courier'? Correct the id, or declare the recipient under 'recipients'. [unknown-id]",
                        "p.yaml:106:19: error: There is no data category or item 'contact.adress'. Did you mean 'contact.address'? Correct the id, or declare the data category or item under 'categories'. [unknown-id]",
                        "p.yaml:107:24: error: There is no condition 'order'. Correct the id, or declare the condition under 'conditions'. [unknown-id]",
                        "p.yaml:108:28: error: There is no clause '5*1'. Did you mean '2*1'? Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:112:68: error: There is no data category or item 'others'. Did you mean 'other'? Correct the id, or declare the data category or item under 'categories'. [unknown-id]",
                        "p.yaml:112:85: error: There is no recipient 'shops'. Did you mean 'shop'? Correct the id, or declare the recipient under 'recipients'. [unknown-id]",
                        "p.yaml:115:11: error: There is no clause '8'. Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]",
                        "p.yaml:118:5: error: There is no purpose 'deliveries'. Did you mean 'delivery'? Correct the id, or declare the purpose under 'purposes'. [unknown-id]",
                        "p.yaml:121:25: error: There is no data category or item 'contact.adress'. Did you mean 'contact.address'? Correct the id, or declare the data category or item under 'categories'. [unknown-id]",
                        "p.yaml:121:38: error: There is no condition 'order'. Correct the id, or declare the condition under 'conditions'. [unknown-id]",
                        "p.yaml:133:12: error: There is no purpose 'analyses'. Did you mean 'analysis'? Correct the id, or declare the purpose under 'purposes'. [unknown-id]",
                        "p.yaml:133:26: error: There is no purpose 'deliver'. Did you mean 'delivery'? Correct the id, or declare the purpose under 'purposes'. [unknown-id]",
                        "p.yaml:133:43: error: There is no clause '7'. Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]");
    }

    @Test
    void a_purpose_that_is_a_part_of_itself() {
        assertThat(BentPolicy.shop()
                        .with("    pairs-with: [contact]", "    part-of: analysis")
                        .with("    statistics-only: 2*1", "    part-of: delivery")
                        .problems())
                .containsExactly(
                        "p.yaml:45:14: error: The purpose 'delivery' is a part of itself: delivery → analysis → delivery. Remove 'part-of' from one of them. [purpose-cycle]");
    }

    @Test
    void a_category_that_includes_itself() {
        assertThat(BentPolicy.shop()
                        .with(
                                "    en: Contact data\n    items",
                                "    en: Contact data\n    includes: [other]\n    items")
                        .with("    catch-all: true", "    catch-all: true\n    includes: [contact]")
                        .problems())
                .containsExactly(
                        "p.yaml:28:15: error: The category 'contact' includes itself: contact → other → contact. Remove one of them from 'includes'. [category-cycle]");
    }

    @Test
    void necessity_that_widens_what_the_notice_pairs() {
        assertThat(BentPolicy.shop()
                        .with("- contact[name, address]", "- contact[name]\n        - other")
                        .problems())
                .containsExactly(
                        "p.yaml:111:11: error: Necessity widens the notice: it permits 'other' for 'delivery', and clause 2(1) does not pair them. Remove it here. The notice must change first, and then 'pairs-with' of the purpose. [necessity-widens]");
    }

    @Test
    void necessity_that_widens_by_some_items() {
        assertThat(BentPolicy.shop()
                        .with("pairs-with: [contact]", "pairs-with: [contact.name]")
                        .problems())
                .containsExactly(
                        "p.yaml:110:25: error: Necessity widens the notice: it permits 'contact.address' for 'delivery', and clause 2(1) does not pair them. Remove it here. The notice must change first, and then 'pairs-with' of the purpose. [necessity-widens]");
    }

    @Test
    void necessity_that_forgets_the_restriction_to_statistics() {
        assertThat(BentPolicy.shop().with("      statistics-only: true\n", "").problems())
                .containsExactly(
                        "p.yaml:113:11: error: Necessity widens the notice: clause 2*1 allows 'analysis' statistics only, and here is no such restriction. Add 'statistics-only: true' to the row. [necessity-beyond-statistics]");
    }

    @Test
    void statistics_may_be_said_of_the_entry_instead_of_the_row() {
        assertThat(BentPolicy.shop()
                        .with("      statistics-only: true\n", "")
                        .with("        - contact\n", "        - contact as statistics\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void a_secret_that_is_named_as_necessary() {
        assertThat(BentPolicy.shop()
                        .with("contact[name, address]", "contact[name, password]")
                        .problems())
                .containsExactly(
                        "p.yaml:110:25: error: 'contact.password' is secret: no purpose may read it. Remove it here. To check a secret, compare hashes. [secret-needed]");
    }

    @Test
    void joint_use_that_needs_items_beyond_its_scheme() {
        assertThat(BentPolicy.shop()
                        .with("needs: [contact.address]", "needs: [contact.address, other]")
                        .problems())
                .containsExactly(
                        "p.yaml:97:36: error: 'couriers.parcels' goes beyond its scheme: clause 5 does not list 'other'. Remove it here. The notice must change first, and then the items of the scheme. [scheme-items]");
    }

    @Test
    void joint_use_that_needs_what_the_company_keeps_back() {
        assertThat(BentPolicy.shop()
                        .with("items: [contact]\n", "items: [contact, other]\n")
                        .with("needs: [contact.address]", "needs: [other.note]")
                        .problems())
                .containsExactly(
                        "p.yaml:97:19: error: 'other.note' is needed here, and 'couriers' keeps it back. Remove it here, or from 'kept-back'. [kept-back-needed]");
    }

    @Test
    void joint_use_that_needs_recipients_beyond_its_scheme() {
        assertThat(BentPolicy.shop()
                        .with("[courier with open-order]", "[courier, bank]")
                        .problems())
                .containsExactly(
                        "p.yaml:96:33: error: 'couriers.parcels' goes beyond its scheme: clause 5 does not list 'bank'. Remove it here. The notice must change first, and then the recipients of the scheme. [scheme-recipients]");
    }

    @Test
    void a_minimum_of_nobody() {
        assertThat(BentPolicy.shop()
                        .with("minimum-group-size: 10", "minimum-group-size: 0")
                        .problems())
                .containsExactly("p.yaml:105:23: error: 0 is too small. Write 1 or more. [too-small]");
    }

    @Test
    void an_item_of_a_catch_all_without_reason_and_owner() {
        assertThat(BentPolicy.shop()
                        .with(", reason: Couriers ask for it, owner: Head of delivery", "")
                        .problems())
                .containsExactly(
                        "p.yaml:38:7: error: 'other.note' rests on the catch-all of clause 3(2), and says neither why it is collected nor who answers for it. Add 'reason' and 'owner', the owner being a role. [unjustified-item]");
    }

    @Test
    void an_item_of_a_catch_all_without_an_owner() {
        assertThat(BentPolicy.shop().with(", owner: Head of delivery", "").problems())
                .containsExactly(
                        "p.yaml:38:7: error: The key 'owner' is missing here. Add 'owner:' with its value. [missing-key]");
    }

    @Test
    void a_catch_all_purpose_that_is_used_without_reason_and_owner() {
        assertThat(BentPolicy.shop()
                        .without("      reason: Work", "      needs:\n        - other")
                        .problems())
                .containsExactly(
                        "p.yaml:115:5: error: 'ancillary' rests on the catch-all of clause 2(3), and says neither what it is used for nor who answers for it. Add 'reason' and 'owner', the owner being a role. [unjustified-use]");
    }

    @Test
    void a_condition_whose_layer_contradicts_its_reason() {
        assertThat(BentPolicy.shop()
                        .with("unmet: RECIPIENT_NOT_ALLOWED", "unmet: RECIPIENT_NOT_ALLOWED, layer: law")
                        .with("an order is open}", "an order is open, layer: notice}")
                        .problems())
                .containsExactly(
                        "p.yaml:58:71: error: 'open-order' contradicts itself: CONDITION_UNMET never comes from the layer 'notice'. Leave out 'layer', or choose one of: necessity, law. [condition-layer]",
                        "p.yaml:59:113: error: 'known-courier' contradicts itself: RECIPIENT_NOT_ALLOWED never comes from the layer 'law'. Leave out 'layer', or choose one of: notice. [condition-layer]");
    }

    @Test
    void a_condition_of_a_recipient_that_is_asked_of_a_read() {
        assertThat(BentPolicy.shop()
                        .with("      conditions: [open-order]", "      conditions: [known-courier]")
                        .problems())
                .containsExactly(
                        "p.yaml:108:20: error: 'known-courier' is asked of a read here, and RECIPIENT_NOT_ALLOWED needs a recipient. Ask it of a recipient or channel, or leave out 'unmet' where it is defined. [condition-of-recipient]");
    }

    @Test
    void a_category_without_items() {
        assertThat(BentPolicy.shop()
                        .without("    items:\n      note", "\npurposes")
                        .with("kept-back: [other.note]", "kept-back: []")
                        .problems())
                .containsExactly(
                        "p.yaml:32:3: error: The category 'other' has neither items nor includes any. List its items under 'items'. [category-without-items]");
    }

    @Test
    void a_purpose_of_the_notice_that_cites_a_statute() {
        assertThat(BentPolicy.shop()
                        .with("    clause: 2(1)", "    clause: APPI-27")
                        .problems())
                .containsExactly(
                        "p.yaml:42:13: error: 'delivery' is a purpose of the notice, and clause APPI-27 is a statute's. Cite the notice's clause, or write 'basis: law'. [purpose-not-in-notice]");
    }

    @Test
    void a_policy_that_permits_nothing_is_warned_of_and_can_be_used() {
        BentPolicy nothing = BentPolicy.shop()
                .without("  purposes:\n    delivery:\n      cond", "\nhand-offs")
                .with("minimum-group-size: 10\n", "minimum-group-size: 10\n  purposes: {}\n");

        assertThat(nothing.problems())
                .containsExactly(
                        "p.yaml:106:13: warning: The policy permits nothing at all. List what each purpose needs under 'necessity'. [nothing-permitted]");
        assertThat(PolicyValidation.check(nothing.read()).policy()).isPresent();
    }

    @Test
    void ids_and_texts_that_are_none() {
        assertThat(BentPolicy.shop()
                        .with("id: shop", "id: The Shop")
                        .with("en: Name}", "en: \" \"}")
                        .problems())
                .containsExactly(
                        "p.yaml:3:5: error: 'The Shop' can't be an id. Write it in small letters and digits, with hyphens between words: transmission-operator. [malformed-id]",
                        "p.yaml:29:26: error: The text is empty here. Write what belongs here. [blank]");
    }

    @Test
    void an_id_in_braces_is_not_taken_for_a_parameter_of_the_message() {
        assertThat(BentPolicy.shop()
                        .with("statistics-only: 2*1", "statistics-only: \"{hint}\"")
                        .problems())
                .containsExactly(
                        "p.yaml:50:22: error: There is no clause '{hint}'. Correct the id, or declare the clause under 'notice.clauses'. [unknown-id]");
    }

    @Test
    void a_contradiction_is_told_in_japanese_too() {
        assertThat(BentPolicy.shop().with("[name, address]", "[name, adress]").problems(Locale.JAPANESE))
                .containsExactly(
                        "p.yaml:110:25: error: 情報区分または項目「contact.adress」はありません。「contact.address」ではありませんか。 識別子を直すか、情報区分または項目を「categories」で宣言してください。 [unknown-id]");
    }
}
