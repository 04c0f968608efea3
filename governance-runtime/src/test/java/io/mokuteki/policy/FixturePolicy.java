package io.mokuteki.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small policy, made to be bent. As it is: category {@code data} (clause 3) with the items of {@link #items}, purpose
 * {@code serve} (clause 2) that needs {@code data.plain} under condition {@code ticket}, and recipient {@code friend}
 * of scheme {@code together}.
 */
final class FixturePolicy {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);

    final Map<String, Category> categories = new LinkedHashMap<>();
    final Map<String, Purpose> purposes = new LinkedHashMap<>();
    final Map<String, Condition> conditions = new LinkedHashMap<>();
    final Map<String, Recipient> recipients = new LinkedHashMap<>();
    final Map<String, DirectChannel> channels = new LinkedHashMap<>();
    final Map<String, JointUseScheme> schemes = new LinkedHashMap<>();
    final Map<String, NecessityRule> necessity = new LinkedHashMap<>();
    final List<HandOff> handOffs = new ArrayList<>();

    FixturePolicy category(String id, String clause, Item... items) {
        Map<String, Item> byId = new LinkedHashMap<>();
        Arrays.stream(items).forEach(item -> byId.put(item.id(), item));
        categories.put(id, new Category(id, clause, label(id), false, byId, List.of()));
        return this;
    }

    FixturePolicy group(String id, String clause, String... includes) {
        categories.put(id, new Category(id, clause, label(id), false, Map.of(), List.of(includes)));
        return this;
    }

    static Item item(String id, String... conditions) {
        return new Item(
                id,
                id.substring(0, id.indexOf('.')),
                "3(" + id + ")",
                label(id),
                false,
                List.of(conditions),
                Optional.empty());
    }

    static Item secret(String id) {
        return new Item(
                id, id.substring(0, id.indexOf('.')), "3(" + id + ")", label(id), true, List.of(), Optional.empty());
    }

    FixturePolicy purpose(String id, String clause) {
        return purpose(id, clause, Selection.ALL, null, null);
    }

    FixturePolicy purpose(String id, String clause, Selection paired, String statisticsOnly, String parent) {
        purposes.put(
                id,
                new Purpose(
                        id,
                        clause,
                        label(id),
                        Layer.NOTICE,
                        paired,
                        Optional.ofNullable(statisticsOnly),
                        false,
                        Optional.ofNullable(parent)));
        return this;
    }

    FixturePolicy statute(String id, String clause) {
        purposes.put(
                id,
                new Purpose(
                        id,
                        clause,
                        label(id),
                        Layer.LAW,
                        Selection.of(List.of()),
                        Optional.empty(),
                        false,
                        Optional.empty()));
        return this;
    }

    FixturePolicy condition(String id, Layer layer, Reason unmet) {
        conditions.put(id, new Condition(id, "c-" + id, label(id), layer, unmet));
        return this;
    }

    FixturePolicy recipient(String id, boolean outside, String... recipientConditions) {
        recipients.put(id, new Recipient(id, "4-" + id, label(id), outside, List.of(recipientConditions), Map.of()));
        return this;
    }

    FixturePolicy channel(String id, Selection to, String... channelConditions) {
        channels.put(id, new DirectChannel(id, "4-" + id, label(id), to, List.of(channelConditions)));
        return this;
    }

    FixturePolicy needs(String purpose, List<String> rowConditions, NecessityRule.Entry... entries) {
        necessity.put(
                purpose, new NecessityRule(purpose, "3", rowConditions, false, Optional.empty(), List.of(entries)));
        return this;
    }

    FixturePolicy needs(String purpose, String... data) {
        return needs(purpose, List.of(), entry(List.of(data)));
    }

    static NecessityRule.Entry entry(List<String> data, String... entryConditions) {
        return new NecessityRule.Entry(data, List.of(entryConditions), false);
    }

    static NecessityRule.Entry statisticsOf(String... data) {
        return new NecessityRule.Entry(List.of(data), List.of(), true);
    }

    FixturePolicy handOff(String from, String to) {
        handOffs.add(new HandOff(from, to, "2-hand-off", new Justification("one job in two steps", "legal")));
        return this;
    }

    DecisionEngine engine() {
        return new DecisionEngine(policy());
    }

    Policy policy() {
        Notice notice = new Notice(
                label("notice"),
                Optional.empty(),
                Optional.empty(),
                new Notice.Controller(label("company"), "1"),
                Optional.empty(),
                Map.of("2", new Clause("2", Clause.Source.NOTICE, label("purposes"))));
        return new Policy(
                "fixture",
                "7",
                Optional.of(FIRST_DAY),
                notice,
                Map.of(),
                Map.of(),
                categories,
                purposes,
                conditions,
                recipients,
                channels,
                schemes,
                necessity,
                handOffs,
                10);
    }

    static Label label(String id) {
        return new Label(id, "the " + id);
    }
}
