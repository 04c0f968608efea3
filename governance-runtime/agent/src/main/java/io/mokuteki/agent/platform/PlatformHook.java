package io.mokuteki.agent.platform;

import java.util.List;

/**
 * A class of the JDK, or of a well-known library, and how its methods change.
 *
 * @param type its name, with slashes
 * @param since the JDK in which it came; 0 for a class of a library
 * @param library whether an application's loader brings it, if any does
 * @param bestEffort whether the application may start when the class is not as expected, a preview feature for example
 * @param changes what changes in it
 */
public record PlatformHook(String type, int since, boolean library, boolean bestEffort, List<MethodChange> changes) {

    /** A class that each JDK has. When it is not as expected, start-up stops. */
    public static PlatformHook of(String type, MethodChange... changes) {
        return new PlatformHook(type, 0, false, false, List.of(changes));
    }

    /** A class that came with some JDK. When it is not as expected, start-up stops. */
    public static PlatformHook since(int feature, String type, MethodChange... changes) {
        return new PlatformHook(type, feature, false, false, List.of(changes));
    }

    /** A class of the JDK that may be missing, or different. Then that is said, and nothing stops. */
    public static PlatformHook bestEffort(String type, MethodChange... changes) {
        return new PlatformHook(type, 0, false, true, List.of(changes));
    }

    /** A class of a library, woven when a loader brings it. When it is not as expected, that is said. */
    public static PlatformHook ofLibrary(String type, MethodChange... changes) {
        return new PlatformHook(type, 0, true, true, List.of(changes));
    }

    /** Whether this JDK is to have it. */
    boolean isExpected() {
        return Runtime.version().feature() >= since;
    }

    String name() {
        return type.replace('/', '.');
    }
}
