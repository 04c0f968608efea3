package io.mokuteki.runtime;

import java.util.Optional;

/** Finds the place in the application's code that a violation is about. */
final class Site {

    private static final StackWalker WALKER = StackWalker.getInstance();

    private Site() {}

    /** The first frame outside the declaring type, the guard and the JDK; the nearest frame of theirs if there is none. */
    static StackWalker.StackFrame outside(String declaringType) {
        return WALKER.walk(frames -> {
            var candidates =
                    frames.filter(frame -> !isGuard(frame.getClassName())).toList();
            Optional<StackWalker.StackFrame> outside = candidates.stream()
                    .filter(frame -> !frame.getClassName().equals(declaringType) && !isJdk(frame.getClassName()))
                    .findFirst();
            return outside.orElseGet(() -> candidates.get(0));
        });
    }

    /** The nearest frame of the declaring type: where a method itself is the place. */
    static StackWalker.StackFrame inside(String declaringType) {
        return WALKER.walk(frames -> frames.filter(frame -> frame.getClassName().equals(declaringType))
                        .findFirst())
                .orElseGet(() -> outside(declaringType));
    }

    /** {@code com.example.Shop.print(Shop.java:41)}. */
    static String describe(StackWalker.StackFrame frame) {
        String file = frame.getFileName() == null ? "Unknown Source" : frame.getFileName();
        String line = frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "";
        return frame.getClassName() + "." + frame.getMethodName() + "(" + file + line + ")";
    }

    private static boolean isGuard(String className) {
        return className.startsWith("io.mokuteki.runtime.")
                || className.startsWith("io.mokuteki.agent.")
                || className.startsWith("io.mokuteki.spring.")
                || isProxy(className);
    }

    private static boolean isProxy(String className) {
        return className.startsWith("org.springframework.aop.")
                || className.startsWith("org.springframework.cglib.")
                || className.contains("$$SpringCGLIB$$");
    }

    private static boolean isJdk(String className) {
        return className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.");
    }
}
