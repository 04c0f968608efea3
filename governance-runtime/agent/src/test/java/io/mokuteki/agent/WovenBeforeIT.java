package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import io.mokuteki.agent.weaving.Relabelled;
import io.mokuteki.agent.weaving.WovenFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A class whose build wove it before a label elsewhere changed, with the agent. */
@Tag("full")
class WovenBeforeIT {

    private static final String PACKAGE = "com.example.outgrown";
    private static final String PERSON = PACKAGE + ".Person";
    private static final String MORNING = PACKAGE + ".Morning";
    private static final String BEFORE_LABELS_CHANGED = "its build wove it before labels changed: its method call has"
            + " no guard for com.example.outgrown.Person.phone, now with categories [basic.phone], subject id,"
            + " subjectType com.example.outgrown.Person. Build its module anew, with clean.";

    @TempDir
    private Path folder;

    private static String classPath(Path woven) {
        return woven + File.pathSeparator + SecondJvm.classPath();
    }

    /** Woven when the phone number had no label. */
    private String before() throws IOException {
        byte[] then = Relabelled.without("DataCategory", "phone", WovenFolder.classFile(PERSON));
        return classPath(WovenFolder.before(PACKAGE, folder, PERSON, then));
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void doesNotLoad(Path jdk) throws IOException {
        Run run = SecondJvm.start(jdk, before(), true, MORNING);
        assertThat(run.out())
                .containsExactly("bill: ClassFormatError", "greet: ClassFormatError", "call: ClassFormatError");
        assertThat(run.err())
                .containsExactly("Mokuteki: refuses to load com.example.outgrown.Desk, because its reads of personal"
                        + " data would be unguarded: " + BEFORE_LABELS_CHANGED);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void loadsWhereTheAgentObservesAndIsNamed(Path jdk) throws IOException {
        Run run = SecondJvm.start(jdk, before(), true, "-Dmokuteki.mode=observe", MORNING);
        assertThat(run.out())
                .containsExactly("bill: Hanako owes", "greet: Person.name [basic.name] for []", "call: calling 03");
        assertThat(run.err())
                .containsExactly(
                        "Mokuteki: does not see what com.example.outgrown.Desk reads: " + BEFORE_LABELS_CHANGED);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void loadsWhenItIsWovenAnew(Path jdk) {
        Run run = SecondJvm.start(jdk, classPath(WovenFolder.of(PACKAGE, folder, Set.of())), true, MORNING);
        assertThat(run.out())
                .containsExactly(
                        "bill: Hanako owes",
                        "greet: Person.name [basic.name] for []",
                        "call: Person.phone [basic.phone] for []");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void loadsAndAsksAsThenWhenALabelWasTakenAway(Path jdk) throws IOException {
        String classPath = classPath(WovenFolder.of(PACKAGE, folder, Set.of()));
        Files.write(
                folder.resolve("com/example/outgrown/Person.class"),
                Relabelled.without("DataCategory", "phone", WovenFolder.classFile(PERSON)));
        Run run = SecondJvm.start(jdk, classPath, true, MORNING);
        assertThat(run.out())
                .containsExactly(
                        "bill: Hanako owes",
                        "greet: Person.name [basic.name] for []",
                        "call: Person.phone [basic.phone] for []");
        assertThat(run.err()).isEmpty();
    }
}
