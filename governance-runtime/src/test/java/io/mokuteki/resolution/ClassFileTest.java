package io.mokuteki.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassFileTest {

    private final byte[] person = ClassFiles.of(getClass().getClassLoader())
            .find(Fixtures.Person.class.getName())
            .orElseThrow();

    @Test
    void every_class_of_this_jdk_can_be_read() throws IOException {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        try (Stream<Path> files = Files.walk(modules)) {
            long read = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> {
                        try {
                            return ClassFile.read(Files.readAllBytes(file));
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    })
                    .filter(type -> !type.name().isEmpty())
                    .count();
            assertThat(read).isGreaterThan(6_000);
        }
    }

    @Test
    void a_class_file_cut_short_anywhere_is_refused() {
        for (int length = 0; length < person.length - 1; length++) {
            byte[] cut = Arrays.copyOf(person, length);
            assertThatThrownBy(() -> ClassFile.read(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(MalformedClassFileException.class);
        }
    }

    @Test
    void a_later_version_is_read_all_the_same() {
        byte[] later = person.clone();
        later[7] = (byte) 99;
        assertThat(ClassFile.read(later)).isEqualTo(ClassFile.read(person));
    }

    @Test
    void an_unknown_constant_is_refused_with_its_place() {
        byte[] broken = person.clone();
        broken[10] = 42;
        assertThatThrownBy(() -> ClassFile.read(broken))
                .isInstanceOf(MalformedClassFileException.class)
                .hasMessage("The class file of an unknown class is malformed at byte 10:"
                        + " constant 1 has the unknown tag 42.");
    }
}
