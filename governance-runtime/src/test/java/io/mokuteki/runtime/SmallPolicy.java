package io.mokuteki.runtime;

import io.mokuteki.policy.Category;
import io.mokuteki.policy.Clause;
import io.mokuteki.policy.Condition;
import io.mokuteki.policy.DirectChannel;
import io.mokuteki.policy.HandOff;
import io.mokuteki.policy.Item;
import io.mokuteki.policy.Label;
import io.mokuteki.policy.Layer;
import io.mokuteki.policy.NecessityRule;
import io.mokuteki.policy.Notice;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import io.mokuteki.policy.Reason;
import io.mokuteki.policy.Recipient;
import io.mokuteki.policy.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy that fits on a page, for tests of the scope: {@code billing} may read {@code basic}, {@code portal} needs a
 * condition, {@code marketing} makes statistics.
 */
final class SmallPolicy {

    private SmallPolicy() {}

    static Policy policy(HandOff... handOffs) {
        return new Policy(
                "small",
                "1",
                Optional.empty(),
                new Notice(
                        label("Notice"),
                        Optional.empty(),
                        Optional.empty(),
                        new Notice.Controller(label("Company"), "1"),
                        Optional.empty(),
                        Map.of("1", new Clause("1", Clause.Source.NOTICE, label("All")))),
                Map.of(),
                Map.of(),
                Map.of(
                        "basic",
                        new Category(
                                "basic",
                                "3(1)",
                                label("Basic"),
                                false,
                                Map.of("basic.name", item("basic.name"), "basic.phone", item("basic.phone")),
                                List.of())),
                purposes(),
                Map.of(
                        "own-data",
                        new Condition("own-data", "2(2)", label("Own data?"), Layer.NECESSITY, Reason.CONDITION_UNMET)),
                Map.of(
                        "partner",
                        new Recipient("partner", "4", label("Partner"), true, List.of(), Map.of()),
                        "data-subject",
                        new Recipient("data-subject", "4", label("Data subject"), false, List.of(), Map.of())),
                Map.of(
                        "outsourcing",
                        new DirectChannel(
                                "outsourcing", "4", label("Outsourcing"), Selection.of(List.of("partner")), List.of())),
                Map.of(),
                Map.of(
                        "billing", rule("billing", List.of(), false),
                        "dunning", rule("dunning", List.of(), false),
                        "portal", rule("portal", List.of("own-data"), false),
                        "marketing", rule("marketing", List.of(), true)),
                List.of(handOffs),
                3);
    }

    private static Map<String, Purpose> purposes() {
        Map<String, Purpose> purposes = new LinkedHashMap<>();
        for (String id : List.of("billing", "dunning", "portal", "marketing", "research")) {
            purposes.put(
                    id,
                    new Purpose(
                            id,
                            "2(1)",
                            label(id),
                            Layer.NOTICE,
                            Selection.ALL,
                            Optional.empty(),
                            false,
                            Optional.empty()));
        }
        return purposes;
    }

    private static NecessityRule rule(String purpose, List<String> conditions, boolean statisticsOnly) {
        return new NecessityRule(
                purpose,
                "3",
                conditions,
                statisticsOnly,
                Optional.empty(),
                List.of(new NecessityRule.Entry(List.of("basic"), List.of(), false)));
    }

    private static Item item(String id) {
        return new Item(id, "basic", "3(1)", label(id), false, List.of(), Optional.empty());
    }

    static Label label(String en) {
        return new Label(en, en);
    }
}
