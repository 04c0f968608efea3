package io.mokuteki.agent.weaving;

import io.mokuteki.resolution.MalformedClassFileException;

/** Why a class does not load, in words that say what to do. */
public final class Refusal {

    private Refusal() {}

    /** The reason, for the failure that stopped the weaving. */
    public static String because(Throwable failure) {
        if (failure instanceof UnweavableException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof MalformedClassFileException) {
            return failure.getMessage() + " Rebuild it, or replace the jar that holds it.";
        }
        if (failure instanceof StackOverflowError) {
            return "the stack overflowed while the agent looked at it. Give the thread a larger stack (-Xss), or load"
                    + " the class before the stack is that deep.";
        }
        if (failure instanceof OutOfMemoryError) {
            return "memory ran out while the agent looked at it (" + failure.getMessage()
                    + "). Give the JVM more (-Xmx).";
        }
        return "the agent failed to look at it: " + failure + place(failure)
                + ". This is a defect of the agent. Report it with this line, and use another version of the agent until"
                + " it is mended.";
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
