package io.mokuteki.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.policy.Problem;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyLocationTest {

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty("mokuteki.policy");
        PolicyInForce.forget();
    }

    @Test
    void without_a_setting_it_is_the_file_at_the_root_of_the_class_path() {
        assertThat(PolicyLocation.ofSystem()).isEqualTo(new PolicyLocation("classpath:governance-policy.yaml"));
    }

    @Test
    void the_system_property_says_where_else() {
        System.setProperty("mokuteki.policy", "config/policy.yaml");

        assertThat(PolicyLocation.ofSystem()).isEqualTo(new PolicyLocation("config/policy.yaml"));
    }

    @Test
    void a_missing_file_is_a_problem_that_says_what_to_do() {
        String file = folder.resolve("none.yaml").toString();

        assertThat(new PolicyLocation(file).read(null).problems())
                .extracting(Problem::toString)
                .containsExactly(file + ": error: The policy file is missing. Put governance-policy.yaml at the root of"
                        + " the class path, or say with the system property mokuteki.policy where it is."
                        + " [missing-file]");
    }

    @Test
    void two_files_of_the_name_on_the_class_path_are_refused_rather_than_ordered() throws IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        Files.writeString(first.resolve("governance-policy.yaml"), "schema-version: 1");
        Files.writeString(second.resolve("governance-policy.yaml"), "schema-version: 1");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {first.toUri().toURL(), second.toUri().toURL()}, null)) {
            assertThat(PolicyLocation.DEFAULT.read(loader).problems())
                    .extracting(Problem::rule)
                    .containsExactly("several-files");
        }
    }

    @Test
    void what_cannot_be_loaded_refuses_every_read_until_a_valid_policy_is_installed() {
        System.setProperty("mokuteki.policy", folder.resolve("none.yaml").toString());

        assertThat(PolicyInForce.current().policy()).isEmpty();
        assertThat(PolicyInForce.current().failure()).contains("The policy file is missing.");
        PolicyInForce.install(PolicyInForce.of(
                SmallPolicy.policy(), ConditionChecks.NONE, Modes.everywhere(Mode.ENFORCE), java.util.List.of()));
        assertThat(PolicyInForce.current().policy()).isPresent();
    }
}
