package io.mokuteki.policy.validation;

import io.mokuteki.policy.Condition;
import io.mokuteki.policy.Layer;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Reason;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** A condition refuses in a layer that fits its reason, and is asked where its reason can arise. */
@Constraint(validatedBy = ConsistentConditions.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ConsistentConditions {

    String message() default "{condition-layer}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<ConsistentConditions, Policy> {

        @Override
        public boolean isValid(Policy policy, ConstraintValidatorContext context) {
            Contradictions found = new Contradictions(context);
            policy.conditions().values().forEach(condition -> {
                boolean plain = condition.unmet() == Reason.CONDITION_UNMET;
                if (plain == (condition.layer() == Layer.NOTICE)) {
                    found.add(
                            "conditions[" + condition.id() + "].layer",
                            "condition-layer",
                            Map.of(
                                    "id", condition.id(),
                                    "layer", condition.layer().id(),
                                    "unmet", condition.unmet(),
                                    "layers", plain ? "necessity, law" : "notice"));
                }
            });
            for (Reference reference : References.of(policy)) {
                Condition condition = policy.conditions().get(reference.id());
                boolean ofRead = reference.path().startsWith("necessity[")
                        || reference.path().startsWith("categories[");
                if (reference.kind() == Reference.Kind.CONDITION
                        && condition != null
                        && ofRead
                        && condition.unmet() != Reason.CONDITION_UNMET) {
                    found.add(
                            reference.path(),
                            "condition-of-recipient",
                            Map.of("id", condition.id(), "unmet", condition.unmet()));
                }
            }
            return found.none();
        }
    }
}
