package io.mokuteki.policy.validation;

import io.mokuteki.policy.Policy;
import io.mokuteki.policy.ProblemMessages;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** Every id by which one element names another is declared. */
@Constraint(validatedBy = KnownReferences.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface KnownReferences {

    String message() default "{unknown-id}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<KnownReferences, Policy> {

        @Override
        public boolean isValid(Policy policy, ConstraintValidatorContext context) {
            Contradictions found = new Contradictions(context);
            for (Reference reference : References.of(policy)) {
                var declared = reference.kind().declaredIn(policy);
                if (!declared.contains(reference.id())) {
                    found.add(
                            reference.path(),
                            "unknown-id",
                            Map.of(
                                    "kind", reference.kind(),
                                    "id", reference.id(),
                                    "hint", ProblemMessages.Hint.of(reference.id(), declared),
                                    "container", reference.kind().container()));
                }
            }
            return found.none();
        }
    }
}
