package io.mokuteki.archtests.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.Reclassifies;
import io.mokuteki.archtests.GovernanceRules;
import io.mokuteki.archtests.GovernanceSettings;
import io.mokuteki.archtests.flow.GovernedCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GovernanceLockTest {

    private static final String HERE = GovernanceLockTest.class.getName() + "$";

    @TempDir
    private Path folder;

    record Customer(
            @DataCategory("basic.name") String name,
            @DataCategory("payment.amount") long owed) {}

    static class Invoices {
        @ForPurpose("billing")
        void run(List<Customer> customers) {
            customers.forEach(customer -> print(customer.name(), customer));
        }

        @Discloses(to = "processor", channel = "outsourcing")
        private void print(@DataCategory("basic.name") String name, Customer customer) {}

        @ForPurpose("marketing")
        @Reclassifies(to = "statistics", clause = "2*1")
        long sum(List<Customer> customers) {
            return customers.stream().mapToLong(Customer::owed).sum();
        }
    }

    private GovernedCode code(Class<?>... types) throws Exception {
        return settings().analyse(new ClassFileImporter().importClasses(types));
    }

    private GovernanceSettings settings() throws Exception {
        return GovernanceSettings.ofPolicy(
                Path.of(GovernanceRules.class.getResource("shop-policy.yaml").toURI()));
    }

    @Test
    void has_a_line_for_each_flow_and_each_permitted_cell() throws Exception {
        assertThat(GovernanceLock.of(code(Invoices.class, Customer.class)).lines())
                .containsExactly(
                        "disclose [basic.name, payment.amount] to processor through outsourcing in " + HERE
                                + "Invoices.print for billing",
                        "permit billing basic",
                        "permit billing payment",
                        "permit delivery basic",
                        "permit marketing basic.name as statistics",
                        "permit marketing payment as statistics",
                        "read " + HERE + "Customer.name [basic.name] in " + HERE + "Invoices.run for billing",
                        "read " + HERE + "Customer.owed [payment.amount] in " + HERE
                                + "Invoices.sum for marketing as statistics",
                        "share billing with processor through outsourcing basic if processor-contract",
                        "share billing with processor through outsourcing payment if processor-contract",
                        "share delivery with processor through outsourcing basic if processor-contract",
                        "share marketing with processor through outsourcing basic.name as statistics if"
                                + " processor-contract",
                        "share marketing with processor through outsourcing payment as statistics if"
                                + " processor-contract");
    }

    @Test
    void is_read_back_as_it_was_written() throws Exception {
        GovernanceLock lock = GovernanceLock.of(code(Invoices.class, Customer.class));
        Path file = folder.resolve("governance.lock");
        lock.write(file);
        assertThat(GovernanceLock.read(file)).contains(lock);
        assertThat(Files.readString(file))
                .startsWith("# Every flow")
                .endsWith("\n")
                .doesNotContain("\r");
        assertThat(GovernanceLock.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void breaks_the_build_with_the_lines_that_came_and_went_and_the_way_to_accept_them() throws Exception {
        Path file = folder.resolve("governance.lock");
        TreeSet<String> lines = new TreeSet<>(
                GovernanceLock.of(code(Invoices.class, Customer.class)).lines());
        lines.remove("permit delivery basic");
        lines.add("permit delivery payment");
        new GovernanceLock(lines).write(file);
        assertThat(violations(file))
                .containsExactly(file + " no longer says what the code and the policy say:\n"
                        + "  + permit delivery basic\n"
                        + "  - permit delivery payment\n"
                        + "To accept, run the tests once with -Dmokuteki.lock.update=true, or 'java -jar"
                        + " governance-cli.jar lock --update' with the options of the check, and commit the file.");
    }

    @Test
    void breaks_the_build_when_it_is_missing_and_is_written_on_demand() throws Exception {
        Path file = folder.resolve("governance.lock");
        assertThat(violations(file)).hasSize(1).first().asString().startsWith(file + " does not exist");
        System.setProperty("mokuteki.lock.update", "true");
        try {
            assertThat(violations(file)).isEmpty();
        } finally {
            System.clearProperty("mokuteki.lock.update");
        }
        assertThat(violations(file)).isEmpty();
    }

    private List<String> violations(Path file) throws Exception {
        ArchRule rule = GovernanceRules.lockUnchanged(settings(), file);
        return rule.evaluate(new ClassFileImporter().importClasses(Invoices.class, Customer.class))
                .getFailureReport()
                .getDetails();
    }
}
