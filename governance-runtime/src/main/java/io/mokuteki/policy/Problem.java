package io.mokuteki.policy;

import java.util.Locale;

/**
 * Something about a policy file that a person should put right.
 *
 * @param severity whether the policy can be used regardless
 * @param file the file, as it was named
 * @param line from 1; 0 when it is the whole file that is meant
 * @param column from 1, in characters; 0 when it is the whole file that is meant
 * @param rule the id of the rule that was broken, the same in every language: {@code unknown-key}
 * @param message what is wrong, in a sentence
 * @param fix what makes it right, in a sentence
 */
public record Problem(Severity severity, String file, int line, int column, String rule, String message, String fix) {

    /** Whether a policy can be used regardless of a problem. */
    public enum Severity {
        /** It can't be used. */
        ERROR,
        /** It can, and most likely does not do what its author meant. */
        WARNING
    }

    /** In the form that editors and build tools turn into links: {@code FILE:LINE:COLUMN: error: …}. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + message + " " + fix + " [" + rule + "]";
    }
}
