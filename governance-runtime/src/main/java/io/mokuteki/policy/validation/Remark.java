package io.mokuteki.policy.validation;

import java.util.List;

/**
 * Something that a reader of a policy should be told, though the policy can be used.
 *
 * @param rule the id of the rule, the same in every language: {@code catch-all}
 * @param clauses the clauses that it is about, at least one
 * @param path the way from the policy to the element it is about, for {@code PolicyFile.locate}
 * @param message what the reader should know, in a sentence
 * @param advice what could be done about it, in a sentence
 */
public record Remark(String rule, List<String> clauses, String path, String message, String advice) {

    public Remark {
        clauses = List.copyOf(clauses);
    }

    /** {@code 2(12): …}. */
    @Override
    public String toString() {
        return String.join(", ", clauses) + ": " + message + " " + advice + " [" + rule + "]";
    }
}
