package io.mokuteki.audit;

/**
 * Hears of every violation, enforced or observed, on the thread that committed it.
 *
 * <p>Found by {@link java.util.ServiceLoader}, or as a Spring bean. What it throws is swallowed and logged: a listener
 * neither permits nor denies. What a listener itself violates is counted and logged, and no listener hears of it.
 */
@FunctionalInterface
public interface ViolationListener {

    /** Called once for each violation, before it is thrown. */
    void onViolation(Violation violation);

    /**
     * Whether it may take its time: it sends mail, asks a server. Then a thread of its own calls it, without a purpose
     * and after the violation was thrown, and what comes while too many wait is dropped and counted.
     */
    default boolean isSlow() {
        return false;
    }
}
