package io.mokuteki.policy.validation;

import io.mokuteki.policy.Item;
import io.mokuteki.policy.JointUsePurpose;
import io.mokuteki.policy.JointUseScheme;
import io.mokuteki.policy.Layer;
import io.mokuteki.policy.NecessityRule;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Necessity narrows the notice, and never widens it. */
@Constraint(validatedBy = NecessityWithinNotice.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NecessityWithinNotice {

    String message() default "{necessity-widens}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<NecessityWithinNotice, Policy> {

        @Override
        public boolean isValid(Policy policy, ConstraintValidatorContext context) {
            Contradictions found = new Contradictions(context);
            policy.necessity().values().forEach(row -> row(policy, row, found));
            policy.schemes()
                    .values()
                    .forEach(scheme ->
                            scheme.purposes().values().forEach(purpose -> jointUse(policy, scheme, purpose, found)));
            return found.none();
        }

        private static void row(Policy policy, NecessityRule row, Contradictions found) {
            Purpose purpose = policy.purposes().get(row.purpose());
            if (purpose == null) {
                return;
            }
            String at = "necessity[" + row.purpose() + "]";
            for (int index = 0; index < row.entries().size(); index++) {
                NecessityRule.Entry entry = row.entries().get(index);
                String entryAt = at + ".entries[" + index + "]";
                secrets(policy, entry.categories(), entryAt + ".categories", found);
                boolean bound =
                        purpose.basis() == Layer.NOTICE && !purpose.categories().all();
                if (bound) {
                    Set<String> paired = items(policy, purpose.categories().ids());
                    beyond(
                            policy,
                            entry.categories(),
                            paired,
                            (position, ids) -> found.add(
                                    entryAt + ".categories[" + position + "]",
                                    "necessity-widens",
                                    Map.of("id", purpose.id(), "items", ids, "clause", purpose.clause())));
                }
                if (purpose.statisticsOnly().isPresent() && !row.statisticsOnly() && !entry.statisticsOnly()) {
                    found.add(
                            entryAt + ".categories[0]",
                            "necessity-beyond-statistics",
                            Map.of(
                                    "id",
                                    purpose.id(),
                                    "clause",
                                    purpose.statisticsOnly().get()));
                }
            }
        }

        private static void jointUse(
                Policy policy, JointUseScheme scheme, JointUsePurpose purpose, Contradictions found) {
            String at = "schemes[" + scheme.id() + "].purposes[" + purpose.id() + "]";
            Set<String> covered = items(policy, scheme.items().ids());
            beyond(
                    policy,
                    purpose.items().ids(),
                    covered,
                    (position, ids) -> found.add(
                            at + ".items.ids[" + position + "]",
                            "scheme-items",
                            Map.of(
                                    "id",
                                    purpose.id(),
                                    "items",
                                    ids,
                                    "clause",
                                    scheme.items().clause())));
            if (!purpose.items().all()) {
                covered.retainAll(items(policy, purpose.items().ids()));
            }
            List<String> needs = purpose.necessity().ids();
            beyond(
                    policy,
                    needs,
                    covered,
                    (position, ids) -> found.add(
                            at + ".necessity.ids[" + position + "]",
                            "scheme-items",
                            Map.of(
                                    "id",
                                    purpose.id(),
                                    "items",
                                    ids,
                                    "clause",
                                    scheme.items().clause())));
            secrets(policy, needs, at + ".necessity.ids", found);
            for (int index = 0; index < needs.size(); index++) {
                if (scheme.keptBack().contains(needs.get(index))) {
                    found.add(
                            at + ".necessity.ids[" + index + "]",
                            "kept-back-needed",
                            Map.of("id", needs.get(index), "scheme", scheme.id()));
                }
            }
            purpose.recipients().keySet().stream()
                    .filter(recipient -> policy.recipients().containsKey(recipient))
                    .filter(recipient -> !scheme.recipients().ids().contains(recipient))
                    .forEach(recipient -> found.add(
                            at + ".recipients[" + recipient + "]",
                            "scheme-recipients",
                            Map.of(
                                    "id", purpose.id(),
                                    "recipient", recipient,
                                    "clause", scheme.recipients().clause())));
        }

        private static void secrets(Policy policy, List<String> ids, String at, Contradictions found) {
            for (int index = 0; index < ids.size(); index++) {
                Item item = policy.items().get(ids.get(index));
                if (item != null && item.secret()) {
                    found.add(at + "[" + index + "]", "secret-needed", Map.of("id", item.id()));
                }
            }
        }

        /** Tells, of each id, what it stands for beyond what is covered. */
        private static void beyond(
                Policy policy, List<String> ids, Set<String> covered, BiConsumer<Integer, String> tell) {
            for (int index = 0; index < ids.size(); index++) {
                Set<String> items = items(policy, ids.subList(index, index + 1));
                Set<String> outside = new LinkedHashSet<>(items);
                outside.removeAll(covered);
                if (!outside.isEmpty()) {
                    tell.accept(index, outside.equals(items) ? ids.get(index) : String.join(", ", outside));
                }
            }
        }

        private static Set<String> items(Policy policy, Collection<String> ids) {
            return ids.stream()
                    .flatMap(id -> policy.expand(id).stream())
                    .map(Item::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }
}
