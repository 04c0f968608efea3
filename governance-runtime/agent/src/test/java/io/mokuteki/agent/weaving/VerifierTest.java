package io.mokuteki.agent.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import net.bytebuddy.jar.asm.ClassReader;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The JVM's verifier accepts what is woven, whatever the method looks like. */
class VerifierTest {

    @Test
    void everyMethodFieldAndCallOfALargeLibraryCanBeWoven() throws IOException, URISyntaxException {
        Path jar = Path.of(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Woven loader = new Woven();
        List<String> rejected = new ArrayList<>();
        int woven = 0;
        try (JarFile library = new JarFile(jar.toFile())) {
            for (JarEntry entry : library.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.contains("-info") && !name.startsWith("META-INF/")) {
                    byte[] bytes = library.getInputStream(entry).readAllBytes();
                    try {
                        loader.define(ClassWeaver.weave(bytes, PlanOfEverything.of(bytes)))
                                .getDeclaredMethods();
                        woven++;
                    } catch (NoClassDefFoundError optional) {
                        continue; // Of a library that is not here.
                    } catch (LinkageError refused) {
                        rejected.add(name + ": " + refused);
                    }
                }
            }
        }
        assertThat(rejected).isEmpty();
        assertThat(woven).isGreaterThan(700);
    }

    private static final class Woven extends ClassLoader {

        Woven() {
            super(ClassLoader.getPlatformClassLoader());
        }

        Class<?> define(byte[] bytes) {
            String name = new ClassReader(bytes).getClassName().replace('/', '.');
            Class<?> known = findLoadedClass(name);
            return known == null ? defineClass(null, bytes, 0, bytes.length) : known;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (var in = VerifierTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                byte[] woven =
                        name.startsWith("org.assertj.") ? ClassWeaver.weave(bytes, PlanOfEverything.of(bytes)) : bytes;
                return defineClass(name, woven, 0, woven.length);
            } catch (IOException failure) {
                throw new ClassNotFoundException(name, failure);
            }
        }
    }
}
