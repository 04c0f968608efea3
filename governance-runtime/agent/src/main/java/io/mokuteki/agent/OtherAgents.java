package io.mokuteki.agent;

/** Tells whether another agent is at work on this thread, and so may hold locks that it needs for every class. */
final class OtherAgents {

    /** Through its {@code transform} the JVM shows a class to an agent. */
    private static final String WAY_TO_AGENTS = "sun.instrument.InstrumentationImpl";

    private OtherAgents() {}

    /**
     * Whether the class that is looked at is loaded by another agent that looks at a class.
     *
     * <p>The JVM shows no class to an agent that looks at one on the same thread. So of those that are shown to agents here,
     * one is ours, and any more are others'. A hidden class comes to us by another way, and then all are others'.
     */
    static boolean areAtWork() {
        return StackWalker.getInstance().walk(frames -> {
            long shown = 0;
            boolean hidden = false;
            for (StackWalker.StackFrame frame : (Iterable<StackWalker.StackFrame>) frames::iterator) {
                String type = frame.getClassName();
                if (type.equals(WAY_TO_AGENTS) && frame.getMethodName().equals("transform")) {
                    shown++;
                } else if (type.equals(GuardTransformer.class.getName())
                        && frame.getMethodName().equals("unshown")) {
                    hidden = true;
                }
            }
            return shown > (hidden ? 0 : 1);
        });
    }
}
