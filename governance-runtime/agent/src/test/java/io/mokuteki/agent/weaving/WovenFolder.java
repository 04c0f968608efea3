package io.mokuteki.agent.weaving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Test classes as a build would have woven them. */
public final class WovenFolder {

    /** What woven classes call, for the class path of a JVM without the agent. */
    public static final Path HOOK =
            Path.of("target", "classes", "governance-agent-hook.jar").toAbsolutePath();

    private static final Path TEST_CLASSES = Path.of("target", "test-classes");

    private WovenFolder() {}

    /** Weaves the classes of a package into a folder, but for those named, which stay as they are compiled. */
    public static Path of(String packageName, Path into, Set<String> unwoven) {
        BuildTimeWeaver weaver = weaver();
        for (Path file : classes(packageName)) {
            try {
                byte[] compiled = Files.readAllBytes(file);
                boolean leave = unwoven.contains(file.getFileName().toString().replace(".class", ""));
                byte[] woven = leave ? null : weaver.weave(compiled);
                Path target = into.resolve(TEST_CLASSES.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, woven == null ? compiled : woven);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return into;
    }

    /** Weaves the classes of a package into a folder, by what another class was then. That one stays as it is now. */
    public static Path before(String packageName, Path into, String changed, byte[] then) throws IOException {
        BuildTimeWeaver weaver = weaver(changed, then);
        for (Path file : classes(packageName)) {
            String path = TEST_CLASSES.relativize(file).toString();
            byte[] compiled = Files.readAllBytes(file);
            byte[] woven = path.equals(changed.replace('.', '/') + ".class") ? null : weaver.weave(compiled);
            Path target = into.resolve(path);
            Files.createDirectories(target.getParent());
            Files.write(target, woven == null ? compiled : woven);
        }
        return into;
    }

    /** The class files of a package, in the order of their names. */
    static List<Path> classes(String packageName) {
        try (Stream<Path> files = Files.list(TEST_CLASSES.resolve(packageName.replace('.', '/')))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A weaver that knows the classes of this test's class path. */
    public static BuildTimeWeaver weaver() {
        return new BuildTimeWeaver(WovenFolder::classFile, name -> true);
    }

    /** One that finds a class as it is given, and the others as they are. */
    static BuildTimeWeaver weaver(String changed, byte[] classFile) {
        return new BuildTimeWeaver(name -> name.equals(changed) ? classFile : classFile(name), name -> true);
    }

    public static byte[] classFile(String name) {
        try (InputStream in =
                WovenFolder.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
