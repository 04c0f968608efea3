package io.mokuteki.sample.page;

import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.audit.Violation;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.Label;
import io.mokuteki.policy.Layer;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import io.mokuteki.policy.Reason;
import io.mokuteki.runtime.PurposeViolationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A denial, as the page shows it.
 *
 * @param action what was about to happen, by its word: reading, disclosing …
 * @param actionText what was about to happen, for people
 * @param target which member, or which method discloses
 * @param item the category's item
 * @param itemLabel what the notice calls it
 * @param site where
 * @param purposes the stack, outermost first, each with what the notice calls it
 * @param recipient to whom, if to anybody
 * @param channels through which channels
 * @param reason why not, by its id
 * @param reasonText why not, in words
 * @param layer which layer refused, by its id; empty where none was reached
 * @param layerText the layer in words
 * @param explanation the engine's own sentence
 * @param clauses on what it rests, each with its heading
 * @param unmet the conditions that do not hold, each with what it demands
 * @param remedy what would make it right, for this reason
 * @param remedies what would make it right, the engine's own sentences
 * @param policy the policy's id and version
 */
@NotPersonal("ids and names of code: a decision never holds a value")
record DecisionView(
        String action,
        Text actionText,
        String target,
        String item,
        Text itemLabel,
        String site,
        List<Named> purposes,
        String recipient,
        List<String> channels,
        String reason,
        Text reasonText,
        String layer,
        Text layerText,
        String explanation,
        List<Named> clauses,
        List<Named> unmet,
        Text remedy,
        List<String> remedies,
        String policy) {

    /**
     * An id with what it is called.
     *
     * @param id the id
     * @param label its label
     */
    @NotPersonal("an element of the policy")
    record Named(String id, Text label) {}

    static DecisionView of(PurposeViolationException denial, Optional<Policy> policy) {
        Violation violation = denial.violation();
        Decision decision = denial.decision();
        Optional<Reason> reason = decision.reason();
        return new DecisionView(
                violation.action(),
                ReasonTexts.action(violation.action()),
                violation.target(),
                decision.item(),
                itemLabel(decision.item(), policy),
                violation.site(),
                decision.purposes().stream()
                        .map(id -> new Named(id, purposeLabel(id, policy)))
                        .toList(),
                decision.recipient().orElse(""),
                decision.channels(),
                reason.map(Enum::name).orElse(""),
                reason.map(ReasonTexts::why).orElse(new Text("", "")),
                decision.layer().map(Layer::id).orElse(""),
                decision.layer().map(ReasonTexts::layer).orElse(new Text("", "")),
                decision.explanation(),
                decision.clauses().stream()
                        .map(id -> new Named(id, clauseLabel(id, policy)))
                        .toList(),
                decision.unmet().stream()
                        .map(id -> new Named(id, conditionLabel(id, policy)))
                        .toList(),
                reason.map(ReasonTexts::remedy).orElse(new Text("", "")),
                decision.remedies(),
                decision.policyId() + " " + decision.policyVersion());
    }

    private static Text itemLabel(String id, Optional<Policy> policy) {
        return policy.stream()
                .flatMap(known -> Stream.concat(
                        Stream.ofNullable(known.items().get(id)).map(item -> item.label()),
                        Stream.ofNullable(known.categories().get(id)).map(category -> category.label())))
                .findFirst()
                .map(DecisionView::text)
                .orElse(new Text(id, id));
    }

    private static Text purposeLabel(String id, Optional<Policy> policy) {
        return policy.map(known -> known.purposes().get(id))
                .map(Purpose::label)
                .map(DecisionView::text)
                .orElse(new Text(id, id));
    }

    private static Text clauseLabel(String id, Optional<Policy> policy) {
        return policy.map(known -> known.notice().clauses().get(id))
                .map(clause -> text(clause.label()))
                .orElse(new Text("", ""));
    }

    private static Text conditionLabel(String id, Optional<Policy> policy) {
        return policy.map(known -> known.conditions().get(id))
                .map(condition -> text(condition.label()))
                .orElse(new Text("", ""));
    }

    private static Text text(Label label) {
        return new Text(label.ja(), label.en());
    }
}
