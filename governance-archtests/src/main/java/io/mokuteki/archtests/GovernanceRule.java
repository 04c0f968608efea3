package io.mokuteki.archtests;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.Priority;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.mokuteki.archtests.flow.GovernedCode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule about governed code. Like ArchUnit's own rules it fails when it had nothing to check, unless
 * {@link #allowEmptyShould} or {@code archRule.failOnEmptyShould=false} says otherwise.
 */
final class GovernanceRule implements ArchRule {

    private final String description;
    private final GovernanceSettings settings;
    private final Function<GovernedCode, Stream<String>> violations;
    private final Optional<Boolean> allowEmpty;

    GovernanceRule(String description, GovernanceSettings settings, Function<GovernedCode, Stream<String>> violations) {
        this(description, settings, violations, Optional.empty());
    }

    private GovernanceRule(
            String description,
            GovernanceSettings settings,
            Function<GovernedCode, Stream<String>> violations,
            Optional<Boolean> allowEmpty) {
        this.description = description;
        this.settings = settings;
        this.violations = violations;
        this.allowEmpty = allowEmpty;
    }

    @Override
    public void check(JavaClasses classes) {
        Assertions.check(this, classes);
    }

    @Override
    public EvaluationResult evaluate(JavaClasses classes) {
        GovernedCode code = settings.analyse(classes);
        if (code.governedTypes().isEmpty() && !mayBeEmpty()) {
            throw new AssertionError("Rule '" + description + "' had nothing to check: none of the " + classes.size()
                    + " imported classes holds governed data. Import the packages with the classified types as well,"
                    + " or classify the first field with @DataCategory. If there is to be none, say"
                    + " allowEmptyShould(true).");
        }
        ConditionEvents events = ConditionEvents.Factory.create();
        violations.apply(code).distinct().forEach(text -> events.add(SimpleConditionEvent.violated(code, text)));
        return new EvaluationResult(this, events, Priority.HIGH);
    }

    private boolean mayBeEmpty() {
        return allowEmpty.orElseGet(() -> !Boolean.parseBoolean(
                ArchConfiguration.get().getPropertyOrDefault("archRule.failOnEmptyShould", "true")));
    }

    @Override
    public ArchRule allowEmptyShould(boolean allowEmptyShould) {
        return new GovernanceRule(description, settings, violations, Optional.of(allowEmptyShould));
    }

    @Override
    public ArchRule because(String reason) {
        return Factory.withBecause(this, reason);
    }

    @Override
    public ArchRule as(String newDescription) {
        return new GovernanceRule(newDescription, settings, violations, allowEmpty);
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public String toString() {
        return description;
    }
}
