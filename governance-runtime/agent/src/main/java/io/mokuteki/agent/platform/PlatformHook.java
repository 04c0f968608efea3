package io.mokuteki.agent.platform;

import java.util.List;

/**
 * A class of the JDK, or of a well-known library, and how its methods change.
 *
 * @param type its name, with slashes
 * @param since the JDK in which it came; 0 where that does not matter
 * @param kind where it comes from, and what happens when it is not as expected
 * @param otherwise what comes of it when it is not as expected and the application starts: a sentence for its operator
 * @param changes what changes in it
 */
public record PlatformHook(String type, int since, Kind kind, String otherwise, List<MethodChange> changes) {

    private static final String UNTOLD = "What goes through it may be refused, or not be seen.";

    /** Where a class comes from. */
    enum Kind {
        /** Every JDK has it. When it is not as expected, start-up stops. */
        JDK,
        /**
         * Few applications use it, or not every JDK has it: woven when it is loaded. When it is not as expected, that is
         * said.
         */
        JDK_LATER,
        /** An application's loader may bring it. When it is not as expected, that is said. */
        LIBRARY,
        /** Our own hook, woven when it is first used. */
        HOOK
    }

    /** A class that each JDK has. When it is not as expected, start-up stops. */
    public static PlatformHook of(String type, MethodChange... changes) {
        return since(0, type, changes);
    }

    /** A class that came with some JDK. When it is not as expected, start-up stops. */
    public static PlatformHook since(int feature, String type, MethodChange... changes) {
        return new PlatformHook(type, feature, Kind.JDK, UNTOLD, List.of(changes));
    }

    /** A class of the JDK that few applications use, or that may be missing or different. */
    public static PlatformHook later(String type, MethodChange... changes) {
        return laterSince(0, type, changes);
    }

    /** The same of a class that is so since some JDK. */
    public static PlatformHook laterSince(int feature, String type, MethodChange... changes) {
        return new PlatformHook(type, feature, Kind.JDK_LATER, UNTOLD, List.of(changes));
    }

    /** A class of a library, woven when a loader brings it. */
    public static PlatformHook ofLibrary(String type, MethodChange... changes) {
        return new PlatformHook(type, 0, Kind.LIBRARY, UNTOLD, List.of(changes));
    }

    /** Keeps methods of a class in {@code io.mokuteki.agent.hook} out of stack traces. */
    public static PlatformHook hidden(String type, String methods) {
        return new PlatformHook(
                HookCall.HOOKS + type,
                0,
                Kind.HOOK,
                "Its frames are seen in stack traces.",
                List.of(Changes.hidden(methods)));
    }

    /** The same, and what comes of it when the class is not as expected and the application starts nevertheless. */
    public PlatformHook otherwise(String sentence) {
        return new PlatformHook(type, since, kind, sentence, changes);
    }

    /** Whether this JDK is to have it. */
    boolean isExpected() {
        return Runtime.version().feature() >= since;
    }

    String name() {
        return type.replace('/', '.');
    }
}
