package io.mokuteki.policy;

import java.util.Locale;

/** Which part of the policy refused. In order of precedence where two layers refuse for the same reason. */
public enum Layer {
    /** What the company promised the public. */
    NOTICE,
    /** What the company has decided that it needs: narrower than the notice, never wider. */
    NECESSITY,
    /** What statute demands or permits, whatever the notice says. */
    LAW;

    /** The layer's name as files and messages spell it: {@code notice}, {@code necessity}, {@code law}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
