package io.mokuteki.policy.validation;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Takes what a constraint on the whole policy finds, each with the path of the element at fault. */
final class Contradictions {

    private final HibernateConstraintValidatorContext context;
    private boolean none = true;

    Contradictions(ConstraintValidatorContext context) {
        this.context = context.unwrap(HibernateConstraintValidatorContext.class);
        this.context.disableDefaultConstraintViolation();
    }

    /**
     * What a violation carries along.
     *
     * @param path the way from the policy to the element at fault
     * @param parameters what the rule's texts mention
     */
    record Detail(String path, Map<String, ?> parameters) {}

    void add(String path, String rule, Map<String, ?> parameters) {
        none = false;
        context.withDynamicPayload(new Detail(path, parameters))
                .buildConstraintViolationWithTemplate("{" + rule + "}")
                .addPropertyNode(path) // violations of one rule differ in their paths only
                .addConstraintViolation();
    }

    /** Whether the policy keeps the constraint. */
    boolean none() {
        return none;
    }
}
