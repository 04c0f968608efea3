package io.mokuteki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mokuteki.agent.SecondJvm.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the agent cannot tell what a class reads, the class does not load, and the message says what to do. */
@Tag("full")
class FailClosedIT {

    private static final String HOOK = "governance-agent-hook.jar";
    private static final String STOPS =
            "Mokuteki: start-up stops here, because personal data would be unguarded. Remove"
                    + " what the message names, or start with -Dmokuteki.mode=off and know that nothing is guarded.";

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void nothingIsReadWhateverIsBroken(Path jdk) {
        Run run = SecondJvm.runWith(jdk, SecondJvm.entries("byte-buddy"), "com.example.faults.Faults");
        assertThat(run.out())
                .containsExactly(
                        "a class without a file: ClassFormatError",
                        "a file that comes late: ClassFormatError",
                        "no fault: refused",
                        "a loader that throws: ClassFormatError",
                        "a stack that overflows: ClassFormatError",
                        "memory that runs out: ClassFormatError",
                        "a defect of the agent: ClassFormatError",
                        "an unreadable class file: ClassFormatError",
                        "a malformed class file: ClassFormatError",
                        "a class file of the future: ClassFormatError",
                        "an unknown constant: ClassFormatError",
                        "a composed annotation: refused",
                        "a missing annotation: ClassFormatError",
                        "an annotation without a category: ClassFormatError",
                        "an annotation of another version: ClassFormatError",
                        "its reader: ClassFormatError",
                        "a label without a field: ClassFormatError",
                        "a constructor that discloses: ClassFormatError");
        assertThat(run.err())
                .extracting(line -> line.replaceAll("\\.java:[0-9]+", ".java").replaceAll("byte [0-9]+", "byte N"))
                .containsExactly(
                        "# a class without a file",
                        refuses("Person")
                                + "com.example.faults.Reader, which names it, was loaded before and could not know that it"
                                + " is governed: the faulty loader gives no class file of it. Let that class loader's"
                                + " getResource and getResourceAsStream give the class files of its classes.",
                        "# a file that comes late",
                        refuses("Person")
                                + "com.example.faults.Reader, which names it, was loaded before and could not know that it"
                                + " is governed: its class file was not there yet. Compile all classes, and put them on the"
                                + " class path, before the first of them is loaded.",
                        "# no fault",
                        "# a loader that throws",
                        refuses("Reader")
                                + "the class file of com.example.faults.Person, which it names, cannot be read:"
                                + " java.lang.IllegalStateException: injected. Repair the jar that holds it, or the class"
                                + " loader the faulty loader.",
                        "# a stack that overflows",
                        refuses("Reader")
                                + "the stack overflowed while the agent looked at it. Give the thread a larger stack"
                                + " (-Xss), or load the class before the stack is that deep.",
                        "# memory that runs out",
                        refuses("Reader")
                                + "memory ran out while the agent looked at it (injected). Give the JVM more (-Xmx).",
                        "# a defect of the agent",
                        refuses("Reader")
                                + "the agent failed to look at it: java.lang.AssertionError: injected at"
                                + " com.example.faults.Fault$4.file(Fault.java). This is a defect of the agent. Report it with"
                                + " this line, and use another version of the agent until it is mended.",
                        "# an unreadable class file",
                        refuses("Reader")
                                + "the class file of com.example.faults.Person, which it names, cannot be read:"
                                + " java.io.IOException: injected. Repair the jar that holds it, or the class loader the"
                                + " faulty loader.",
                        "# a malformed class file",
                        refuses("Reader")
                                + "The class file of com.example.faults.Person is malformed at byte N: an attribute is longer than the file."
                                + " Rebuild it, or replace the jar that holds it.",
                        "# a class file of the future",
                        refuses("Person")
                                + "its class file version 120 is newer than this agent knows. Use a newer agent, or compile"
                                + " with an older -release.",
                        "# an unknown constant",
                        refuses("Person")
                                + "its constant 1 is of a kind that this agent does not know, 99. Use a newer agent, or"
                                + " rebuild it.",
                        "# a composed annotation",
                        "# a missing annotation",
                        refuses("Known")
                                + "its field name carries @com.example.faults.Nickname, which cannot be found, so that"
                                + " nobody knows what it governs. Add the library that holds it to the class path. If it is"
                                + " absent on purpose and composed of none of Mokuteki's annotations, name it in"
                                + " -Dmokuteki.annotations.absent.",
                        "# an annotation without a category",
                        refuses("Unlabelled")
                                + "its field note carries @io.mokuteki.annotation.DataCategory, which names no id. Correct"
                                + " it, or compile it with the agent's version of governance-annotations.",
                        "# an annotation of another version",
                        refuses("Person")
                                + "its field phone carries @io.mokuteki.annotation.DataCategory, whose value is of a type"
                                + " that this version does not know. Correct it, or compile it with the agent's version of"
                                + " governance-annotations.",
                        "# its reader",
                        refuses("Reader")
                                + "A class file that it depends on carries @io.mokuteki.annotation.DataCategory with a value"
                                + " of a type that this version does not know: 7. Rebuild it, or replace the jar that holds"
                                + " it.",
                        "# a label without a field",
                        refuses("Misnamed")
                                + "the constructor's parameter given is labelled [basic.phone], and no field is called so."
                                + " Label the field that keeps the value, or call both alike; if none keeps it, take the label"
                                + " away.",
                        "# a constructor that discloses",
                        refuses("ByConstructor")
                                + "the constructor carries @Discloses, which nothing enforces there. Put it on a method, such"
                                + " as one that makes the object.");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void observingSaysWhatIsNotSeenAndBlocksNothingOfIt(Path jdk) {
        Run run = SecondJvm.runWith(
                jdk, SecondJvm.entries("byte-buddy"), "-Dmokuteki.mode=observe", "com.example.faults.Faults");
        assertThat(run.out())
                .contains("a missing annotation: read Taro", "a class without a file: read 03")
                .contains("a file that comes late: read 03")
                .contains("a defect of the agent: read 03", "an annotation without a category: read a note");
        assertThat(run.err())
                .filteredOn(line -> line.startsWith("Mokuteki: does not see what com.example.faults."))
                .hasSize(17);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void anAnnotationMayBeAbsentOnPurpose(Path jdk) {
        Run run = SecondJvm.runWith(
                jdk,
                SecondJvm.entries("byte-buddy"),
                "-Dmokuteki.annotations.absent=com.example.other., com.example.faults.Nickname",
                "com.example.faults.Faults");
        assertThat(run.out()).contains("a missing annotation: read Taro");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void noEventOfFlightRecorderRecordsWhatIsClassified(Path jdk) {
        Run run = SecondJvm.run(jdk, "com.example.faults.Events");
        assertThat(run.out())
                .containsExactly(
                        "classified: ClassFormatError",
                        "inherited: ClassFormatError",
                        "transient: recorded phone false, digits 2");
        String why = "it is an event of JDK Flight Recorder, and its field phone is classified [phone]. commit() would"
                + " write it into the recording for no purpose. Record an id or a category instead, or make the field"
                + " transient, which keeps it out of the recording.";
        assertThat(run.err())
                .filteredOn(line -> line.startsWith("Mokuteki"))
                .containsExactly(refuses("Events$Call") + why, refuses("Events$Inheriting") + why);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void nothingIsReadByClassesThatCameWhileTheStackOverflowed(Path jdk) {
        Run run = SecondJvm.runWith(jdk, SecondJvm.entries("byte-buddy"), "com.example.faults.Overflow");
        assertThat(run.out()).containsExactly("[refused]");
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aHookThatCannotBeWrittenStopsTheStart(Path jdk, @TempDir Path folder) {
        Path missing = folder.resolve("missing");
        Run run = SecondJvm.run(jdk, "-Djava.io.tmpdir=" + missing, "com.example.shop.Single");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasSizeGreaterThan(1);
        assertThat(run.err().get(run.err().size() - 2))
                .startsWith("Mokuteki: cannot guard this application: the hook cannot be written to a temporary file (")
                .endsWith("). Let the JVM write to " + missing + ", or name another folder with -Djava.io.tmpdir.");
        assertThat(run.err().get(run.err().size() - 1)).isEqualTo(STOPS);
        assertThat(run.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aMissingHookStopsTheStart(Path jdk, @TempDir Path folder) throws IOException {
        Run run = SecondJvm.start(
                jdk, SecondJvm.classPath(), false, "-javaagent:" + repackaged(folder, null), "com.example.shop.Single");
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsExactly(
                        "Mokuteki: cannot guard this application: the agent's jar lacks governance-agent-hook.jar. Use"
                                + " the jar as it was built, not a repackaged one.",
                        STOPS);
        assertThat(run.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("io.mokuteki.agent.SecondJvm#jdks")
    void aHookWithoutItsClassesStopsTheStart(Path jdk, @TempDir Path folder) throws IOException {
        Path empty = folder.resolve("empty.jar");
        new JarOutputStream(Files.newOutputStream(empty)).close();
        Run run = SecondJvm.start(
                jdk,
                SecondJvm.classPath(),
                false,
                "-javaagent:" + repackaged(folder, empty),
                "com.example.shop.Single");
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsExactly(
                        "Mokuteki: cannot guard this application: the bootstrap class loader does not find"
                                + " io.mokuteki.agent.hook.Guard. Use the agent's jar as it was built, not a repackaged one.",
                        STOPS);
        assertThat(run.exit()).isEqualTo(1);
    }

    /** The agent's jar with another hook, or with none. */
    private static Path repackaged(Path folder, Path hook) throws IOException {
        Path jar = folder.resolve("repackaged.jar");
        try (JarFile agent = new JarFile(AgentJar.FILE.toFile());
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (JarEntry entry : agent.stream().toList()) {
                boolean isHook = entry.getName().equals(HOOK);
                if (!isHook || hook != null) {
                    entries.putNextEntry(new JarEntry(entry.getName()));
                    if (isHook) {
                        Files.copy(hook, entries);
                    } else {
                        agent.getInputStream(entry).transferTo(entries);
                    }
                    entries.closeEntry();
                }
            }
        }
        return jar;
    }

    private static String refuses(String type) {
        return "Mokuteki: refuses to load com.example.faults." + type
                + ", because its reads of personal data would be unguarded: ";
    }
}
