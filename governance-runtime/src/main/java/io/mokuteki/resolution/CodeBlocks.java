package io.mokuteki.resolution;

import java.util.List;
import java.util.Set;

/**
 * Classes that compilers make of a block of code: Kotlin's of a lambda, of a reference to a function or property, of what
 * a {@code suspend} function goes on with, and of a block that a builder takes; Groovy's of a closure or lambda; AspectJ's
 * of what an advice goes on with. Who keeps one runs it whenever he likes, as he does a lambda's body in Java: so its
 * methods have no purpose, whatever is around them.
 */
final class CodeBlocks {

    private static final String METADATA = "kotlin.Metadata";
    /** Of the member {@code k}, the kind of class: neither a declaration nor a file. */
    private static final int MADE_UP = 3;

    /** Kotlin's own, to be extended by what its compiler writes. */
    private static final List<String> PACKAGES = List.of("kotlin.jvm.internal.", "kotlin.coroutines.jvm.internal.");

    private static final Set<String> SUPERCLASSES =
            Set.of("groovy.lang.Closure", "org.aspectj.runtime.internal.AroundClosure");

    private CodeBlocks() {}

    static boolean include(ClassFile type) {
        String superclass = type.superName().orElse("");
        if (SUPERCLASSES.contains(superclass)) {
            return true;
        }
        for (String prefix : PACKAGES) {
            if (superclass.startsWith(prefix)) {
                return true;
            }
        }
        return !type.interfaces().isEmpty() && isMadeUp(type);
    }

    /** As a lambda for an interface of Java is. Bodies of an interface's methods are made up as well, and implement nothing. */
    private static boolean isMadeUp(ClassFile type) {
        for (Annotation annotation : type.annotations()) {
            if (annotation.type().equals(METADATA) && annotation.number("k", 1) == MADE_UP) {
                return true;
            }
        }
        return false;
    }
}
