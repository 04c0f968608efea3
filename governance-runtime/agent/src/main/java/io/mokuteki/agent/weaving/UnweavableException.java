package io.mokuteki.agent.weaving;

import io.mokuteki.resolution.AnnotationSurvey;

/** A class whose reads cannot all be guarded. The message says why, and what to change. */
public final class UnweavableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnweavableException(String message) {
        super(message);
    }

    /** One for a class of which it cannot be known what governs it. */
    public static UnweavableException because(AnnotationSurvey.Doubt doubt) {
        return new UnweavableException(doubt.text()
                + (doubt.missing()
                        ? AbsentAnnotations.REMEDY
                        : ". Correct it, or compile it with the agent's version of governance-annotations."));
    }
}
