package io.mokuteki.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The classes of one module.
 *
 * @param names the binary names of all of them
 * @param versioned those that take the place of others on a later JDK, in a multi-release jar: the class files, by their
 *     paths
 */
record ModuleClasses(Set<String> names, Map<String, byte[]> versioned) {

    private static final String SUFFIX = ".class";
    private static final String VERSIONS = "META-INF/versions/";

    /** Those in a folder, or in a jar. */
    static ModuleClasses in(Path root) {
        try {
            if (Files.isRegularFile(root)) {
                try (FileSystem jar = FileSystems.newFileSystem(root)) {
                    return read(jar.getPath("/"));
                }
            }
            return read(root);
        } catch (IOException failure) {
            throw new UncheckedIOException("the classes of " + root + " cannot be read", failure);
        }
    }

    private static ModuleClasses read(Path root) throws IOException {
        Set<String> names = new HashSet<>();
        Map<String, byte[]> versioned = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(SUFFIX)) {
                    names.add(binaryName(path));
                    if (path.startsWith(VERSIONS)) {
                        versioned.put(path, Files.readAllBytes(file));
                    }
                }
            }
        }
        return new ModuleClasses(Set.copyOf(names), versioned);
    }

    /** Whether there are several class files of that class. */
    boolean isVersioned(String binaryName) {
        return versioned.keySet().stream().anyMatch(path -> binaryName(path).equals(binaryName));
    }

    private static String binaryName(String path) {
        return path.substring(0, path.length() - SUFFIX.length())
                .replaceFirst("^" + VERSIONS + "\\d+/", "")
                .replace('/', '.');
    }
}
