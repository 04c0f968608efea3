package io.mokuteki.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member whose read is judged.
 *
 * @param member a number that stands for it in the sets of permitted members; negative when it has none
 * @param type the binary name of the declaring type
 * @param name the field's or method's name
 * @param categories what it holds; all must be permitted
 * @param subject where the record names its data subject, if it does
 */
record GovernedRead(
        int member,
        String type,
        String name,
        List<String> categories,
        @Nullable SubjectField subject) {

    GovernedRead {
        categories = List.copyOf(categories);
    }

    /** {@code com.example.Customer.phone}. */
    String target() {
        return type + "." + name;
    }
}
