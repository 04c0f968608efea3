package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.mokuteki.resolution.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The class files that ArchUnit imported, then those of the class path. */
final class ImportedClassFiles {

    private ImportedClassFiles() {}

    static ClassFiles of(JavaClasses classes) {
        Map<String, URI> sources = new TreeMap<>();
        for (JavaClass type : classes) {
            type.getSource().ifPresent(source -> {
                sources.put(type.getName(), source.getUri());
                // Packages carry purposes, and ArchUnit imports their package-info only when it has annotations.
                String uri = source.getUri().toString();
                String info = uri.substring(0, uri.lastIndexOf('/') + 1) + "package-info.class";
                String name = type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".";
                sources.putIfAbsent(name + "package-info", URI.create(info));
            });
        }
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassFiles classPath = ClassFiles.of(context == null ? ClassLoader.getSystemClassLoader() : context);
        ClassFiles imported = name -> Optional.ofNullable(sources.get(name)).flatMap(uri -> read(name, uri));
        return imported.orElse(classPath);
    }

    private static Optional<byte[]> read(String name, URI uri) {
        try {
            URLConnection connection = uri.toURL().openConnection();
            if (connection instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
            }
            try (InputStream in = connection.getInputStream()) {
                return Optional.of(in.readAllBytes());
            }
        } catch (java.io.FileNotFoundException missing) {
            if (name.endsWith("package-info")) {
                return Optional.empty();
            }
            throw new UncheckedIOException("cannot read the class file of " + name, missing);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the class file of " + name, failure);
        }
    }
}
