package io.mokuteki.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sample's policy against the notice that it encodes. */
class PolicyTest {

    private final PolicyFile file =
            PolicyFile.read("governance-policy.yaml", PolicyTest.class.getResourceAsStream("/governance-policy.yaml"));

    @Test
    void theFileReadsWithoutAProblem() {
        assertThat(file.problems(Locale.ENGLISH)).isEmpty();
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
        List<String> published = new String(resource("/notice/clause-ids.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(policy().notice().clauses().values())
                .filteredOn(clause -> clause.source() == io.mokuteki.policy.Clause.Source.NOTICE)
                .extracting(io.mokuteki.policy.Clause::id)
                .containsExactlyElementsOf(published);
    }

    @Test
    void everyClauseIsCitedAndEveryCitedClauseExists() {
        Set<String> cited = Citations.of(policy());

        assertThat(cited)
                .containsExactlyInAnyOrderElementsOf(policy().notice().clauses().keySet());
    }

    private Policy policy() {
        return file.policy().orElseThrow();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PolicyTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
