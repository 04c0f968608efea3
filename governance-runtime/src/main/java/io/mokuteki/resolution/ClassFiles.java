package io.mokuteki.resolution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Where class files come from.
 *
 * <p>Implementations are safe for use by several threads. {@link Resolution} remembers what it has read, so there is no
 * need to.
 */
@FunctionalInterface
public interface ClassFiles {

    /**
     * The bytes of a class.
     *
     * @param binaryName such as {@code com.example.Customer$Address}
     * @return its bytes; empty when there is no such class
     * @throws UncheckedIOException when there is one and it cannot be read
     */
    Optional<byte[]> find(String binaryName);

    /**
     * Whether there is a class file of a class, as there is of all that somebody wrote and compiled. A class without one
     * was generated while the application runs.
     *
     * @param binaryName such as {@code com.example.Customer$Address}
     * @throws UncheckedIOException when there is one and it cannot be read
     */
    default boolean isWritten(String binaryName) {
        return find(binaryName).isPresent();
    }

    /** These, and where they have none, the others. */
    default ClassFiles orElse(ClassFiles others) {
        return binaryName -> {
            Optional<byte[]> found = find(binaryName);
            return found.isPresent() ? found : others.find(binaryName);
        };
    }

    /** The class files that a class loader finds as resources. Loads no class. */
    static ClassFiles of(ClassLoader loader) {
        return binaryName -> {
            try (InputStream in = loader.getResourceAsStream(binaryName.replace('.', '/') + ".class")) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot read the class file of " + binaryName, failure);
            }
        };
    }
}
