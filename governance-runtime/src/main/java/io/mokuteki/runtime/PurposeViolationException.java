package io.mokuteki.runtime;

import io.mokuteki.audit.Violation;
import io.mokuteki.policy.Decision;

/**
 * Governed data was about to be read or disclosed for a purpose that does not permit it. Nothing was.
 *
 * <p>The message says what, where, for which purposes, why not, by which clause, and what would make it right. It never
 * holds a value. Spring MVC answers it with 403 by default.
 */
public final class PurposeViolationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    PurposeViolationException(Violation violation) {
        super(violation.describe());
        this.violation = violation;
    }

    /** What was violated, where, and by which decision. */
    public Violation violation() {
        return violation;
    }

    /** The denial. */
    public Decision decision() {
        return violation.decision();
    }
}
