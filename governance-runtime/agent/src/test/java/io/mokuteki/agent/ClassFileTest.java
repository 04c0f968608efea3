package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.weaving.ClassPlan;
import io.mokuteki.agent.weaving.ClassWeaver;
import io.mokuteki.agent.weaving.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The class files that the agent gives to the JVM say all that the compiler's said. */
class ClassFileTest {

    private static final Path CLASSES = Path.of("target", "test-classes");

    @Test
    void nothingButInstructionsIsWoven() throws IOException {
        Governance governance = new Governances().of(ClassFileTest.class.getClassLoader());
        List<String> woven = new ArrayList<>();
        for (Path file : classFiles()) {
            byte[] compiled = Files.readAllBytes(file);
            String name = CLASSES.relativize(file).toString().replace(".class", "");
            String type = name.replace('/', '.');
            ClassPlan plan = governance.whileLoading(
                    type,
                    compiled,
                    () -> ClassPlan.of(type, References.of(compiled), governance.members())
                            .orElse(null));
            if (plan != null) {
                byte[] given = ClassWeaver.weave(compiled, plan);
                assertThat(BesidesCode.of(given)).as(name).isEqualTo(BesidesCode.of(compiled));
                woven.add(name.substring("com/example/unchanged/".length()));
            }
        }
        assertThat(woven)
                .containsExactly(
                        "Debugged",
                        "Kept$Failing",
                        "Person$Bank",
                        "Person$Contact",
                        "Person$Email",
                        "Person$Inner$1",
                        "Person$Level$1",
                        "Person$Level",
                        "Person$Partner",
                        "Person$Printer",
                        "Person$Stillborn",
                        "Person",
                        "Traces$Nameless",
                        "Traces");
    }

    private static List<Path> classFiles() throws IOException {
        try (Stream<Path> files = Files.list(CLASSES.resolve("com/example/unchanged"))) {
            return files.filter(file -> !file.endsWith("package-info.class"))
                    .sorted()
                    .toList();
        }
    }
}
