package io.mokuteki.agent.weaving;

import io.mokuteki.resolution.ClassFile;
import io.mokuteki.resolution.TypeGovernance.DeclaredField;
import io.mokuteki.resolution.TypeGovernance.Kind;

/**
 * Events of JDK Flight Recorder. The JDK rewrites their {@code commit()} so that it writes each field into the recording,
 * where no guard stands and everybody may read it.
 */
final class FlightEvents {

    private static final String EVENT = "jdk.jfr.Event";
    private static final int TRANSIENT = 0x0080;

    private FlightEvents() {}

    /**
     * Makes sure that an event records nothing that is classified.
     *
     * @throws UnweavableException when it does
     */
    static void requireUnclassified(ClassFile type, GovernedMembers members) {
        if (!isEvent(type, members)) {
            return;
        }
        for (String declaring : members.withSuperclasses(type.name())) {
            ClassFile file = members.resolution().classFile(declaring).orElseThrow();
            for (DeclaredField field :
                    members.resolution().type(declaring).orElseThrow().fields()) {
                if (field.kind() == Kind.CLASSIFIED && isRecorded(file, field)) {
                    throw new UnweavableException("it is an event of JDK Flight Recorder, and its field " + field.name()
                            + " is classified " + field.categories()
                            + ". commit() would write it into the recording for"
                            + " no purpose. Record an id or a category instead, or make the field transient, which keeps"
                            + " it out of the recording.");
                }
            }
        }
    }

    private static boolean isEvent(ClassFile type, GovernedMembers members) {
        for (String declaring : members.withSuperclasses(type.name())) {
            ClassFile file = members.resolution().classFile(declaring).orElseThrow();
            if (file.superName().filter(EVENT::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRecorded(ClassFile declaring, DeclaredField field) {
        for (ClassFile.Field candidate : declaring.fields()) {
            if (candidate.name().equals(field.name())) {
                return !candidate.isStatic() && (candidate.access() & TRANSIENT) == 0;
            }
        }
        return false;
    }
}
