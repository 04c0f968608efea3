package io.mokuteki.runtime;

/**
 * Hears what came of reading the policy again: to raise an alarm when a changed file was rejected, or to keep a record of
 * which version was in force when.
 *
 * <p>Found by {@link java.util.ServiceLoader}, or as a Spring bean. What it throws is logged and changes nothing.
 */
@FunctionalInterface
public interface PolicyReloadListener {

    /** Called once for each reload, after it has taken effect, on the thread that reloads. */
    void onReload(PolicyReload reload);
}
