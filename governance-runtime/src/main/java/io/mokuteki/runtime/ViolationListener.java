package io.mokuteki.runtime;

/**
 * Hears of every violation, enforced or observed, on the thread that committed it.
 *
 * <p>Found by {@link java.util.ServiceLoader}, or as a Spring bean. What it throws is swallowed and logged: a listener
 * neither permits nor denies.
 */
@FunctionalInterface
public interface ViolationListener {

    /** Called once for each violation, before it is thrown. */
    void onViolation(Violation violation);
}
