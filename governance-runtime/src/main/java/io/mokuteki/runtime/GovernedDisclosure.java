package io.mokuteki.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A method that hands data to a recipient.
 *
 * @param type the binary name of the declaring type
 * @param name the method's name
 * @param to the recipient
 * @param channel the channel, if one is named
 * @param categories what is handed over
 * @param unclassified parameters that nobody classified: their presence is a refusal
 * @param recipientParameter the index of the {@code @RecipientId} parameter
 * @param subjectParameter the index of the {@code @DataSubjectId} parameter
 */
record GovernedDisclosure(
        String type,
        String name,
        String to,
        Optional<String> channel,
        List<String> categories,
        List<String> unclassified,
        OptionalInt recipientParameter,
        OptionalInt subjectParameter) {

    GovernedDisclosure {
        categories = List.copyOf(categories);
        unclassified = List.copyOf(unclassified);
    }

    /** The same, handing over these categories too. */
    GovernedDisclosure with(Collection<List<String>> further) {
        List<String> all = Stream.concat(categories.stream(), further.stream().flatMap(List::stream))
                .distinct()
                .toList();
        return new GovernedDisclosure(type, name, to, channel, all, unclassified, recipientParameter, subjectParameter);
    }

    String target() {
        return type + "." + name;
    }
}
