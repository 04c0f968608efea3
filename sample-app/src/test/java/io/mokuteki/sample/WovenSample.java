package io.mokuteki.sample;

import io.mokuteki.agent.weaving.BuildTimeWeaver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The sample as its build would weave it. */
final class WovenSample {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final Path HOOK =
            Path.of("..", "governance-runtime", "agent", "target", "classes", "governance-agent-hook.jar");

    private WovenSample() {}

    /** Its classes alone, in that folder. */
    static Path classes(Path folder) throws IOException {
        Path classes = Path.of("target", "classes");
        BuildTimeWeaver weaver =
                new BuildTimeWeaver(WovenSample::classFile, name -> Files.exists(classes.resolve(path(name))));
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(".class")).toList()) {
                byte[] compiled = Files.readAllBytes(file);
                byte[] woven = weaver.weave(compiled);
                Path target = folder.resolve(classes.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, woven == null ? compiled : woven);
            }
        }
        return folder;
    }

    /** Its runnable jar, with what woven classes call among its libraries. */
    static Path of(Path jar, Path woven) throws IOException {
        try (JarFile compiled = new JarFile(jar.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(woven))) {
            BuildTimeWeaver weaver = new BuildTimeWeaver(
                    WovenSample::classFile, name -> compiled.getEntry(CLASSES + path(name)) != null);
            for (JarEntry entry : compiled.stream().toList()) {
                byte[] bytes = compiled.getInputStream(entry).readAllBytes();
                boolean ours =
                        entry.getName().startsWith(CLASSES) && entry.getName().endsWith(".class");
                byte[] instead = ours ? weaver.weave(bytes) : null;
                out.putNextEntry(instead == null ? new JarEntry(entry) : new JarEntry(entry.getName()));
                out.write(instead == null ? bytes : instead);
                out.closeEntry();
            }
            addLibrary(out);
        }
        return woven;
    }

    /** Boot reads libraries where they lie, so they are not compressed. */
    private static void addLibrary(JarOutputStream out) throws IOException {
        byte[] bytes = Files.readAllBytes(HOOK);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        JarEntry library = new JarEntry("BOOT-INF/lib/governance-agent-hook.jar");
        library.setMethod(JarEntry.STORED);
        library.setSize(bytes.length);
        library.setCrc(sum.getValue());
        out.putNextEntry(library);
        out.write(bytes);
        out.closeEntry();
    }

    private static byte[] classFile(String name) {
        try (InputStream in = WovenSample.class.getClassLoader().getResourceAsStream(path(name))) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String path(String name) {
        return name.replace('.', '/') + ".class";
    }
}
