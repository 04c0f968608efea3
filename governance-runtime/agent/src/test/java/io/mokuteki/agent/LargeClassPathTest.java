package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.weaving.ClassPlan;
import io.mokuteki.agent.weaving.ClassWeaver;
import io.mokuteki.agent.weaving.LoaderWeaver;
import io.mokuteki.agent.weaving.PlanOfEverything;
import io.mokuteki.agent.weaving.References;
import io.mokuteki.agent.weaving.UnweavableException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every class of Spring, Hibernate, Jackson, Tomcat and what they depend on goes through the agent and the verifier. */
@Tag("full")
class LargeClassPathTest {

    private final List<String> jars = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar") && !entry.contains("governance-"))
            .toList();

    private interface Visit {
        void visit(String name, byte[] bytes);
    }

    @Test
    void nothingIsGovernedThereAndNothingIsRefused() throws IOException {
        Governance governance = new Governances().of(LargeClassPathTest.class.getClassLoader());
        List<String> surprises = new ArrayList<>();
        int visited = forEachClass((name, bytes) -> {
            String type = name.replace('/', '.');
            try {
                governance.whileLoading(type, bytes, () -> {
                    governance.requireCertainty(LargeClassPathTest.class.getClassLoader(), type);
                    if (ClassPlan.of(type, References.of(bytes), governance.members())
                            .isPresent()) {
                        surprises.add(type + " is governed");
                    }
                    return type;
                });
            } catch (RuntimeException refused) {
                surprises.add(type + " is refused: " + refused);
            }
        });
        assertThat(surprises).isEmpty();
        assertThat(visited).isGreaterThan(25_000);
    }

    @Test
    void asIfAllOfItWereGovernedTheVerifierAcceptsItAndNothingButInstructionsChanges() throws IOException {
        Woven loader = new Woven();
        List<String> rejected = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        int[] verified = {0};
        forEachClass((name, bytes) -> {
            try {
                Class.forName(name.replace('/', '.'), false, loader).getDeclaredMethods(); // Links, so verifies.
                verified[0]++;
                if (!BesidesCode.of(Woven.weave(bytes)).equals(BesidesCode.of(bytes))) {
                    changed.add(name);
                }
            } catch (ClassNotFoundException | NoClassDefFoundError optional) {
                // Of a library that is not here.
            } catch (UnweavableException unweavable) {
                refused.add(name + ": " + unweavable.getMessage());
            } catch (LinkageError error) {
                rejected.add(name + ": " + error);
            }
        });
        assertThat(rejected).isEmpty();
        assertThat(changed).isEmpty();
        assertThat(refused).allMatch(message -> message.contains("larger than the 64 KB"));
        assertThat(refused).hasSizeLessThan(20);
        assertThat(verified[0]).isGreaterThan(20_000);
    }

    private int forEachClass(Visit visit) throws IOException {
        int visited = 0;
        for (String jar : jars) {
            try (JarFile library = new JarFile(jar)) {
                for (JarEntry entry : library.stream().toList()) {
                    String name = entry.getName();
                    if (name.endsWith(".class") && !name.contains("-info") && !name.startsWith("META-INF/")) {
                        visit.visit(
                                name.substring(0, name.length() - ".class".length()),
                                library.getInputStream(entry).readAllBytes());
                        visited++;
                    }
                }
            }
        }
        return visited;
    }

    /** Defines all classes anew, woven. */
    private static final class Woven extends ClassLoader {

        Woven() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = bytes(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] defined = weave(bytes);
            return defineClass(new ClassReader(bytes).getClassName().replace('/', '.'), defined, 0, defined.length);
        }

        static byte[] weave(byte[] bytes) {
            byte[] woven = ClassWeaver.weave(bytes, PlanOfEverything.of(bytes));
            byte[] delegating = LoaderWeaver.weave(woven);
            return delegating == null ? woven : delegating;
        }

        private static byte @Nullable [] bytes(String name) throws ClassNotFoundException {
            try (InputStream in =
                    LargeClassPathTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException failure) {
                throw new ClassNotFoundException(name, failure);
            }
        }
    }
}
