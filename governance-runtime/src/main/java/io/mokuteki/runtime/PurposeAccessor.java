package io.mokuteki.runtime;

import io.micrometer.context.ThreadLocalAccessor;

/**
 * Lets Micrometer's context propagation carry purposes: through Reactor, for example, when
 * {@code Hooks.enableAutomaticContextPropagation()} is on.
 *
 * <p>Found by {@code ServiceLoader}; without that library nobody asks. That nothing is in force is carried too, or an
 * operator would run for whatever the thread had in force.
 */
public final class PurposeAccessor implements ThreadLocalAccessor<CapturedScope> {

    /** The key of the purposes in a context. */
    public static final String KEY = "mokuteki.purposes";

    private static final CapturedScope NOTHING = new CapturedScope(null);

    @Override
    public Object key() {
        return KEY;
    }

    @Override
    public CapturedScope getValue() {
        return PurposeScope.capture();
    }

    @Override
    public void setValue(CapturedScope captured) {
        captured.put();
    }

    @Override
    public void setValue() {
        NOTHING.put();
    }
}
