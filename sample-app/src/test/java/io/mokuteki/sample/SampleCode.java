package io.mokuteki.sample;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The sample's compiled classes, as they are or with one source changed. */
final class SampleCode {

    static final Path CLASSES = Path.of("target", "classes");
    static final Path SOURCES = Path.of("src", "main", "java");

    private SampleCode() {}

    static JavaClasses all() {
        return new ClassFileImporter().importPath(CLASSES);
    }

    /** What somebody would write who takes the time. */
    static JavaClasses withoutShortcuts() {
        return all().that(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("no shortcut") {
            @Override
            public boolean test(JavaClass type) {
                return !type.getPackageName().equals("io.mokuteki.sample.shortcut");
            }
        });
    }

    /**
     * The classes after somebody has edited one file.
     *
     * @param folder where they are compiled to
     * @param source the file, below the sources
     * @param before the text that is replaced, which stands there once
     * @param after the text in its place
     */
    static JavaClasses edited(Path folder, String source, String before, String after) throws IOException {
        String text = Files.readString(SOURCES.resolve(source));
        if (text.indexOf(before) < 0 || text.indexOf(before) != text.lastIndexOf(before)) {
            throw new IllegalStateException("'" + before + "' does not stand once in " + source);
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        copy(CLASSES, classes);
        Path edited = folder.resolve(Path.of(source).getFileName());
        Files.writeString(edited, text.replace(before, after));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-parameters", "-proc:none", "-nowarn", "-cp", classPath(), "-d", classes.toString());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(edited))
                    .call()) {
                throw new IllegalStateException(source + " does not compile when edited");
            }
        }
        return new ClassFileImporter().importPath(classes);
    }

    private static String classPath() {
        return CLASSES
                + java.io.File.pathSeparator
                + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                Path target = to.resolve(from.relativize(file).toString());
                try {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
