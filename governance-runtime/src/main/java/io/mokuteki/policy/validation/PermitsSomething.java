package io.mokuteki.policy.validation;

import io.mokuteki.policy.Item;
import io.mokuteki.policy.NecessityRule;
import io.mokuteki.policy.Policy;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** The policy permits anything at all. */
@Constraint(validatedBy = PermitsSomething.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface PermitsSomething {

    String message() default "{nothing-permitted}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<PermitsSomething, Policy> {

        @Override
        public boolean isValid(Policy policy, ConstraintValidatorContext context) {
            Contradictions found = new Contradictions(context);
            boolean something = policy.necessity().values().stream()
                    .map(NecessityRule::entries)
                    .flatMap(entries -> entries.stream())
                    .flatMap(entry -> entry.categories().stream())
                    .flatMap(id -> policy.expand(id).stream())
                    .anyMatch((Item item) -> !item.secret());
            if (!something) {
                found.add("necessity.purposes", "nothing-permitted", Map.of());
            }
            return found.none();
        }
    }
}
