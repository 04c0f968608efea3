package io.mokuteki.agent;

import io.mokuteki.agent.weaving.UnweavableException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
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
    /** The names of governed classes that any loader has defined. */
    private final Set<String> defined = ConcurrentHashMap.newKeySet();

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

    /** A governed class of that name was defined, by whatever loader. */
    void knowDefined(String name) {
        defined.add(name);
    }

    /**
     * A governed class of which a loader gives no class file, and which it may nevertheless get from another that has
     * defined it: one of its parents, or any other, because nobody can tell whom a loader asks.
     *
     * @throws UnweavableException when several have, and it is not known which is meant
     */
    Optional<byte[]> definedFor(ClassLoader loader, String name) {
        if (!defined.contains(name)) {
            return Optional.empty();
        }
        List<Governance> others;
        synchronized (known) {
            for (ClassLoader next = loader; next != null; next = next.getParent()) {
                Governance governance = known.get(next);
                Optional<byte[]> bytes = governance == null ? Optional.empty() : governance.defined(name, false);
                if (bytes.isPresent()) {
                    return bytes;
                }
            }
            others = List.copyOf(known.values());
        }
        return definedByAny(others, loader, name);
    }

    private static Optional<byte[]> definedByAny(List<Governance> others, ClassLoader loader, String name) {
        Optional<byte[]> only = Optional.empty();
        for (Governance other : others) {
            Optional<byte[]> bytes = other.defined(name, false);
            if (only.isPresent() && bytes.isPresent() && !Arrays.equals(only.get(), bytes.get())) {
                throw new UnweavableException("several class loaders have defined " + name + ", which it names, and "
                        + loader + " gives no class file that tells which is meant. Let its getResource and"
                        + " getResourceAsStream give the class files of the classes that its loadClass gives.");
            }
            only = only.or(() -> bytes);
        }
        for (Governance other : others) {
            only = only.or(() -> other.defined(name, true));
        }
        return only;
    }

    /** A class that named that one when nobody could find it, in whatever loader; null for none. */
    @Nullable
    String missedBy(String name) {
        synchronized (known) {
            for (Governance candidate : known.values()) {
                String misser = candidate.missing(name);
                if (misser != null && !misser.equals(name)) {
                    return misser;
                }
            }
            return null;
        }
    }
}
