package io.mokuteki.archtests.flow;

import java.util.Comparator;
import java.util.List;

/**
 * A field, or a method's result, whose reading is governed.
 *
 * @param type the declaring type's binary name
 * @param name the field's name, or the method's with {@code ()}
 * @param categories what it holds; at least one
 */
public record GovernedMember(String type, String name, List<String> categories) implements Comparable<GovernedMember> {

    private static final Comparator<GovernedMember> ORDER =
            Comparator.comparing(GovernedMember::type).thenComparing(GovernedMember::name);

    public GovernedMember {
        categories = List.copyOf(categories);
    }

    @Override
    public int compareTo(GovernedMember other) {
        return ORDER.compare(this, other);
    }

    /** {@code com.example.Customer.phone}. */
    @Override
    public String toString() {
        return type + "." + name;
    }
}
