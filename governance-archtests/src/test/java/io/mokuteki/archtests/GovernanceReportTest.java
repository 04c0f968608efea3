package io.mokuteki.archtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.archtests.report.ReportModel.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GovernanceReportTest {

    private static final String SOURCE =
            "governance-archtests/src/test/java/io/mokuteki/archtests/GovernanceReportTest.java";

    record Patron(
            @DataSubjectId long id,
            @DataCategory("basic.name") String name,
            @DataCategory("basic.phone") String phone) {}

    static final class Invoices {

        @ForPurpose("billing")
        String print(Patron patron) {
            return head(patron);
        }

        private String head(Patron patron) {
            return patron.name();
        }

        @ForPurpose("billing")
        @Discloses(to = "processor", channel = "outsourcing")
        void hand(@NotPersonal("a job number") int job, @DataCategory("basic.name") String name) {}

        void mail(Patron patron) {
            hand(1, print(patron));
        }
    }

    static final class Campaign {

        @ForPurpose("marketing")
        String call(Patron patron) {
            return patron.phone();
        }
    }

    @TempDir
    private Path folder;

    private JsonNode report(Verdict expected, Class<?>... types) throws IOException {
        JavaClasses classes = new ClassFileImporter().importClasses(types);
        Path policy = Path.of("src/test/resources/io/mokuteki/archtests/shop-policy.yaml");
        Verdict verdict = GovernanceReport.of(
                        GovernanceSettings.ofPolicy(policy).analyse(classes))
                .analysing("shop", classes.size())
                .write(folder);
        assertThat(verdict).isEqualTo(expected);
        return new JsonMapper().readTree(Files.readString(folder.resolve("report.json")));
    }

    @Test
    void a_read_counts_for_the_method_whose_purpose_it_has() throws IOException {
        JsonNode report = report(Verdict.CLEAN, Patron.class, Invoices.class);

        JsonNode billing = report.at("/purposes/0");
        assertThat(billing.at("/id").asString()).isEqualTo("billing");
        assertThat(each(billing.at("/methods"), "/site/member")).containsExactly("print", "hand");
        assertThat(billing.at("/methods/0/reads/0").asString()).isEqualTo("GovernanceReportTest$Patron.name");
        assertThat(billing.at("/methods/1/discloses/0/to").asString()).isEqualTo("processor");
    }

    @Test
    void places_are_relative_to_the_repository() throws IOException {
        JsonNode report = report(Verdict.CLEAN, Patron.class, Invoices.class);

        assertThat(report.at("/purposes/0/methods/0/site/file").asString()).isEqualTo(SOURCE);
    }

    @Test
    void a_denied_read_is_a_violation_with_clause_and_fix() throws IOException {
        JsonNode report = report(Verdict.VIOLATIONS, Patron.class, Campaign.class);

        assertThat(report.at("/violations").size()).isEqualTo(1);
        JsonNode violation = report.at("/violations/0");
        assertThat(violation.at("/rule").asString()).isEqualTo("accesses-are-permitted");
        assertThat(violation.at("/reason").asString()).isEqualTo("NOT_NECESSARY");
        assertThat(each(violation.at("/clauses"), "")).containsExactly("3", "2(2)", "3(1)");
        assertThat(each(violation.at("/categories"), "")).containsExactly("basic.phone");
        assertThat(each(violation.at("/fixes"), ""))
                .containsExactly(
                        "Do without 'basic.phone', or have the necessity of 'marketing' reviewed and widened.");
        assertThat(violation.at("/site/file").asString()).isEqualTo(SOURCE);
        assertThat(violation.at("/site/member").asString()).isEqualTo("call");
    }

    @Test
    void every_remark_is_there_in_both_languages() throws IOException {
        JsonNode report = report(Verdict.CLEAN, Patron.class, Invoices.class);

        assertThat(report.at("/remarks")).isNotEmpty().allSatisfy(remark -> {
            assertThat(remark.at("/ja").asString())
                    .isNotEmpty()
                    .isNotEqualTo(remark.at("/en").asString());
            assertThat(remark.at("/clauses")).isNotEmpty();
        });
    }

    private static List<String> each(JsonNode array, String pointer) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.at(pointer).asString()));
        return texts;
    }
}
