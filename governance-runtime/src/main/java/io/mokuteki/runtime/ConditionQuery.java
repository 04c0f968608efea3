package io.mokuteki.runtime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ConditionCheck} is asked with.
 *
 * @param condition the id of the condition
 * @param purposes the purposes in force, outermost first
 * @param categories what is read or disclosed
 * @param subject the value of the {@code @DataSubjectId} of the record or the call; null when nobody is named
 * @param recipient the id of the recipient, if data is disclosed
 * @param recipientIdentity the value of the {@code @RecipientId} parameter; null when there is none
 * @param date the day of the decision, in the JVM's default time zone: on a server that runs on UTC, a check that counts
 *     days in Tokyo asks a clock of its own
 */
public record ConditionQuery(
        String condition,
        List<String> purposes,
        List<String> categories,
        @Nullable Object subject,
        Optional<String> recipient,
        @Nullable Object recipientIdentity,
        LocalDate date) {

    public ConditionQuery {
        purposes = List.copyOf(purposes);
        categories = List.copyOf(categories);
    }

    /** The data subject, if the record or the call names one. */
    public Optional<Object> dataSubject() {
        return Optional.ofNullable(subject);
    }

    /** Which one of the recipients, if the call names one. */
    public Optional<Object> recipientId() {
        return Optional.ofNullable(recipientIdentity);
    }

    /** Names ids only: the data subject and the recipient are values, and values are never printed. */
    @Override
    public String toString() {
        return "ConditionQuery[" + condition + " for " + purposes + "]";
    }
}
