package io.mokuteki.agent.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that was woven before labels elsewhere changed. What the agent does with it is tried in a JVM of its own. */
class WovenBeforeTest {

    private static final String PACKAGE = "com.example.outgrown.";
    private static final String REMEDY = ". Build its module anew, with clean.";

    private static byte[] today(String name) {
        return WovenFolder.classFile(PACKAGE + name);
    }

    private static BuildTimeWeaver weaver(String name, byte[] classFile) {
        return WovenFolder.weaver(PACKAGE + name, classFile);
    }

    /** The message for a class that was woven when that one was as it is given. */
    private static void assertOutgrown(String type, String changed, byte[] then, String message) {
        byte[] woven = weaver(changed, then).weave(today(type));
        assertThat(woven).isNotNull();
        assertThatThrownBy(() -> WovenFolder.weaver().weave(woven))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Mokuteki cannot weave " + PACKAGE + type + ", and its reads of personal data would be"
                        + " unguarded: its build wove it before labels changed: its method " + message + REMEDY);
        assertThat(weaver(changed, then).weave(woven))
                .as("by the labels that there were")
                .isNull();
    }

    @Test
    void aFieldThatHadNoLabelHasNoGuard() {
        assertOutgrown(
                "Desk",
                "Person",
                Relabelled.without("DataCategory", "phone", today("Person")),
                "call has no guard for com.example.outgrown.Person.phone, now with categories [basic.phone], subject"
                        + " id, subjectType com.example.outgrown.Person");
    }

    @Test
    void aFieldHadAnotherCategory() {
        assertOutgrown(
                "Desk",
                "Person",
                Relabelled.replacing("basic.name", "profile.name", today("Person")),
                "bill guards com.example.outgrown.Person.name by other labels, now with categories [basic.name]");
    }

    @Test
    void aFieldWasNobodys() {
        assertOutgrown(
                "Desk",
                "Person",
                Relabelled.without("DataSubjectId", "id", today("Person")),
                "bill guards com.example.outgrown.Person.name by other labels, now with subject id, subjectType"
                        + " com.example.outgrown.Person");
    }

    @Test
    void anObjectThatHadNothingToHideReadsItsOwnKindAsAnyOther() {
        byte[] unlabelled = Relabelled.without(
                "DataCategory", "phone", Relabelled.without("DataCategory", "name", today("Person")));
        assertOutgrown(
                "Regular",
                "Person",
                unlabelled,
                "equals has no guard for com.example.outgrown.Regular, now with types [com.example.outgrown.Regular,"
                        + " com.example.outgrown.Person]");
        assertOutgrownTomorrow(
                "Regular", "Person", unlabelled, "equals reads its own kind freely, which no label lets it any more");
    }

    @Test
    void whatIsReadFreelyNeedsNoGuard() {
        byte[] then = Relabelled.without("DataCategory", "name", today("Person"));
        byte[] regular = weaver("Person", then).weave(today("Regular"));
        assertThat(WovenFolder.weaver().weave(regular)).isNull();
    }

    @Test
    void aMethodHadNoPurpose() {
        assertOutgrown(
                "Desk",
                "Work",
                Relabelled.without("ForPurpose", "bill", today("Work")),
                "bill has no guard for com.example.outgrown.Desk.bill, now with purposes [billing], subjectParameter 1");
    }

    @Test
    void aMethodHadAnotherPurpose() {
        assertOutgrown(
                "Desk",
                "Work",
                Relabelled.replacing("billing", "dunning", today("Work")),
                "bill guards com.example.outgrown.Desk.bill by other labels, now with purposes [billing]");
    }

    @Test
    void aMethodDidNotKnowWhomItIsAbout() {
        assertOutgrown(
                "Desk",
                "Work",
                Relabelled.without("DataSubjectId", "bill", today("Work")),
                "bill guards com.example.outgrown.Desk.bill by other labels, now with subjectParameter 1");
    }

    @Test
    void aCallHandedNothingOver() {
        assertOutgrown(
                "Desk",
                "Courier",
                Relabelled.without("Discloses", "carry", today("Courier")),
                "send has no guard for com.example.outgrown.Courier.carry, now with channel outsourcing, parameters, to"
                        + " carrier");
    }

    @Test
    void aCallHandedSomethingElseToSomebodyElse() {
        assertOutgrown(
                "Desk",
                "Courier",
                Relabelled.replacing("carrier", "printer", today("Courier")),
                "send guards com.example.outgrown.Courier.carry by other labels, now with to carrier");
        assertOutgrown(
                "Desk",
                "Courier",
                Relabelled.replacing("basic.name", "basic.address", today("Courier")),
                "send guards com.example.outgrown.Courier.carry by other labels, now with parameters");
    }

    /** The other way round: what there is today is what was woven, and the labels change tomorrow. */
    private static void assertOutgrownTomorrow(String type, String changed, byte[] tomorrow, String message) {
        byte[] woven = WovenFolder.weaver().weave(today(type));
        assertThatThrownBy(() -> weaver(changed, tomorrow).weave(woven))
                .hasMessageEndingWith(": its build wove it before labels changed: its method " + message + REMEDY);
    }

    @Test
    void aFieldIsNobodysAnyMore() {
        assertOutgrownTomorrow(
                "Desk",
                "Person",
                Relabelled.without("DataSubjectId", "id", today("Person")),
                "bill guards com.example.outgrown.Person.name by other labels, now without subject, subjectType");
    }

    @Test
    void aPurposeThatNobodyDeclaresAnyMoreIsNotPutInForce() {
        assertOutgrownTomorrow(
                "Desk",
                "Work",
                Relabelled.without("ForPurpose", "bill", today("Work")),
                "bill puts a purpose in force that no label gives it any more");
    }

    @Test
    void whatOnlyAsksMayStay() {
        byte[] desk = WovenFolder.weaver().weave(today("Desk"));
        byte[] unlabelled = Relabelled.without("DataCategory", "phone", today("Person"));
        assertThat(weaver("Person", unlabelled).weave(desk)).isNull();
        byte[] nothingHandedOver = Relabelled.without("Discloses", "carry", today("Courier"));
        assertThat(weaver("Courier", nothingHandedOver).weave(desk)).isNull();
    }

    /** Also where all else that it finds is woven, as in a running application. */
    @ParameterizedTest
    @ValueSource(strings = {"outgrown", "shop", "library", "paths", "unchanged", "threads"})
    void whatIsWovenByTheLabelsOfTodayIsLeftAlone(String fixture) throws IOException {
        Map<String, byte[]> woven = new HashMap<>();
        BuildTimeWeaver once = WovenFolder.weaver();
        for (Path file : WovenFolder.classes("com.example." + fixture)) {
            if (!file.endsWith("MethodReferenceToPartner.class")
                    && !file.endsWith("RepositoryPaths$ByReference.class")) {
                byte[] bytes = once.weave(Files.readAllBytes(file));
                if (bytes != null) {
                    woven.put(References.nameOf(bytes).replace('/', '.'), bytes);
                }
            }
        }
        assertThat(woven).isNotEmpty();
        BuildTimeWeaver again = new BuildTimeWeaver(
                name -> woven.containsKey(name) ? woven.get(name) : WovenFolder.classFile(name), name -> true);
        woven.forEach((name, bytes) -> assertThat(again.weave(bytes)).as(name).isNull());
    }
}
