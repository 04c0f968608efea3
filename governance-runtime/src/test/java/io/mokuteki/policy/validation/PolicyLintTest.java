package io.mokuteki.policy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a reader of the shop's policy is told. The sample has a test of the real notice. */
class PolicyLintTest {

    @Test
    void the_shops_policy() {
        assertThat(remarks(BentPolicy.shop()))
                .containsExactly(
                        "2(3): 'Anything else' is a catch-all: it tells the public no more than \"anything else\". Name what is meant, or justify and approve each use. [catch-all]",
                        "3(2): 'Anything else' is a catch-all: it tells the public no more than \"anything else\". Name what is meant, or justify and approve each use. [catch-all]",
                        "5: 'Anything else' is a catch-all: it tells the public no more than \"anything else\". Name what is meant, or justify and approve each use. [catch-all]",
                        "5: The notice gives no address or representative of those responsible for 'Joint use with couriers', as Article 27(5)(iii) of the Act on the Protection of Personal Information demands. Name, for each, the address and, of a company, the representative. [manager-incomplete]");
    }

    @Test
    void what_is_declared_and_never_used() {
        BentPolicy unused = BentPolicy.shop()
                .with("statutes:\n", "statutes:\n  APPI-33: {ja: 開示, en: Disclosure}\n")
                .with("    \"5\": {ja", "    \"4\": {ja: 委託, en: Outsourcing}\n    \"5\": {ja")
                .with("conditions:\n", "conditions:\n  adult: {clause: \"5\", ja: 成人である, en: the customer is of age}\n")
                .with("    kind: third-party-provision", "    recipients: [courier]\n    kind: third-party-provision")
                .without("    ancillary:\n      reason", "\nhand-offs")
                .with("among: [shop]}", "among: [shop], address: 1 Main St, representative: The owner}")
                .with("categories: [contact, other]", "categories: [contact]");

        assertThat(unused.problems()).isEmpty();
        assertThat(remarks(unused))
                .containsExactly(
                        "2(3): 'Anything else' is a catch-all: it tells the public no more than \"anything else\". Name what is meant, or justify and approve each use. [catch-all]",
                        "3(2): 'Anything else' is a catch-all: it tells the public no more than \"anything else\". Name what is meant, or justify and approve each use. [catch-all]",
                        "5: 'Anything else' is a catch-all: it tells the public no more than \"anything else\". Name what is meant, or justify and approve each use. [catch-all]",
                        "5: Nobody is responsible for other.note in 'Joint use with couriers'. Name the responsible manager. [manager-missing]",
                        "4: No element of the policy rests on the clause 'Outsourcing'. Encode what it promises, or cite it where it is. [clause-not-encoded]",
                        "APPI-33: No element of the policy rests on 'Disclosure'. Cite it where it matters, or remove it. [statute-not-cited]",
                        "5: No rule asks the condition 'adult'. Ask it where it matters, or remove it. [condition-unused]",
                        "2(3): Nothing is necessary for 'ancillary': it permits nothing. List what it needs under 'necessity', or take the purpose out of the notice. [purpose-without-necessity]",
                        "3(2): 'other.note' is collected, and no published purpose needs it. Stop collecting it, or list it under 'necessity' where it is needed. [item-not-needed]",
                        "APPI-27: No channel leads to 'bank'. Add it to the channel by which it receives data, or remove it. [recipient-without-channel]");
    }

    private static List<String> remarks(BentPolicy policy) {
        return PolicyLint.remarks(policy.read().policy().orElseThrow(), Locale.ENGLISH).stream()
                .map(Remark::toString)
                .toList();
    }
}
