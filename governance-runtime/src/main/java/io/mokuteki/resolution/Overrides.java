package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which declaration a call means, and which methods a method overrides. */
final class Overrides {

    private Overrides() {}

    /**
     * A method with the type that declares it.
     *
     * @param type the type
     * @param method the method
     */
    record Declared(ClassFile type, Method method) {}

    /** The declaration: in the type, its superclasses, then all their interfaces. */
    static Optional<Declared> declaration(Resolution resolution, String owner, String name, String descriptor) {
        Optional<ClassFile> type = resolution.classFile(owner);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        List<ClassFile> chain = new ArrayList<>();
        chain.add(type.get());
        chain.addAll(resolution.superclasses(type.get()));
        for (ClassFile candidate : chain) {
            Optional<Method> found = candidate.method(name, descriptor);
            if (found.isPresent()) {
                return Optional.of(new Declared(candidate, found.get()));
            }
        }
        if (name.equals("<init>")) {
            return Optional.empty();
        }
        return interfaces(resolution, chain).stream()
                .flatMap(candidate ->
                        candidate.method(name, descriptor).stream().map(method -> new Declared(candidate, method)))
                .findFirst();
    }

    /** The methods that it overrides: superclasses' from near to far, then interfaces'. */
    static List<Declared> of(Resolution resolution, ClassFile type, Method method) {
        if (method.isStatic()
                || method.isConstructor()
                || method.isStaticInitialiser()
                || ClassFile.has(method.access(), ClassFile.PRIVATE)) {
            return List.of();
        }
        // A generic method overrides what its bridge overrides, whose erased descriptor differs.
        Set<String> descriptors = new LinkedHashSet<>(List.of(method.descriptor()));
        addBridges(type, method.name(), descriptors);
        List<ClassFile> superclasses = resolution.superclasses(type);
        List<Declared> overridden = new ArrayList<>();
        for (ClassFile superclass : superclasses) {
            add(superclass, type, method.name(), descriptors, overridden);
            addBridges(superclass, method.name(), descriptors);
        }
        List<ClassFile> chain = new ArrayList<>(List.of(type));
        chain.addAll(superclasses);
        for (ClassFile superinterface : interfaces(resolution, chain)) {
            addBridges(superinterface, method.name(), descriptors);
            add(superinterface, type, method.name(), descriptors, overridden);
        }
        return overridden;
    }

    /**
     * The methods of interfaces that a method of a class stands for, through their bridges too: without those that another
     * of them overrides.
     */
    static List<Declared> implementedBy(Resolution resolution, ClassFile type, Method method) {
        List<Declared> implemented = new ArrayList<>();
        for (ClassFile superinterface : interfaces(resolution, List.of(type))) {
            superinterface
                    .method(method.name(), method.descriptor())
                    .flatMap(found -> found.bridgesTo().isEmpty()
                            ? Optional.of(found)
                            : superinterface.method(
                                    method.name(), found.bridgesTo().get()))
                    .filter(found -> !found.isStatic()
                            && implemented.stream()
                                    .noneMatch(nearer -> extend(resolution, nearer.type(), superinterface)))
                    .ifPresent(found -> implemented.add(new Declared(superinterface, found)));
        }
        return implemented;
    }

    private static boolean extend(Resolution resolution, ClassFile type, ClassFile superinterface) {
        return interfaces(resolution, List.of(type)).stream()
                .anyMatch(above -> above.name().equals(superinterface.name()));
    }

    private static void add(
            ClassFile from, ClassFile type, String name, Set<String> descriptors, List<Declared> overridden) {
        for (Method candidate : from.methods()) {
            boolean packagePrivate =
                    !ClassFile.has(candidate.access(), ClassFile.PUBLIC | ClassFile.PROTECTED | ClassFile.PRIVATE);
            if (candidate.name().equals(name)
                    && descriptors.contains(candidate.descriptor())
                    && !candidate.isStatic()
                    && !candidate.isSynthetic()
                    && !ClassFile.has(candidate.access(), ClassFile.PRIVATE)
                    && (!packagePrivate || from.packageName().equals(type.packageName()))) {
                overridden.add(new Declared(from, candidate));
            }
        }
    }

    private static void addBridges(ClassFile type, String name, Set<String> descriptors) {
        for (Method bridge : type.methods()) {
            if (bridge.name().equals(name)
                    && bridge.bridgesTo().filter(descriptors::contains).isPresent()) {
                descriptors.add(bridge.descriptor());
            }
        }
    }

    /** All that an interface extends, nearest first, as far as it can be found. */
    static List<ClassFile> superinterfaces(Resolution resolution, ClassFile type) {
        return interfaces(resolution, List.of(type));
    }

    /** The interfaces of these types and all that they extend, nearest first. */
    private static List<ClassFile> interfaces(Resolution resolution, List<ClassFile> types) {
        Map<String, ClassFile> found = new LinkedHashMap<>();
        List<ClassFile> wave = types;
        while (!wave.isEmpty()) {
            List<ClassFile> next = new ArrayList<>();
            for (ClassFile type : wave) {
                for (String name : type.interfaces()) {
                    if (!found.containsKey(name)) {
                        resolution.required(name).ifPresent(superinterface -> {
                            found.put(name, superinterface);
                            next.add(superinterface);
                        });
                    }
                }
            }
            wave = next;
        }
        return List.copyOf(found.values());
    }
}
