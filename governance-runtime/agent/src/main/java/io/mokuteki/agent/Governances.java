package io.mokuteki.agent;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What governs the classes of each class loader.
 *
 * <p>Also the memory of what could not be known: a class that nobody could find when another was woven may turn out to be
 * governed when it comes, and the other has no guards then.
 *
 * <p>Holds no loader. Thread-safe.
 */
final class Governances {

    private final Map<ClassLoader, Governance> known = new WeakHashMap<>();

    Governance of(ClassLoader loader) {
        synchronized (known) {
            Governance governance = known.get(loader);
            if (governance == null) {
                governance = new Governance(loader, this);
                known.put(loader, governance);
            }
            return governance;
        }
    }

    /** The bytes of a class that a loader or one of its parents has defined, though it gives no class file of it. */
    Optional<byte[]> definedByAncestorOf(ClassLoader loader, String name) {
        synchronized (known) {
            for (ClassLoader next = loader; next != null; next = next.getParent()) {
                Governance governance = known.get(next);
                Optional<byte[]> bytes = governance == null ? Optional.empty() : governance.definedWithoutFile(name);
                if (bytes.isPresent()) {
                    return bytes;
                }
            }
            return Optional.empty();
        }
    }

    /** A class that named that one when nobody could find it, in the loader itself or one below it; null for none. */
    @Nullable
    String missedBy(ClassLoader loader, String name) {
        synchronized (known) {
            for (Map.Entry<ClassLoader, Governance> candidate : known.entrySet()) {
                String misser = candidate.getValue().missing(name);
                if (misser != null && !misser.equals(name) && isAncestor(loader, candidate.getKey())) {
                    return misser;
                }
            }
            return null;
        }
    }

    private static boolean isAncestor(ClassLoader ancestor, ClassLoader loader) {
        ClassLoader next = loader;
        while (next != null && next != ancestor) {
            next = next.getParent();
        }
        return next == ancestor;
    }
}
