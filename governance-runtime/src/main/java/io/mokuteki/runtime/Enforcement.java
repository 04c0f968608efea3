package io.mokuteki.runtime;

import io.mokuteki.audit.AuditTrail;
import io.mokuteki.audit.Violation;
import io.mokuteki.policy.Decision;
import io.mokuteki.policy.Layer;
import io.mokuteki.policy.Reason;
import io.mokuteki.policy.Request;
import io.mokuteki.policy.Statistics;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Judges what the guard sees, by the scope in force on this thread: reads, texts, disclosures, statistics.
 *
 * <p>Stateless. A refusal is recorded first, then thrown, unless the mode only observes.
 */
final class Enforcement {

    private Enforcement() {}

    /** Judges a read of a member of that record; null for a static one. */
    static void read(GovernedRead read, @Nullable Object owner) {
        ActiveScope scope = CurrentScope.get();
        Object subject = subjectOf(read, owner, scope);
        boolean numbered = read.member() >= 0;
        if (scope != null && numbered && scope.statistics() == null && scope.wasPermitted(read.member(), subject)) {
            return;
        }
        Decision decision = decide(read, subject, scope);
        if (!decision.isPermitted()) {
            refuse(policy(scope), decision, "reading", read.type(), read.target());
            return;
        }
        if (scope == null) {
            return;
        }
        if (scope.statistics() != null) {
            scope.statistics().count(subject);
        } else if (!numbered) {
            return;
        } else if (decision.conditions().isEmpty()) {
            scope.grant(read.member());
        } else {
            ActiveScope remembering = scope.remembering();
            remembering.permit(read.member(), subject);
            CurrentScope.set(remembering);
        }
    }

    /**
     * Judges a text that tells governed fields.
     *
     * @return null when the real text is permitted, else the mask that takes its place
     */
    static @Nullable String text(GovernedText text, Object owner) {
        ActiveScope scope = CurrentScope.get();
        for (GovernedRead field : text.fields()) {
            Decision decision = decide(field, subjectOf(field, owner, scope), scope);
            if (!decision.isPermitted()) {
                if (text.singleComponent()) {
                    refuse(policy(scope), decision, "telling", text.type(), field.target());
                    return null;
                }
                boolean masks = record(Site.outside(text.type()), policy(scope), decision, "telling", field.target())
                        .enforced();
                return masks ? text.mask() : null;
            }
        }
        return null;
    }

    /**
     * Judges that a method takes or returns an object whose fields hold these categories: refused when none of them is
     * permitted. Which fields are read, nobody sees here.
     */
    static void handle(GovernedRead contents, String action) {
        ActiveScope scope = CurrentScope.get();
        Object subject = scope == null ? null : scope.subject();
        for (String category : contents.categories()) {
            GovernedRead one = new GovernedRead(
                    contents.member(), contents.type(), contents.name(), List.of(category), contents.subject());
            if (decide(one, subject, scope).isPermitted()) {
                return;
            }
        }
        refuse(policy(scope), decide(contents, subject, scope), action, contents.type(), contents.target());
    }

    /** Judges a hand-over with these arguments. */
    static void disclose(GovernedDisclosure disclosure, @Nullable Object[] arguments) {
        ActiveScope scope = CurrentScope.get();
        PolicyInForce policy = policy(scope);
        if (!disclosure.unclassified().isEmpty()) {
            refuse(
                    policy,
                    unclassified(disclosure, scope, policy),
                    "disclosing",
                    disclosure.type(),
                    disclosure.target());
            return;
        }
        if (disclosure.categories().isEmpty()) {
            return;
        }
        Object named = argument(disclosure.subjectParameter(), arguments);
        Object subject = named != null || scope == null ? named : scope.subject();
        Object recipient = argument(disclosure.recipientParameter(), arguments);
        List<String> purposes = purposes(scope);
        Decision decision = policy.decide(Request.read(disclosure.categories())
                .forPurposes(purposes)
                .to(disclosure.to(), disclosure.channel().stream().toList())
                // What still carries categories is of single people, even where statistics are being made.
                .with(Statistics.NONE)
                .answeredBy(new ConditionQuestions(
                        policy.checks(),
                        purposes,
                        disclosure.categories(),
                        subject,
                        Optional.of(disclosure.to()),
                        recipient,
                        LocalDate.now())));
        if (!decision.isPermitted()) {
            refuse(policy, decision, "disclosing", disclosure.type(), disclosure.target());
        }
    }

    /**
     * Puts a method's purposes in force. The caller restores what was.
     *
     * @param subject whom the call is about, if it says so
     * @return all purposes that are now in force, outermost first
     */
    static List<String> enter(GovernedCall call, @Nullable Object subject) {
        ActiveScope outer = CurrentScope.get();
        StatisticsInTheMaking statistics = call.statistics()
                .map(making ->
                        new StatisticsInTheMaking(making.minimumGroupSize(), outer == null ? null : outer.statistics()))
                .orElse(null);
        ActiveScope entered = ActiveScope.open(outer, call.purposes(), subject, statistics);
        CurrentScope.set(entered);
        return entered.purposes();
    }

    /**
     * Judges the statistics that a method made, while its scope is still in force.
     *
     * @return what the method may return
     */
    static @Nullable Object finish(GovernedCall call, @Nullable Object result) {
        ActiveScope scope = CurrentScope.get();
        if (scope == null || scope.statistics() == null) {
            return result;
        }
        int people = scope.statistics().people();
        int minimum =
                Math.max(scope.policy().minimumGroupSize(), scope.statistics().minimumGroupSize());
        boolean judgedItself = result instanceof SelfSuppressing cells && cells.minimumGroupSize() >= minimum;
        if (people < minimum && !judgedItself) {
            refuseAt(
                    Site.inside(call.type()),
                    scope.policy(),
                    groupTooSmall(call, scope, people, minimum),
                    "returning statistics of",
                    call.target());
        }
        return result;
    }

    private static Decision decide(GovernedRead read, @Nullable Object subject, @Nullable ActiveScope scope) {
        PolicyInForce policy = policy(scope);
        List<String> purposes = purposes(scope);
        return policy.decide(Request.read(read.categories())
                .forPurposes(purposes)
                .with(statistics(scope))
                .answeredBy(new ConditionQuestions(
                        policy.checks(),
                        purposes,
                        read.categories(),
                        subject,
                        Optional.empty(),
                        null,
                        LocalDate.now())));
    }

    private static @Nullable Object subjectOf(GovernedRead read, @Nullable Object owner, @Nullable ActiveScope scope) {
        Object named = read.subject() == null ? null : read.subject().of(owner);
        return named != null || scope == null ? named : scope.subject();
    }

    private static PolicyInForce policy(@Nullable ActiveScope scope) {
        return scope == null ? PolicyInForce.current() : scope.policy();
    }

    private static List<String> purposes(@Nullable ActiveScope scope) {
        return scope == null ? List.of() : scope.purposes();
    }

    private static Statistics statistics(@Nullable ActiveScope scope) {
        return scope == null || scope.statistics() == null ? Statistics.NONE : Statistics.IN_THE_MAKING;
    }

    private static @Nullable Object argument(OptionalInt index, @Nullable Object[] arguments) {
        return index.isPresent() ? arguments[index.getAsInt()] : null;
    }

    private static void refuse(PolicyInForce policy, Decision decision, String action, String type, String target) {
        refuseAt(Site.outside(type), policy, decision, action, target);
    }

    private static void refuseAt(
            StackWalker.StackFrame site, PolicyInForce policy, Decision decision, String action, String target) {
        Violation violation = record(site, policy, decision, action, target);
        if (violation.enforced()) {
            throw new PurposeViolationException(violation);
        }
    }

    private static Violation record(
            StackWalker.StackFrame site, PolicyInForce policy, Decision decision, String action, String target) {
        Mode mode = policy.modes().forRead(site.getClassName(), List.of(decision.item()));
        Violation violation = Violation.now(decision, action, target, Site.describe(site), mode == Mode.ENFORCE);
        if (mode != Mode.OFF) {
            AuditTrail.record(violation, policy.listeners());
        }
        return violation;
    }

    private static Decision unclassified(
            GovernedDisclosure disclosure, @Nullable ActiveScope scope, PolicyInForce policy) {
        String parameters = String.join(", ", disclosure.unclassified());
        return Decision.denied(
                Request.read(parameters)
                        .forPurposes(purposes(scope))
                        .to(disclosure.to(), disclosure.channel().stream().toList()),
                Reason.UNKNOWN_ID,
                Optional.of(Layer.NOTICE),
                List.of(),
                "Nobody classified what '" + disclosure.target() + "' hands over: " + parameters + ".",
                "Annotate each parameter with @DataCategory or @NotPersonal, or give it a fully classified type.",
                policy.policy());
    }

    private static Decision groupTooSmall(GovernedCall call, ActiveScope scope, int people, int minimum) {
        return Decision.denied(
                Request.read("statistics").forPurposes(scope.purposes()),
                Reason.GROUP_TOO_SMALL,
                Optional.of(Layer.NECESSITY),
                call.statistics().map(GovernedCall.Making::clause).filter(clause -> !clause.isEmpty()).stream()
                        .toList(),
                "The result counts " + people + " people; it must count at least " + minimum + ".",
                "Widen the group, or return a StatisticalTable, which suppresses what is too small.",
                scope.policy().policy());
    }
}
