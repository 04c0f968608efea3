package io.mokuteki.archtests.report;

import io.mokuteki.archtests.report.CodeFacts.Disclosure;
import io.mokuteki.archtests.report.CodeFacts.Use;
import io.mokuteki.archtests.report.Judgement.Necessity;
import io.mokuteki.archtests.report.Judgement.Pairing;
import io.mokuteki.policy.ConditionAnswers;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.DecisionEngine;
import io.mokuteki.policy.Item;
import io.mokuteki.policy.Layer;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.Purpose;
import io.mokuteki.policy.Reason;
import io.mokuteki.policy.Request;
import io.mokuteki.policy.Statistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the engine as the build does: conditions are assumed, and listed as open. */
final class Judge {

    private final Policy policy;
    private final DecisionEngine engine;

    Judge(Policy policy) {
        this.policy = policy;
        this.engine = new DecisionEngine(policy);
    }

    Judgement judge(Item item, Purpose purpose) {
        return judge(Request.read(item.id()).forPurposes(purpose.id()), item, purpose);
    }

    /** The judgement of handing an item to a recipient through a channel. */
    Judgement judge(Item item, Purpose purpose, String recipient, String channel) {
        return judge(Request.read(item.id()).forPurposes(purpose.id()).to(recipient, channel), item, purpose);
    }

    private Judgement judge(Request asked, Item item, Purpose purpose) {
        Request request = asked.answeredBy(ConditionAnswers.ASSUMED);
        Decision plain = engine.decide(request);
        boolean statistics = plain.reason().equals(Optional.of(Reason.STATISTICS_ONLY));
        Decision decision = statistics ? engine.decide(request.with(Statistics.IN_THE_MAKING)) : plain;
        Set<String> clauses = new LinkedHashSet<>(plain.clauses());
        clauses.addAll(decision.clauses());
        return new Judgement(
                pairing(decision, item, purpose),
                necessity(decision, statistics),
                decision.conditions(),
                List.copyOf(clauses),
                decision.reason());
    }

    private static Necessity necessity(Decision decision, boolean statistics) {
        if (decision.isPermitted()) {
            return statistics ? Necessity.STATISTICS : Necessity.YES;
        }
        return decision.reason().equals(Optional.of(Reason.SECRET)) ? Necessity.SECRET : Necessity.NO;
    }

    private Pairing pairing(Decision decision, Item item, Purpose purpose) {
        if (purpose.basis() == Layer.LAW) {
            return Pairing.LAW;
        }
        Reason reason = decision.reason().orElse(null);
        boolean refusedEarlier = reason != null && reason.compareTo(Reason.NOT_IN_NOTICE) < 0;
        boolean paired = refusedEarlier ? noticePairs(item, purpose) : reason != Reason.NOT_IN_NOTICE;
        return paired ? Pairing.PAIRED : Pairing.NOT_PAIRED;
    }

    /** Asked of the policy, because the engine gives a secret's refusal before it looks at the notice. */
    private boolean noticePairs(Item item, Purpose purpose) {
        return purpose.categories().all()
                || purpose.categories().ids().stream()
                        .anyMatch(id -> policy.expand(id).contains(item));
    }

    Decision decide(Use use) {
        return decide(Request.read(use.categories()).forPurposes(use.purposes()), use.statistics());
    }

    Decision decide(Disclosure disclosure) {
        return decide(
                Request.read(disclosure.categories())
                        .forPurposes(disclosure.purposes())
                        .to(disclosure.to(), disclosure.channels()),
                disclosure.statistics());
    }

    private Decision decide(Request request, boolean statistics) {
        return engine.decide(request.answeredBy(ConditionAnswers.ASSUMED)
                .with(statistics ? Statistics.IN_THE_MAKING : Statistics.NONE));
    }
}
