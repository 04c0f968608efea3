package io.mokuteki.spring;

import io.mokuteki.policy.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The application has no valid policy, so it must not start. */
public final class InvalidPolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidPolicyException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the file's order; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
