package io.mokuteki.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy was read from, and who hears when it is read again.
 *
 * @param location where it is
 * @param loader whose class path is meant; null for the system class loader
 * @param listeners who hears of each reload
 */
public record PolicySource(
        PolicyLocation location, @Nullable ClassLoader loader, List<PolicyReloadListener> listeners) {

    public PolicySource {
        listeners = List.copyOf(listeners);
    }
}
