package io.mokuteki.agent.weaving;

import io.mokuteki.resolution.AnnotationSurvey;
import io.mokuteki.resolution.LostLabel;
import io.mokuteki.resolution.Resolution;
import java.util.List;

/** A class whose reads cannot all be guarded. The message says why, and what to change. */
public final class UnweavableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnweavableException(String message) {
        super(message);
    }

    /**
     * Makes sure that it is known of all labels of a class where they hold.
     *
     * @throws UnweavableException when a label would be lost
     */
    public static void requireLabels(String type, Resolution resolution) {
        List<LostLabel> lost = resolution.lostLabels(type);
        if (!lost.isEmpty()) {
            String fix = lost.get(0).fix();
            throw new UnweavableException(
                    lost.get(0).problem() + ". " + Character.toUpperCase(fix.charAt(0)) + fix.substring(1) + ".");
        }
    }

    /** One for a class of which it cannot be known what governs it. */
    public static UnweavableException because(AnnotationSurvey.Doubt doubt) {
        return new UnweavableException(doubt.text()
                + (doubt.missing()
                        ? AbsentAnnotations.REMEDY
                        : ". Correct it, or compile it with the agent's version of governance-annotations."));
    }
}
