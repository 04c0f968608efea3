package io.mokuteki.runtime;

import java.util.Locale;

/** What becomes of a denial. */
public enum Mode {
    /** It is recorded, and what was asked for does not happen. */
    ENFORCE,
    /** It is recorded, and nothing is blocked. */
    OBSERVE,
    /** Nothing is decided. */
    OFF;

    /**
     * The mode of that name, in any case.
     *
     * @throws IllegalArgumentException naming the setting and the modes there are
     */
    static Mode parse(String setting, String name) {
        for (Mode mode : values()) {
            if (mode.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return mode;
            }
        }
        throw new IllegalArgumentException(setting + " is '" + name + "'. It must be one of enforce, observe, off.");
    }
}
