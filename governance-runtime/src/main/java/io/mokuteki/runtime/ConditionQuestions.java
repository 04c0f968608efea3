package io.mokuteki.runtime;

import io.mokuteki.policy.ConditionAnswers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the engine's questions to the application's checks, for one read or disclosure. */
final class ConditionQuestions implements ConditionAnswers {

    private static final Logger LOG = LoggerFactory.getLogger("io.mokuteki.conditions");

    /**
     * What a thread is answering: a check whose own reads ask its condition again would never end. One element, since to
     * write that cannot fail where the stack ends.
     */
    private static final ThreadLocal<List<?>[]> ANSWERING = ThreadLocal.withInitial(() -> new List<?>[] {List.of()});

    private final ConditionChecks checks;
    private final List<String> purposes;
    private final List<String> categories;
    private final @Nullable Object subject;
    private final Optional<String> recipient;
    private final @Nullable Object recipientIdentity;
    private final LocalDate date;

    ConditionQuestions(
            ConditionChecks checks,
            List<String> purposes,
            List<String> categories,
            @Nullable Object subject,
            Optional<String> recipient,
            @Nullable Object recipientIdentity,
            LocalDate date) {
        this.checks = checks;
        this.purposes = purposes;
        this.categories = categories;
        this.subject = subject;
        this.recipient = recipient;
        this.recipientIdentity = recipientIdentity;
        this.date = date;
    }

    @Override
    public boolean isMet(String condition) {
        Optional<ConditionCheck> check = checks.find(condition);
        List<?>[] answering = ANSWERING.get();
        List<?> outer = answering[0];
        if (check.isEmpty() || outer.contains(condition)) {
            return false;
        }
        answering[0] = Stream.concat(outer.stream(), Stream.of(condition)).toList();
        try {
            return check.get()
                    .isMet(new ConditionQuery(
                            condition, purposes, categories, subject, recipient, recipientIdentity, date));
        } catch (RuntimeException unanswered) {
            // The message of a foreign exception may carry a value; its type does not.
            LOG.warn(
                    "The check of condition '{}' threw {}: the condition does not hold.",
                    condition,
                    unanswered.getClass().getName());
            return false;
        } finally {
            answering[0] = outer;
        }
    }
}
