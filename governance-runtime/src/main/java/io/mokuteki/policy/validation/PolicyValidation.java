package io.mokuteki.policy.validation;

import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.Problem;
import io.mokuteki.policy.ProblemMessages;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Finds every problem of a policy file in one go: of its syntax, its structure, each field, and what the elements say
 * together.
 *
 * <pre>{@code
 * ValidatedPolicy checked = PolicyValidation.check(PolicyFile.read(Path.of("governance-policy.yaml")));
 * checked.problems().forEach(System.err::println);
 * }</pre>
 */
public final class PolicyValidation {

    private static final Comparator<Problem> IN_FILE_ORDER = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::rule)
            .thenComparing(Problem::message);

    private final PolicyFile file;
    private final Locale locale;

    private PolicyValidation(PolicyFile file, Locale locale) {
        this.file = file;
        this.locale = locale;
    }

    /** Validates a file, with problems in the language of the default locale. */
    public static ValidatedPolicy check(PolicyFile file) {
        return check(file, Locale.getDefault());
    }

    /** Validates a file, with problems in that language: English unless it is Japanese. */
    public static ValidatedPolicy check(PolicyFile file, Locale locale) {
        return new PolicyValidation(file, locale).check();
    }

    private ValidatedPolicy check() {
        List<Problem> problems = new ArrayList<>(file.problems(locale));
        file.draft().ifPresent(draft -> problems.addAll(contradictions(draft)));
        problems.sort(IN_FILE_ORDER);
        boolean usable = problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return new ValidatedPolicy(usable ? file.policy() : Optional.empty(), problems);
    }

    private List<Problem> contradictions(Policy draft) {
        ProblemMessages messages = ProblemMessages.in(locale);
        try (ValidatorFactory factory = factory()) {
            return factory.getValidator().validate(draft).stream()
                    .map(Violation::of)
                    .filter(violation -> !file.isBroken(violation.path()))
                    .filter(violation ->
                            !file.isBroken(String.valueOf(violation.parameters().get("container"))))
                    .map(violation -> messages.problem(
                            violation.severity(),
                            file.name(),
                            file.locate(violation.path()),
                            violation.rule(),
                            violation.parameters()))
                    .distinct()
                    .toList();
        }
    }

    private static ValidatorFactory factory() {
        HibernateValidatorConfiguration configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator());
        ConstraintMapping mapping = configuration.createConstraintMapping();
        PolicyConstraints.map(mapping);
        return configuration.addMapping(mapping).buildValidatorFactory();
    }

    /** What a violated constraint says, apart from its words: those come from {@link ProblemMessages}. */
    private record Violation(Problem.Severity severity, String path, String rule, Map<String, ?> parameters) {

        static Violation of(ConstraintViolation<Policy> violation) {
            String template = violation.getMessageTemplate();
            String rule = template.substring(1, template.length() - 1);
            Set<?> payload = violation.getConstraintDescriptor().getPayload();
            Problem.Severity severity =
                    payload.contains(Warning.class) ? Problem.Severity.WARNING : Problem.Severity.ERROR;
            HibernateConstraintViolation<?> hibernate = violation.unwrap(HibernateConstraintViolation.class);
            Contradictions.Detail detail = hibernate.getDynamicPayload(Contradictions.Detail.class);
            if (detail != null) {
                return new Violation(severity, detail.path(), rule, detail.parameters());
            }
            Map<String, Object> parameters =
                    new LinkedHashMap<>(violation.getConstraintDescriptor().getAttributes());
            parameters.put("found", String.valueOf(violation.getInvalidValue()));
            String path = violation
                    .getPropertyPath()
                    .toString()
                    .replaceAll("<[A-Z]>", "")
                    .replaceAll("\\.<[a-z ]+>", "");
            return new Violation(severity, path, rule, parameters);
        }
    }
}
