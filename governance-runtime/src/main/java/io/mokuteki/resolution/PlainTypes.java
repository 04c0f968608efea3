package io.mokuteki.resolution;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Types of which nothing is governed, told without asking what governs them: no annotation at all on them, on their
 * members, on what surrounds them, or on what they inherit from. Most types of an application are such.
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
        return resolution.packageInfo(type).isEmpty();
    }

    private static boolean isAnnotated(ClassFile type) {
        if (!type.annotations().isEmpty()) {
            return true;
        }
        for (ClassFile.Field field : type.fields()) {
            if (!field.annotations().isEmpty()) {
                return true;
            }
        }
        for (ClassFile.RecordComponent component : type.recordComponents()) {
            if (!component.annotations().isEmpty()) {
                return true;
            }
        }
        for (ClassFile.Method method : type.methods()) {
            if (!method.annotations().isEmpty()) {
                return true;
            }
            for (ClassFile.Parameter parameter : method.parameters()) {
                if (!parameter.annotations().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfTheJdk(String name) {
        return name.startsWith("java.") || name.startsWith("jdk.");
    }
}
