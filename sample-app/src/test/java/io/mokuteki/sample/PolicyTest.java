package io.mokuteki.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.policy.Clause;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.validation.PolicyValidation;
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
