package io.mokuteki.resolution;

import java.util.List;

/** Annotations of tools and frameworks: often absent on purpose, and composed of none of ours. */
final class FrameworkAnnotations {

    private static final List<String> PACKAGES = List.of(
            "aQute.bnd.",
            "android.",
            "androidx.",
            "com.fasterxml.",
            "com.google.errorprone.",
            "com.sun.",
            "edu.umd.cs.findbugs.",
            "groovy.",
            "io.micrometer.",
            "io.swagger.",
            "jakarta.",
            "javax.",
            "kotlin.",
            "lombok.",
            "net.jcip.",
            "org.apiguardian.",
            "org.checkerframework.",
            "org.codehaus.",
            "org.graalvm.",
            "org.hibernate.",
            "org.immutables.",
            "org.jetbrains.",
            "org.jspecify.",
            "org.osgi.",
            "org.springframework.",
            "scala.",
            "sun.",
            "tools.jackson.");

    private FrameworkAnnotations() {}

    /** Whether an annotation type of that binary name is one. */
    static boolean include(String annotationType) {
        for (String prefix : PACKAGES) {
            if (annotationType.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
