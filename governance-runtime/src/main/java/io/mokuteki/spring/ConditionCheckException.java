package io.mokuteki.spring;

import java.util.List;

/** The application's condition checks do not fit its policy, so it must not start. */
public final class ConditionCheckException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> fixes;

    ConditionCheckException(List<String> problems, List<String> fixes) {
        super(String.join("\n", problems));
        this.fixes = List.copyOf(fixes);
    }

    List<String> fixes() {
        return fixes;
    }
}
