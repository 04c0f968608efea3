package io.mokuteki.audit;

import java.util.List;

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

    /** {@code "billing > dunning\tcom.example.Billing.remind"}, as the agent names it. */
    static MethodUse parse(String label) {
        int tab = label.indexOf('\t');
        String purposes = label.substring(0, Math.max(0, tab));
        return new MethodUse(
                purposes.isEmpty() ? List.of() : List.of(purposes.split(" > ", -1)), label.substring(tab + 1));
    }
}
