package io.mokuteki.archtests;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Our own architecture: which package knows which. Arrows point one way. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    /** Every package with those of ours that it may know. Add an arrow here only together with its reason. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            // The vocabulary and the hook depend on nothing: the one is in everybody's code, the other everywhere.
            Map.entry("annotation", Set.of()),
            Map.entry("agent.hook", Set.of()),
            // Reads class files by itself, because the agent carries a copy of it.
            Map.entry("resolution", Set.of()),
            Map.entry("policy", Set.of()),
            Map.entry("policy.validation", Set.of("policy")),
            // Writes down what the guard decided, and has no way to ask it anything.
            Map.entry("audit", Set.of("policy")),
            Map.entry("runtime", Set.of("annotation", "audit", "policy", "policy.validation", "resolution")),
            Map.entry("spring", Set.of("annotation", "audit", "policy", "policy.validation", "resolution", "runtime")),
            // Agent and library share no class: they meet through JDK types.
            Map.entry("agent", Set.of("agent.canary", "agent.hook", "agent.platform", "agent.weaving", "resolution")),
            // Class files in, class files out. Knows the hook for the numbers of members, and no instrumented JVM.
            Map.entry("agent.weaving", Set.of("agent.hook", "resolution")),
            // Names what it weaves into the JDK's classes, and loads none of ours to do so.
            Map.entry("agent.platform", Set.of()),
            Map.entry("agent.canary", Set.of("agent.hook", "annotation")),
            // Weaves with the agent's rewriter, and nothing else of it.
            Map.entry("build", Set.of("agent.weaving")),
            Map.entry("archtests.flow", Set.of("annotation", "policy", "resolution")),
            Map.entry("archtests.lock", Set.of("archtests.flow", "policy")),
            Map.entry("archtests.report", Set.of("annotation", "archtests.flow", "policy", "policy.validation")),
            Map.entry("archtests.junit", Set.of("annotation", "runtime")),
            Map.entry(
                    "archtests",
                    Set.of(
                            "archtests.flow",
                            "archtests.lock",
                            "archtests.report",
                            "policy",
                            "policy.validation",
                            "resolution",
                            "runtime")));

    private static JavaClasses ours;

    @BeforeAll
    static void importOurs() throws IOException {
        Set<Location> locations = new LinkedHashSet<>();
        for (String concept :
                List.of("annotation", "audit", "policy", "resolution", "runtime", "spring", "archtests")) {
            Collections.list(ArchitectureTest.class.getClassLoader().getResources("io/mokuteki/" + concept))
                    .forEach(url -> locations.add(Location.of(url)));
        }
        // Not on this class path, and built before this module when all are.
        for (String module : List.of("agent", "build-plugin")) {
            Path classes = Path.of("..", "governance-runtime", module, "target", "classes");
            if (Files.isDirectory(classes)) {
                locations.add(Location.of(classes));
            }
        }
        ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importLocations(locations);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("io.mokuteki.(**)").should().beFreeOfCycles().check(ours);
    }

    @Test
    void every_arrow_points_the_agreed_way() {
        Map<String, Set<String>> forbidden = new TreeMap<>();
        for (JavaClass type : ours) {
            String from = concept(type);
            Set<String> allowed = ARROWS.getOrDefault(from, Set.of());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith("io.mokuteki."))
                    .map(ArchitectureTest::concept)
                    .filter(to -> !to.equals(from) && !allowed.contains(to))
                    .forEach(to -> forbidden
                            .computeIfAbsent(from, first -> new TreeSet<>())
                            .add(to + " (" + type.getSimpleName() + ")"));
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void every_package_has_its_arrows_written_down() {
        assertThat(ours.stream().map(ArchitectureTest::concept).distinct()).allMatch(ARROWS::containsKey);
        assertThat(ours.stream().map(ArchitectureTest::concept).distinct()).contains("policy", "archtests.flow");
    }

    private static String concept(JavaClass type) {
        return type.getPackageName().substring("io.mokuteki.".length());
    }
}
