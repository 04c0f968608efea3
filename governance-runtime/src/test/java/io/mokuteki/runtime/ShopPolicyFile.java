package io.mokuteki.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A policy file that changes: version 1 lets billing read names and no telephone numbers, version 2 the other way
 * round.
 */
final class ShopPolicyFile {

    static final String FIRST = text();
    static final String SECOND = FIRST.replace("version: \"1\"", "version: \"2\"")
            .replace(
                    "billing:\n      needs:\n        - basic[name, address]",
                    "billing:\n      needs:\n        - basic[phone]");
    static final String INVALID = FIRST.replace("minimum-group-size: 10", "minimum-group-size: ten")
            .replace("- basic[phone] with", "- basic[fone] with");

    private final Path path;

    ShopPolicyFile(Path path) {
        this.path = path;
        write(FIRST);
    }

    Path path() {
        return path;
    }

    void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As editors do it that never leave half a file. */
    void replace(String text) throws IOException {
        Path other = Files.writeString(path.resolveSibling("other"), text);
        Files.move(other, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String text() {
        try (InputStream in = ShopPolicyFile.class.getResourceAsStream("/com/example/shop/shop-policy.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
