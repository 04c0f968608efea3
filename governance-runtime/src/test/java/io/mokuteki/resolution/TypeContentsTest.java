package io.mokuteki.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.resolution.TypeGovernance.DeclaredField;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Types that all refer to each other, as entities do: thirty have more ways through them than anybody could walk. */
class TypeContentsTest {

    private static final int TYPES = 30;

    @TempDir
    private Path folder;

    @Test
    @Timeout(60) // Forever, if each way were walked.
    void typesThatReferToEachOtherAreEachLookedAtOnce() throws Exception {
        List<String> categories = contentsOfFirst("@io.mokuteki.annotation.DataCategory(\"basic.name\") String name;");

        assertThat(categories).containsExactly("complete", "basic.name");
    }

    @Test
    @Timeout(60)
    void oneFieldFarAwayMakesAllOfThemIncomplete() throws Exception {
        assertThat(contentsOfFirst("String unclassified;")).containsExactly("incomplete");
    }

    private List<String> contentsOfFirst(String fieldOfLast) throws Exception {
        StringBuilder source = new StringBuilder();
        for (int type = 0; type < TYPES; type++) {
            source.append("class Type").append(type).append(" {\n");
            IntStream.range(0, TYPES).forEach(other -> source.append("Type%d t%d;%n".formatted(other, other)));
            source.append(type == TYPES - 1 ? fieldOfLast : "").append("}\n");
        }
        Path file = Files.writeString(folder.resolve("Types.java"), source);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                folder.toString(),
                                file.toString()))
                .isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Resolution resolution = new Resolution(ClassFiles.of(loader));
            TypeContents.Contents contents = TypeContents.of(TypeUse.ofDescriptor("LType0;"), resolution);
            DeclaredField field =
                    resolution.type("Type0").orElseThrow().field("t1").orElseThrow();

            assertThat(field.ofClassifiedType()).isEqualTo(contents.complete());
            return contents.complete()
                    ? List.of("complete", String.join(" ", contents.categories()))
                    : List.of("incomplete");
        }
    }
}
