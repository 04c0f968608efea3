package io.mokuteki.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.mokuteki.archtests.GovernanceRules;
import io.mokuteki.archtests.GovernanceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules and the lock read woven classes as they read compiled ones. */
@Tag("full")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WovenGovernanceIT {

    private static final GovernanceSettings SETTINGS = GovernanceSettings.defaults();

    @Test
    void lock_and_rules_say_the_same(@TempDir Path folder) throws IOException {
        JavaClasses woven = new ClassFileImporter().importPath(WovenSample.classes(folder));

        GovernanceRules.lockUnchanged(SETTINGS, Path.of("governance.lock")).check(woven);
        List<String> violations = violations(woven);
        assertThat(violations).isNotEmpty().isEqualTo(violations(SampleCode.all()));
    }

    private static List<String> violations(JavaClasses classes) {
        return GovernanceRules.each(SETTINGS).stream()
                .flatMap(rule -> rule.evaluate(classes).getFailureReport().getDetails().stream())
                .toList();
    }
}
