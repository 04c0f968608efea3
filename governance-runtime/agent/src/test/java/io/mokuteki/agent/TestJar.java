package io.mokuteki.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs test classes into jars. */
final class TestJar {

    private static final Path CLASSES = Path.of("target", "test-classes");

    private TestJar() {}

    /** An application that reads once, with the stand-in for the library. */
    static Path ofSingle(Path file, Map<String, String> manifest) throws IOException {
        return of(
                file,
                manifest,
                List.of(
                        "com.example.shop.Single",
                        "com.example.shop.Contact",
                        "io.mokuteki.runtime.AgentBridge",
                        "io.mokuteki.runtime.AgentBridge$Refusal"));
    }

    /** A jar of these classes; its manifest has these attributes. */
    static Path of(Path file, Map<String, String> attributes, List<String> classes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::putValue);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (String type : classes) {
                String name = type.replace('.', '/') + ".class";
                entries.putNextEntry(new JarEntry(name));
                Files.copy(CLASSES.resolve(name), entries);
                entries.closeEntry();
            }
        }
        return file;
    }
}
