package io.mokuteki.policy.validation;

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

/** Whatever rests on a catch-all of the notice says why it exists, and who answers for it. */
@Constraint(validatedBy = JustifiedCatchAlls.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface JustifiedCatchAlls {

    String message() default "{unjustified}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<JustifiedCatchAlls, Policy> {

        @Override
        public boolean isValid(Policy policy, ConstraintValidatorContext context) {
            Contradictions found = new Contradictions(context);
            policy.categories().values().stream()
                    .filter(category -> category.catchAll())
                    .flatMap(category -> category.items().values().stream())
                    .filter(item -> item.justification().isEmpty())
                    .forEach(item -> found.add(
                            "categories[" + item.category() + "].items[" + item.id() + "]",
                            "unjustified-item",
                            Map.of("id", item.id(), "clause", item.clause())));
            policy.necessity().values().stream()
                    .filter(row ->
                            row.justification().isEmpty() && policy.purposes().containsKey(row.purpose()))
                    .map(row -> policy.purposes().get(row.purpose()))
                    .filter(purpose -> purpose.catchAll())
                    .forEach(purpose -> found.add(
                            "necessity[" + purpose.id() + "]",
                            "unjustified-use",
                            Map.of("id", purpose.id(), "clause", purpose.clause())));
            policy.schemes().values().stream()
                    .flatMap(scheme -> scheme.purposes().values().stream())
                    .filter(purpose ->
                            purpose.catchAll() && purpose.justification().isEmpty())
                    .forEach(purpose -> found.add(
                            "schemes[" + purpose.scheme() + "].purposes[" + purpose.id() + "]",
                            "unjustified-use",
                            Map.of("id", purpose.id(), "clause", purpose.clause())));
            return found.none();
        }
    }
}
