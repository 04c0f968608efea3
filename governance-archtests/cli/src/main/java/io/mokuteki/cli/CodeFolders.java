package io.mokuteki.cli;

import io.mokuteki.resolution.ClassFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Folders of class files, and jars. */
final class CodeFolders {

    private CodeFolders() {}

    static boolean isJar(Path path) {
        return Files.isRegularFile(path) && path.toString().endsWith(".jar");
    }

    /** The jars directly in a folder, sorted; none for a jar, or for a folder of classes. */
    static List<Path> jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(CodeFolders::isJar).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
    }

    /** What stands in for a class in a folder or jar without being one. */
    private static boolean isClass(String entry) {
        return entry.endsWith(".class")
                && !entry.endsWith("module-info.class")
                && !entry.endsWith("package-info.class")
                && !entry.startsWith("META-INF/versions/");
    }

    /** Reads every class file, and tells its place with its name, or with why it could not be read. */
    static void read(Path path, BiConsumer<String, String> names, BiConsumer<String, String> failures) {
        try {
            if (isJar(path)) {
                try (JarFile jar = new JarFile(path.toFile())) {
                    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                        JarEntry entry = entries.nextElement();
                        if (isClass(entry.getName())) {
                            try (InputStream in = jar.getInputStream(entry)) {
                                read(path + "!/" + entry.getName(), in.readAllBytes(), names, failures);
                            }
                        }
                    }
                }
                return;
            }
            List<Path> files = new ArrayList<>();
            try (Stream<Path> walk = Files.walk(path)) {
                walk.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
            for (Path file : files) {
                String relative = path.relativize(file).toString().replace('\\', '/');
                if (isClass(relative.isEmpty() ? file.toString() : relative)) {
                    read(file.toString(), Files.readAllBytes(file), names, failures);
                }
            }
        } catch (IOException failure) {
            failures.accept(path.toString(), "cannot be read: " + failure.getMessage());
        }
    }

    private static void read(
            String place, byte[] bytes, BiConsumer<String, String> names, BiConsumer<String, String> failures) {
        try {
            names.accept(place, ClassFile.read(bytes).name());
        } catch (RuntimeException malformed) {
            failures.accept(place, String.valueOf(malformed.getMessage()));
        }
    }
}
