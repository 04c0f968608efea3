package io.mokuteki.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way through the rules. Collects every refusal; the decision is the first in precedence.
 *
 * <p>The rules stand in the contract's order: ids, purpose, secrets, channel and recipient, scheme, then notice and
 * necessity for each purpose and item, statistics, conditions.
 */
final class Evaluation {

    private final Policy policy;
    private final Request request;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<DecisionEngine.Step> trace = new ArrayList<>();
    /** Condition ids in the order asked, with whether each holds. */
    private final Map<String, Boolean> conditions = new LinkedHashMap<>();

    private final Set<Item> items = new LinkedHashSet<>();
    private @Nullable Channel channel;

    Evaluation(Policy policy, Request request) {
        this.policy = policy;
        this.request = request;
    }

    void run() {
        inForce();
        ids();
        if (!refusals.isEmpty()) {
            return;
        }
        request.categories().forEach(category -> items.addAll(policy.expand(category)));
        purposeDeclared();
        secrets();
        recipientAndChannel();
        for (Purpose purpose : judges()) {
            for (Item item : items) {
                if (!item.secret()) {
                    permits(purpose, item);
                }
            }
        }
    }

    private void inForce() {
        policy.effectiveFrom()
                .ifPresent(first -> request.on().ifPresent(day -> {
                    if (day.isBefore(first)) {
                        refuse(
                                Reason.NO_POLICY,
                                null,
                                List.of(),
                                "On " + day + " this policy was not yet in force: it is from " + first + " on.",
                                "Decide by the policy that was in force on that day.");
                    }
                }));
    }

    private void ids() {
        known("purpose", request.purposes(), policy.purposes().keySet());
        known(
                "recipient",
                request.recipient().stream().toList(),
                policy.recipients().keySet());
        known("channel", request.channels(), policy.allChannels().keySet());
        known("condition", request.mentionedConditions(), policy.conditions().keySet());
        for (String category : request.categories()) {
            if (policy.expand(category).isEmpty()) {
                Set<String> candidates = new LinkedHashSet<>(policy.categories().keySet());
                candidates.addAll(policy.items().keySet());
                unknown("data category", category, candidates);
            }
        }
    }

    private void known(String kind, List<String> ids, Collection<String> candidates) {
        for (String id : ids) {
            if (!candidates.contains(id)) {
                unknown(kind, id, candidates);
            }
        }
    }

    private void unknown(String kind, String id, Collection<String> candidates) {
        String sentence = "The policy knows no " + kind + " '" + id + "'." + DidYouMean.hint(id, candidates);
        refusals.add(new Refusal(
                Reason.UNKNOWN_ID,
                Optional.of(Layer.NOTICE),
                List.of(),
                kind.equals("data category") ? Optional.of(id) : Optional.empty(),
                kind.equals("purpose") ? Optional.of(id) : Optional.empty(),
                Optional.empty(),
                sentence,
                List.of("Correct the id, or declare the " + kind + " in the policy if the notice names it.")));
        trace.add(new DecisionEngine.Step(false, sentence, List.of()));
    }

    private void purposeDeclared() {
        if (request.purposes().isEmpty()) {
            refuse(
                    Reason.NO_PURPOSE,
                    Layer.NOTICE,
                    policy.purposes().values().stream()
                            .filter(purpose -> purpose.basis() == Layer.NOTICE)
                            .map(Evaluation::sectionOf)
                            .distinct()
                            .toList(),
                    "No purpose is declared for this use.",
                    "Annotate the method, or the entry point that leads to it, with @ForPurpose.");
        }
    }

    /** {@code 2} for {@code 2(3)}: a section is a clause of its own, where the notice has it. */
    private static String sectionOf(Purpose purpose) {
        int bracket = purpose.clause().indexOf('(');
        return bracket > 0 ? purpose.clause().substring(0, bracket) : purpose.clause();
    }

    private void secrets() {
        for (Item item : items) {
            if (item.secret()) {
                refuse(
                        Reason.SECRET,
                        Layer.NECESSITY,
                        List.of(item.clause()),
                        item,
                        null,
                        "'" + item.id() + "' is secret: no purpose may read it.",
                        "Compare hashes instead of reading the secret; a hash is not the secret.");
            }
        }
    }

    private void recipientAndChannel() {
        Set<String> channels = new LinkedHashSet<>(request.channels());
        Recipient recipient =
                request.recipient().map(id -> policy.recipients().get(id)).orElse(null);
        boolean outside = recipient != null && recipient.outside();
        if (outside ? channels.size() != 1 : !channels.isEmpty()) {
            noChannel(recipient, channels);
            return;
        }
        if (recipient == null) {
            return;
        }
        if (outside) {
            Channel through = policy.channel(channels.iterator().next()).orElseThrow();
            channel = through;
            if (through instanceof DirectChannel direct) {
                listed(recipient, direct);
            } else if (through instanceof JointUsePurpose joint) {
                jointUse(recipient, joint);
            }
            through.conditions().forEach(condition -> ask(condition, null, null));
        }
        recipient.conditions().forEach(condition -> ask(condition, null, null));
    }

    private void noChannel(@Nullable Recipient recipient, Set<String> channels) {
        String sentence;
        if (recipient == null || !recipient.outside()) {
            sentence = "A channel is named (" + String.join(", ", channels) + "), and no outside recipient.";
        } else if (channels.isEmpty()) {
            sentence = "Data goes to '" + recipient.id() + "' through no channel.";
        } else {
            sentence = "Data goes to '" + recipient.id() + "' through more than one channel: "
                    + String.join(", ", channels) + ".";
        }
        List<String> clauses = new ArrayList<>();
        if (recipient != null) {
            clauses.add(recipient.clause());
        }
        channels.forEach(id -> clauses.add(policy.channel(id).orElseThrow().clause()));
        refuse(
                Reason.NO_CHANNEL,
                Layer.NOTICE,
                clauses,
                sentence,
                "Name exactly one channel: outsourcing, one joint-use purpose, consent or law.");
    }

    private void listed(Recipient recipient, DirectChannel direct) {
        boolean lists = direct.recipients().all() || direct.recipients().ids().contains(recipient.id());
        check(
                lists,
                "Channel '" + direct.id() + "' " + (lists ? "lists" : "does not list") + " '" + recipient.id() + "'.",
                Reason.RECIPIENT_NOT_ALLOWED,
                List.of(direct.clause()),
                null,
                null,
                "Hand the data over through a channel that lists '" + recipient.id() + "'.");
    }

    private void jointUse(Recipient recipient, JointUsePurpose joint) {
        JointUseScheme scheme = declared(policy.schemes(), joint.scheme());
        boolean lists = scheme.recipients().ids().contains(recipient.id());
        check(
                lists,
                "Scheme '" + scheme.id() + "' " + (lists ? "lists" : "does not list") + " '" + recipient.id() + "'.",
                Reason.RECIPIENT_NOT_ALLOWED,
                scheme.recipients().clauses(),
                null,
                null,
                "Only these take part in the scheme: "
                        + String.join(", ", scheme.recipients().ids()) + ".");
        List<String> needs = joint.recipients().get(recipient.id());
        if (lists) {
            check(
                    needs != null,
                    "'" + joint.id() + "' " + (needs != null ? "needs" : "does not need") + " '" + recipient.id()
                            + "'.",
                    Reason.RECIPIENT_NOT_NEEDED,
                    List.of(joint.clause()),
                    null,
                    null,
                    "This joint-use purpose needs: "
                            + String.join(", ", joint.recipients().keySet()) + ".");
            if (needs != null) {
                needs.forEach(condition -> ask(condition, null, null));
            }
        }
        for (Purpose purpose : effectivePurposes()) {
            boolean serves = lineage(purpose).stream()
                    .anyMatch(ancestor -> joint.serves().contains(ancestor.id()));
            check(
                    serves,
                    "'" + joint.id() + "' " + (serves ? "serves" : "does not serve") + " '" + purpose.id() + "'.",
                    Reason.OUTSIDE_SCHEME,
                    List.of(joint.clause(), purpose.clause()),
                    null,
                    purpose,
                    "Hand the data over for a purpose that the joint-use purpose serves: "
                            + String.join(", ", joint.serves()) + ".");
        }
        for (Item item : items) {
            boolean covers = covers(scheme.items().ids(), item)
                    && (joint.items().all() || covers(joint.items().ids(), item));
            check(
                    covers,
                    "'" + joint.id() + "' " + (covers ? "covers" : "does not cover") + " '" + item.id() + "'.",
                    Reason.OUTSIDE_SCHEME,
                    scheme.items().clauses(),
                    item,
                    null,
                    "Leave '" + item.id() + "' out of the hand-over.");
            if (covers) {
                jointUseNecessity(joint, item);
            }
        }
    }

    private void jointUseNecessity(JointUsePurpose joint, Item item) {
        boolean necessary = joint.necessity().all() || covers(joint.necessity().ids(), item);
        check(
                necessary,
                "'" + item.id() + "' is " + (necessary ? "" : "not ") + "necessary for '" + joint.id() + "'.",
                Reason.NOT_NECESSARY,
                List.of(joint.clause()),
                item,
                null,
                "Leave '" + item.id() + "' out, or have the necessity of '" + joint.id() + "' reviewed and widened.");
        joint.statisticsOnly()
                .ifPresent(footnote -> statistics(Layer.NOTICE, List.of(footnote), item, null, joint.id()));
        if (necessary && joint.statisticsNecessary()) {
            statistics(Layer.NECESSITY, List.of(joint.clause()), item, null, joint.id());
        }
    }

    private void permits(Purpose purpose, Item item) {
        Category category = declared(policy.categories(), item.category());
        if (purpose.basis() == Layer.NOTICE) {
            boolean paired =
                    purpose.categories().all() || covers(purpose.categories().ids(), item);
            check(
                    paired,
                    "The notice " + (paired ? "pairs" : "does not pair") + " '" + purpose.id() + "' with '" + item.id()
                            + "'.",
                    Reason.NOT_IN_NOTICE,
                    List.of(purpose.clause(), category.clause()),
                    item,
                    purpose,
                    "Use a purpose that the notice pairs with '" + item.id() + "'.");
            if (!paired) {
                return;
            }
            purpose.statisticsOnly()
                    .ifPresent(footnote ->
                            statistics(Layer.NOTICE, List.of(footnote), item, purpose, "purpose " + purpose.id()));
        }
        NecessityRule rule = policy.necessity().get(purpose.id());
        if (rule == null && purpose.parent().isPresent()) {
            return; // A part of a purpose without a row of its own has its parent's, which judges too.
        }
        List<NecessityRule.Entry> entries = rule == null
                ? List.of()
                : rule.entries().stream()
                        .filter(entry -> covers(entry.categories(), item))
                        .toList();
        check(
                !entries.isEmpty(),
                "'" + item.id() + "' is " + (entries.isEmpty() ? "not " : "") + "necessary for '" + purpose.id() + "'.",
                Reason.NOT_NECESSARY,
                rule == null
                        ? List.of(purpose.clause(), category.clause())
                        : List.of(rule.clause(), purpose.clause(), category.clause()),
                item,
                purpose,
                "Do without '" + item.id() + "', or have the necessity of '" + purpose.id()
                        + "' reviewed and widened.");
        if (rule == null || entries.isEmpty()) {
            return;
        }
        if (rule.statisticsOnly() || entries.stream().anyMatch(NecessityRule.Entry::statisticsOnly)) {
            List<String> clauses =
                    purpose.statisticsOnly().map(List::of).orElse(List.of(rule.clause(), purpose.clause()));
            statistics(Layer.NECESSITY, clauses, item, purpose, "purpose " + purpose.id());
        }
        rule.conditions().forEach(condition -> ask(condition, purpose, item));
        entries.forEach(entry -> entry.conditions().forEach(condition -> ask(condition, purpose, item)));
        item.conditions().forEach(condition -> ask(condition, purpose, item));
    }

    private void statistics(Layer layer, List<String> clauses, Item item, @Nullable Purpose purpose, String rule) {
        if (!request.statistics().making()) {
            refuse(
                    Reason.STATISTICS_ONLY,
                    layer,
                    clauses,
                    item,
                    purpose,
                    "For " + rule + ", '" + item.id() + "' may only enter statistics that identify nobody.",
                    "Make the statistics in a method annotated @Reclassifies(to = \"statistics\", clause = \""
                            + clauses.get(0) + "\"), and return nothing of a single person from it.");
        } else if (request.statistics().smallestCell() < policy.minimumGroupSize()) {
            refuse(
                    Reason.GROUP_TOO_SMALL,
                    Layer.NECESSITY,
                    clauses,
                    item,
                    purpose,
                    "The smallest cell counts " + request.statistics().smallestCell() + " people; the policy asks for "
                            + policy.minimumGroupSize() + ".",
                    "Merge cells, or suppress the small ones, until each counts at least " + policy.minimumGroupSize()
                            + " people.");
        }
    }

    private void ask(String id, @Nullable Purpose purpose, @Nullable Item item) {
        Condition condition = declared(policy.conditions(), id);
        boolean alreadyAsked = conditions.containsKey(id);
        boolean met = conditions.computeIfAbsent(id, this::isMet);
        if (met) {
            if (!alreadyAsked) {
                trace.add(new DecisionEngine.Step(true, "Condition '" + id + "' holds.", List.of(condition.clause())));
            }
            return;
        }
        List<String> clauses = new ArrayList<>(List.of(condition.clause()));
        if (purpose != null) {
            clauses.add(purpose.clause());
        }
        if (item != null) {
            clauses.add(declared(policy.categories(), item.category()).clause());
        }
        String sentence =
                "Condition '" + id + "' does not hold: " + condition.label().en();
        if (!alreadyAsked) {
            trace.add(new DecisionEngine.Step(false, sentence, List.of(condition.clause())));
        }
        refusals.add(new Refusal(
                condition.unmet(),
                Optional.of(condition.layer()),
                clauses,
                Optional.ofNullable(item).map(Item::id),
                Optional.ofNullable(purpose).map(Purpose::id),
                Optional.of(id),
                sentence,
                List.of("Make sure that '" + id + "' holds before the data is used, and that a ConditionCheck of the"
                        + " application answers it.")));
    }

    private boolean isMet(String condition) {
        try {
            return request.answers().isMet(condition);
        } catch (RuntimeException unanswered) {
            return false;
        }
    }

    /** The stack less the purposes that a declared hand-off lets the next inner one stand for. */
    private List<Purpose> effectivePurposes() {
        List<String> stack = request.purposes();
        Set<Purpose> effective = new LinkedHashSet<>();
        for (int outer = 0; outer < stack.size(); outer++) {
            String from = stack.get(outer);
            Optional<String> to = outer + 1 < stack.size() ? Optional.of(stack.get(outer + 1)) : Optional.empty();
            Optional<HandOff> handOff = policy.handOffs().stream()
                    .filter(candidate -> candidate.from().equals(from) && to.equals(Optional.of(candidate.to())))
                    .findFirst();
            handOff.ifPresentOrElse(
                    declared -> trace.add(new DecisionEngine.Step(
                            true,
                            "'" + declared.from() + "' hands off to '" + declared.to() + "'.",
                            List.of(declared.clause()))),
                    () -> effective.add(declared(policy.purposes(), from)));
        }
        return List.copyOf(effective);
    }

    /** Everything that must permit: the effective purposes, each with the broader ones that it is a part of. */
    private Set<Purpose> judges() {
        return effectivePurposes().stream()
                .flatMap(purpose -> lineage(purpose).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Purpose> lineage(Purpose purpose) {
        Set<Purpose> lineage = new LinkedHashSet<>();
        Optional<Purpose> next = Optional.of(purpose);
        while (next.isPresent() && lineage.add(next.get())) {
            next = next.get().parent().map(parent -> declared(policy.purposes(), parent));
        }
        return List.copyOf(lineage);
    }

    /** What a validated policy is sure to declare; from any other, an engine error and so a denial. */
    private static <T> T declared(Map<String, T> elements, String id) {
        return Objects.requireNonNull(elements.get(id), () -> "The policy refers to '" + id + "' and declares none.");
    }

    private boolean covers(List<String> ids, Item item) {
        return ids.stream()
                .anyMatch(id -> id.equals(item.id()) || policy.expand(id).contains(item));
    }

    private void check(
            boolean passed,
            String sentence,
            Reason reason,
            List<String> clauses,
            @Nullable Item item,
            @Nullable Purpose purpose,
            String remedy) {
        if (passed) {
            trace.add(new DecisionEngine.Step(true, sentence, clauses));
        } else {
            Layer layer = reason == Reason.NOT_NECESSARY ? Layer.NECESSITY : Layer.NOTICE;
            refuse(reason, layer, clauses, item, purpose, sentence, remedy);
        }
    }

    private void refuse(Reason reason, @Nullable Layer layer, List<String> clauses, String sentence, String remedy) {
        refuse(reason, layer, clauses, null, null, sentence, remedy);
    }

    private void refuse(
            Reason reason,
            @Nullable Layer layer,
            List<String> clauses,
            @Nullable Item item,
            @Nullable Purpose purpose,
            String sentence,
            String remedy) {
        trace.add(new DecisionEngine.Step(false, sentence, clauses));
        refusals.add(new Refusal(
                reason,
                Optional.ofNullable(layer),
                clauses,
                Optional.ofNullable(item).map(Item::id),
                Optional.ofNullable(purpose).map(Purpose::id),
                Optional.empty(),
                sentence,
                List.of(remedy)));
    }

    List<DecisionEngine.Step> trace() {
        return trace;
    }

    Decision decision() {
        Optional<Refusal> first = refusals.stream().min(Refusal.PRECEDENCE);
        return first.map(this::denied).orElseGet(this::permitted);
    }

    private Decision permitted() {
        Set<String> clauses = new LinkedHashSet<>();
        request.purposes()
                .forEach(id -> clauses.add(declared(policy.purposes(), id).clause()));
        items.forEach(item ->
                clauses.add(declared(policy.categories(), item.category()).clause()));
        if (channel != null) {
            clauses.add(channel.clause());
        }
        String category = request.categories().get(0);
        return new Decision(
                Decision.Outcome.PERMITTED,
                Optional.empty(),
                Optional.empty(),
                List.copyOf(clauses),
                List.copyOf(conditions.keySet()),
                unmet(),
                category,
                category,
                request.purposes(),
                Optional.empty(),
                request.recipient(),
                request.channels(),
                "",
                List.of(),
                policy.id(),
                policy.version());
    }

    private Decision denied(Refusal refusal) {
        boolean byCondition = refusal.condition().isPresent();
        String category =
                refusal.item().map(this::askedFor).orElse(request.categories().get(0));
        return new Decision(
                Decision.Outcome.DENIED,
                Optional.of(refusal.reason()),
                refusal.layer(),
                refusal.clauses().stream().distinct().toList(),
                byCondition ? List.copyOf(conditions.keySet()) : List.of(),
                byCondition ? unmet() : List.of(),
                category,
                refusal.item().orElse(category),
                request.purposes(),
                refusal.purpose(),
                request.recipient(),
                request.channels(),
                refusal.explanation(),
                refusal.remedies(),
                policy.id(),
                policy.version());
    }

    /** The category, as it was asked, that the item belongs to. */
    private String askedFor(String item) {
        return request.categories().stream()
                .filter(asked -> asked.equals(item)
                        || policy.expand(asked).stream()
                                .anyMatch(expanded -> expanded.id().equals(item)))
                .findFirst()
                .orElse(item);
    }

    private List<String> unmet() {
        return conditions.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
