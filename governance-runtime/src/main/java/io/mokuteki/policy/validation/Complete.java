package io.mokuteki.policy.validation;

import io.mokuteki.policy.Clause;
import io.mokuteki.policy.Layer;
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

/** Every category holds something, and a published purpose rests on the notice. */
@Constraint(validatedBy = Complete.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Complete {

    String message() default "{category-without-items}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<Complete, Policy> {

        @Override
        public boolean isValid(Policy policy, ConstraintValidatorContext context) {
            Contradictions found = new Contradictions(context);
            policy.categories().values().stream()
                    .filter(category ->
                            category.items().isEmpty() && category.includes().isEmpty())
                    .forEach(category -> found.add(
                            "categories[" + category.id() + "]",
                            "category-without-items",
                            Map.of("id", category.id())));
            policy.purposes().values().stream()
                    .filter(purpose -> purpose.basis() == Layer.NOTICE)
                    .filter(purpose -> {
                        Clause clause = policy.notice().clauses().get(purpose.clause());
                        return clause != null && clause.source() == Clause.Source.STATUTE;
                    })
                    .forEach(purpose -> found.add(
                            "purposes[" + purpose.id() + "].clause",
                            "purpose-not-in-notice",
                            Map.of("id", purpose.id(), "clause", purpose.clause())));
            return found.none();
        }
    }
}
