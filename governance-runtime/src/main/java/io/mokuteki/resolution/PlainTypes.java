package io.mokuteki.resolution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Types of which nothing is governed, told without asking what governs them: no annotation on them, on their members, on
 * what surrounds them, or on what they inherit from, other than the JDK's and those of JSpecify. Most types of an
 * application are such.
 *
 * <p>Written without lambdas: an application that governs nothing pays at its start for each one that it meets.
 */
final class PlainTypes {

    private final Resolution resolution;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    PlainTypes(Resolution resolution) {
        this.resolution = resolution;
    }

    /** Whether a type is plain for sure; false also where something could not be found. */
    boolean include(String binaryName) {
        if (isOfTheJdk(binaryName)) {
            return true;
        }
        Boolean plain = known.get(binaryName);
        if (plain == null) {
            known.put(binaryName, false); // A circle of supertypes ends here; the JVM will not load it.
            plain = find(binaryName);
            known.put(binaryName, plain);
        }
        return plain;
    }

    void forget() {
        known.clear();
    }

    private boolean find(String binaryName) {
        Optional<ClassFile> found = resolution.classFile(binaryName);
        if (found.isEmpty() || isAnnotated(found.get()) || !hasPlainPackage(found.get())) {
            return false;
        }
        ClassFile type = found.get();
        if (type.superName().isPresent() && !include(type.superName().get())) {
            return false;
        }
        for (String superinterface : type.interfaces()) {
            if (!include(superinterface)) {
                return false;
            }
        }
        return type.enclosingType().isEmpty() || include(type.enclosingType().get());
    }

    private boolean hasPlainPackage(ClassFile type) {
        Optional<ClassFile> info = resolution.packageInfo(type);
        return info.isEmpty() || !maySaySomething(info.get().annotations());
    }

    private static boolean isAnnotated(ClassFile type) {
        if (maySaySomething(type.annotations())) {
            return true;
        }
        for (ClassFile.Field field : type.fields()) {
            if (maySaySomething(field.annotations())) {
                return true;
            }
        }
        for (ClassFile.RecordComponent component : type.recordComponents()) {
            if (maySaySomething(component.annotations())) {
                return true;
            }
        }
        for (ClassFile.Method method : type.methods()) {
            if (maySaySomething(method.annotations()) || maySaySomething(method.astray())) {
                return true;
            }
            for (ClassFile.Parameter parameter : method.parameters()) {
                if (maySaySomething(parameter.annotations())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean maySaySomething(List<Annotation> annotations) {
        for (Annotation annotation : annotations) {
            if (!isOfTheJdk(annotation.type()) && !annotation.type().startsWith("org.jspecify.")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheJdk(String name) {
        return name.startsWith("java.") || name.startsWith("jdk.");
    }
}
