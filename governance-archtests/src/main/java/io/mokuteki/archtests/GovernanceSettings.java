package io.mokuteki.archtests;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.mokuteki.archtests.flow.GovernedCode;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.Problem;
import io.mokuteki.policy.validation.PolicyValidation;
import io.mokuteki.policy.validation.ValidatedPolicy;
import io.mokuteki.runtime.PolicyLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules should know about an application: its policy, and where its clients of recipients are.
 *
 * <p>Immutable, but for the analysis of the classes that it saw last, which the rules of one test class share.
 * Thread-safe.
 *
 * <pre>{@code
 * GovernanceRules.all(GovernanceSettings.ofPolicy(Path.of("governance-policy.yaml"))
 *         .withRecipientClients("com.example.partner.client.."));
 * }</pre>
 */
public final class GovernanceSettings {

    private final Supplier<DecisionEngine> engine;
    private final List<String> recipientClients;
    private @Nullable JavaClasses lastClasses;
    private @Nullable GovernedCode lastCode;

    private GovernanceSettings(Supplier<DecisionEngine> engine, List<String> recipientClients) {
        this.engine = engine;
        this.recipientClients = List.copyOf(recipientClients);
    }

    /**
     * The policy where the application has it: {@code governance-policy.yaml} at the root of the class path, or where
     * {@code mokuteki.policy} says.
     */
    public static GovernanceSettings defaults() {
        return new GovernanceSettings(
                () -> engine(
                        PolicyLocation.ofSystem().read(Thread.currentThread().getContextClassLoader())),
                List.of());
    }

    /** The policy in that file. */
    public static GovernanceSettings ofPolicy(Path file) {
        return new GovernanceSettings(() -> engine(PolicyFile.read(file)), List.of());
    }

    /** That policy, which has passed validation. */
    public static GovernanceSettings ofPolicy(Policy policy) {
        return new GovernanceSettings(() -> new DecisionEngine(policy), List.of());
    }

    /**
     * The same with packages of clients of recipients, in ArchUnit's notation: {@code ..partner.api..}. A call into one
     * from another package hands data over. Besides these, HTTP interfaces of Spring and Feign clients are recognised by
     * themselves, and so are the HTTP clients of the JDK and Spring, mail, and messaging where a method handles governed
     * data.
     */
    public GovernanceSettings withRecipientClients(String... packages) {
        return new GovernanceSettings(
                engine,
                Stream.concat(recipientClients.stream(), Stream.of(packages)).toList());
    }

    /**
     * What the imported classes do with governed data.
     *
     * @throws AssertionError when the policy cannot be used, with every problem
     */
    public synchronized GovernedCode analyse(JavaClasses classes) {
        GovernedCode code = lastCode;
        if (code == null || lastClasses != classes) {
            code = GovernedCode.of(classes, engine.get(), recipientClients);
            lastClasses = classes;
            lastCode = code;
        }
        return code;
    }

    private static DecisionEngine engine(PolicyFile file) {
        ValidatedPolicy validated = PolicyValidation.check(file, Locale.ENGLISH);
        return validated
                .policy()
                .map(DecisionEngine::new)
                .orElseThrow(() -> new AssertionError("The policy " + file.name()
                        + " cannot be used, so nothing was checked:"
                        + validated.errors().stream()
                                .map(Problem::toString)
                                .collect(Collectors.joining("\n  ", "\n  ", ""))));
    }
}
