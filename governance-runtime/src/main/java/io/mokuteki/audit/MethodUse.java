package io.mokuteki.audit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A method that was entered while these purposes were in force.
 *
 * @param purposes the stack with the method's own, outermost first
 * @param method {@code com.example.Billing.issue}
 */
public record MethodUse(List<String> purposes, String method) {

    public MethodUse {
        purposes = List.copyOf(purposes);
    }

    // By hand: the generated one has the JDK remember this class, and so keeps the loader of an undeployed application.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MethodUse that && purposes.equals(that.purposes) && method.equals(that.method);
    }

    @Override
    public int hashCode() {
        return Objects.hash(purposes, method);
    }

    /** {@code "billing > dunning\tcom.example.Billing.remind"}, as the agent names it. */
    static MethodUse parse(String label) {
        int tab = label.indexOf('\t');
        String purposes = label.substring(0, Math.max(0, tab));
        return new MethodUse(
                purposes.isEmpty() ? List.of() : List.of(purposes.split(" > ", -1)), label.substring(tab + 1));
    }
}
