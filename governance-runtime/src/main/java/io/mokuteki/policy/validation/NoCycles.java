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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** No purpose is a part of itself, and no category includes itself. */
@Constraint(validatedBy = NoCycles.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NoCycles {

    String message() default "{cycle}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<NoCycles, Policy> {

        @Override
        public boolean isValid(Policy policy, ConstraintValidatorContext context) {
            Contradictions found = new Contradictions(context);
            Function<String, List<String>> parents = id -> policy.purposes().containsKey(id)
                    ? policy.purposes().get(id).parent().stream().toList()
                    : List.of();
            Function<String, List<String>> includes = id -> policy.categories().containsKey(id)
                    ? policy.categories().get(id).includes()
                    : List.of();
            Set<String> told = new HashSet<>();
            policy.purposes().keySet().forEach(id -> {
                List<String> cycle = cycle(id, parents, List.of());
                if (!cycle.isEmpty() && told.addAll(cycle)) {
                    found.add(
                            "purposes[" + id + "].parent",
                            "purpose-cycle",
                            Map.of("id", id, "cycle", String.join(" → ", cycle)));
                }
            });
            told.clear();
            policy.categories().keySet().forEach(id -> {
                List<String> cycle = cycle(id, includes, List.of());
                if (!cycle.isEmpty() && told.addAll(cycle)) {
                    found.add(
                            "categories[" + id + "].includes",
                            "category-cycle",
                            Map.of("id", id, "cycle", String.join(" → ", cycle)));
                }
            });
            return found.none();
        }

        /** The way from an id back to itself; empty when there is none. */
        private static List<String> cycle(String id, Function<String, List<String>> next, List<String> way) {
            List<String> extended = new ArrayList<>(way);
            extended.add(id);
            if (!way.isEmpty() && id.equals(way.get(0))) {
                return extended;
            }
            if (way.contains(id)) {
                return List.of();
            }
            return next.apply(id).stream()
                    .map(following -> cycle(following, next, extended))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
    }
}
