package io.mokuteki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCheckTest {

    @TempDir
    private Path folder;

    private Path bent(String... replacements) throws IOException {
        String text = Files.readString(SamplePolicy.FILE);
        for (int at = 0; at < replacements.length; at += 2) {
            assertThat(text).contains(replacements[at]);
            text = text.replace(replacements[at], replacements[at + 1]);
        }
        Path file = folder.resolve("bent.yaml");
        Files.writeString(file, text);
        return file;
    }

    /** The line, counted from 1, that holds the text. */
    private static int lineOf(Path file, String text) throws IOException {
        String before = Files.readString(file).split(Pattern.quote(text), 2)[0];
        return (int) before.lines().count() + (before.endsWith("\n") ? 1 : 0);
    }

    @Test
    void everyProblemIsToldAtOnceWithLineColumnAndFix() throws IOException {
        Path file = bent(
                "clause: 2(3)\n", "clause: 2(33)\n",
                "serves: [contract]", "serves: [contrat]",
                "payment[method, account-token]", "payment[method, acount-token]");

        CommandRun run = CommandRun.of("policy", "check", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(file + ":" + lineOf(file, "2(33)")
                        + ":13: error: There is no clause '2(33)'. Did you mean '2(3)'? Correct the id, or declare the"
                        + " clause under 'notice.clauses'. [unknown-id]\n"
                        + file + ":" + lineOf(file, "contrat]")
                        + ":20: error: There is no purpose 'contrat'. Did you mean 'contract'? Correct the id, or"
                        + " declare the purpose under 'purposes'. [unknown-id]\n"
                        + file + ":" + lineOf(file, "acount-token")
                        + ":27: error: There is no data category or item 'payment.acount-token'. Did you mean"
                        + " 'payment.account-token'? Correct the id, or declare the data category or item under"
                        + " 'categories'. [unknown-id]\n"
                        + "\n"
                        + file + ": 3 errors: the policy can't be used.\n");
    }

    @Test
    void aPolicyWithoutProblemsIsClean() {
        CommandRun run = CommandRun.of("policy", "check", SamplePolicy.FILE.toString());

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(SamplePolicy.FILE + ": no problems.\n");
    }

    @Test
    void aMissingFileIsAProblemAndNotAWrongUsage() {
        CommandRun run = CommandRun.of("policy", "check", "no-such.yaml");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("no-such.yaml: error: The policy file is missing. ")
                .endsWith("\n\nno-such.yaml: 1 error: the policy can't be used.\n");
    }

    @Test
    void withoutAFileTheUsageIsWrong() {
        CommandRun run = CommandRun.of("policy", "check");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                        mokuteki: Missing required parameter: 'FILE'
                        Usage: mokuteki policy check [-hV] FILE
                        Read more with: mokuteki policy check --help
                        """);
    }
}
