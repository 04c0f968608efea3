package io.mokuteki.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.policy.Clause;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.validation.PolicyLint;
import io.mokuteki.policy.validation.PolicyValidation;
import io.mokuteki.policy.validation.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sample's policy against the notice that it encodes. */
class PolicyTest {

    private final PolicyFile file =
            PolicyFile.read("governance-policy.yaml", PolicyTest.class.getResourceAsStream("/governance-policy.yaml"));

    @Test
    void theFileIsWithoutAProblem() {
        assertThat(PolicyValidation.check(file, Locale.ENGLISH).problems()).isEmpty();
    }

    @Test
    void theDigestIsThatOfTheNoticesText() throws Exception {
        byte[] text = resource("/" + policy().notice().text().orElseThrow());
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));

        assertThat(policy().notice().sha256()).contains(digest);
        assertThat(digest).isEqualTo("dd52a47e707665e3983b047d374a1c7a937e0d90207000d8e31005ecc2737190");
    }

    @Test
    void thePolicyDeclaresExactlyTheNoticesClauses() throws IOException {
        List<String> published = text("/notice/clause-ids.txt").lines().toList();

        assertThat(policy().notice().clauses().values())
                .filteredOn(clause -> clause.source() == Clause.Source.NOTICE)
                .extracting(Clause::id)
                .containsExactlyElementsOf(published);
    }

    @Test
    void everyClauseIsCitedAndEveryCitedClauseExists() {
        Set<String> cited = Citations.of(policy());

        assertThat(cited)
                .containsExactlyInAnyOrderElementsOf(policy().notice().clauses().keySet());
    }

    @Test
    void thePublishedPageHasAnAnchorForEveryClauseAndTheNoticesText() throws IOException {
        String page = text("/notice/notice-ja.html");
        String body = page.substring(page.indexOf("<body>"));

        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(match -> match.group(1)))
                .containsExactlyElementsOf(
                        text("/notice/clause-ids.txt").lines().toList());
        assertThat(body.replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replaceAll("\\s", ""))
                .isEqualTo(text("/notice/notice-ja.txt").replaceAll("\\s", ""));
    }

    @Test
    void aReaderOfTheNoticeIsToldOfWhatItLeavesOpen() {
        assertThat(PolicyLint.remarks(policy(), Locale.ENGLISH).stream()
                        .map(Remark::toString)
                        .toList())
                .containsExactly(
                        "2(12): 'Other ancillary activities' is a catch-all: it tells the public no more than \"anything else\". Name what is meant, or justify and approve each use. [catch-all]",
                        "3(8): 'Personal information other than the above' is a catch-all: it tells the public no more than \"anything else\". Name what is meant, or justify and approve each use. [catch-all]",
                        "5②(1)⑧: 'Personal information other than the above' is a catch-all: it tells the public no more than \"anything else\". Name what is meant, or justify and approve each use. [catch-all]",
                        "5②(3)⑧: 'Other performance of dealings with the customer' is a catch-all: it tells the public no more than \"anything else\". Name what is meant, or justify and approve each use. [catch-all]",
                        "5②(3)②, 2(3): 'Billing of services and receivables' (5②(3)②) covers 'Other services and goods of the group and the partners', and serves no purpose of use that does. Add such a purpose of use to the notice, or narrow 5②(3)②. [joint-use-beyond-purposes]",
                        "5②(3)③, 2(6): 'Answering inquiries and opinions' (5②(3)③) covers 'Other services and goods of the group and the partners', and serves no purpose of use that does. Add such a purpose of use to the notice, or narrow 5②(3)③. [joint-use-beyond-purposes]",
                        "5②(3)④, 2(7): 'Marketing' (5②(3)④) covers 'Other services and goods of the group and the partners', and serves no purpose of use that does. Add such a purpose of use to the notice, or narrow 5②(3)④. [joint-use-beyond-purposes]",
                        "5②(3)⑥, 2(10): 'Business analysis' (5②(3)⑥) covers 'Other services and goods of the group and the partners', and serves no purpose of use that does. Add such a purpose of use to the notice, or narrow 5②(3)⑥. [joint-use-beyond-purposes]",
                        "2(7), 2*2, 5②(3)④: 2(7) is restricted to statistics, and the joint use that serves it, 5②(3)④, is not. Add the footnote to 5②(3)④. [joint-use-not-statistics]",
                        "5①(4)①, 5①(4)②: The notice gives no address or representative of those responsible for 'Joint use 1', as Article 27(5)(iii) of the Act on the Protection of Personal Information demands. Name, for each, the address and, of a company, the representative. [manager-incomplete]",
                        "5②(4): The notice gives no address or representative of those responsible for 'Joint use 2', as Article 27(5)(iii) of the Act on the Protection of Personal Information demands. Name, for each, the address and, of a company, the representative. [manager-incomplete]",
                        "4: The section is headed as provision to third parties, and describes outsourcing only. Head it as outsourcing, or tell to which third parties data is provided. [heading]",
                        "6, APPI-35: Section 6 omits 'Suspension of use', which APPI-35 gives to the person. Add it to section 6. [right-omitted]",
                        "4, 5②(2): 'Enex group' can be 'Processor (data processing company, group company, contractor)' and take part in 'Joint use 2' at once: the same data is then held under supervision and for purposes of their own. Decide the role for each hand-over, and keep the data of the two apart. [two-roles]",
                        "4, 5②(2): 'Partner' can be 'Processor (data processing company, group company, contractor)' and take part in 'Joint use 2' at once: the same data is then held under supervision and for purposes of their own. Decide the role for each hand-over, and keep the data of the two apart. [two-roles]");
    }

    private Policy policy() {
        return file.policy().orElseThrow();
    }

    private static String text(String name) throws IOException {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PolicyTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
