package io.mokuteki.archtests.flow;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaConstructorReference;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who calls whom among the imported classes: by class hierarchy, so that a call through an interface is a call of each
 * implementation.
 */
final class CallGraph {

    private static final int WIDE = 20;

    private final JavaClasses classes;
    private final Map<JavaCodeUnit, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Set<JavaCodeUnit>> targets = new HashMap<>();
    private final Map<String, Integer> wideCalls = new TreeMap<>();

    CallGraph(JavaClasses classes) {
        this.classes = classes;
        classes.stream()
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(type -> type.getCodeUnits().stream().sorted(Comparator.comparing(CallGraph::signature)))
                .forEach(unit -> nodes.put(unit, new Node(unit)));
        nodes.values().forEach(this::connect);
        nodes.values().forEach(this::connectWhatLibrariesCall);
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** Calls with more implementations than anybody can keep in mind, with how many. */
    Map<String, Integer> wideCalls() {
        return wideCalls;
    }

    /** A method, with the calls that it makes and that are made of it. */
    static final class Node {
        private final JavaCodeUnit unit;
        private final List<Call> calls = new ArrayList<>();
        private final Set<Node> callers = new LinkedHashSet<>();

        Node(JavaCodeUnit unit) {
            this.unit = unit;
        }

        JavaCodeUnit unit() {
            return unit;
        }

        String type() {
            return unit.getOwner().getName();
        }

        List<Call> calls() {
            return calls;
        }

        /** The known callers, itself left out. */
        Set<Node> callers() {
            return callers;
        }

        Site site() {
            return siteAt(unit.getSourceCodeLocation().getLineNumber());
        }

        Site siteAt(int line) {
            return new Site(type(), unit.getName(), unit.getSourceCodeLocation().getSourceFileName(), line);
        }
    }

    /**
     * A call, or a reference to a method.
     *
     * @param line where it is written
     * @param callee what may run
     */
    record Call(int line, Node callee) {}

    /** The descriptor of the method that an access names. */
    static String descriptor(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                        .map(type -> descriptor(type.getName()))
                        .collect(Collectors.joining("", "(", ")"))
                + descriptor(target.getRawReturnType().getName());
    }

    private static String descriptor(String type) {
        return switch (type) {
            case "boolean" -> "Z";
            case "byte" -> "B";
            case "char" -> "C";
            case "short" -> "S";
            case "int" -> "I";
            case "long" -> "J";
            case "float" -> "F";
            case "double" -> "D";
            case "void" -> "V";
            default -> type.startsWith("[") ? type.replace('.', '/') : "L" + type.replace('.', '/') + ";";
        };
    }

    /** The imported methods that an access may run. */
    Set<JavaCodeUnit> targets(JavaCodeUnitAccess<?> access) {
        CodeUnitAccessTarget target = access.getTarget();
        String signature = target.getName() + descriptor(target);
        return targets.computeIfAbsent(
                target.getOwner().getName() + "." + signature, key -> resolve(target.getOwner(), signature));
    }

    private Set<JavaCodeUnit> resolve(JavaClass owner, String signature) {
        Set<JavaCodeUnit> found = new LinkedHashSet<>();
        Optional<JavaCodeUnit> declared = lookUp(owner, signature);
        declared.filter(nodes::containsKey).ifPresent(found::add);
        boolean virtual = !signature.startsWith("<")
                && declared.map(unit -> !unit.getModifiers().contains(JavaModifier.STATIC)
                                && !unit.getModifiers().contains(JavaModifier.PRIVATE))
                        .orElse(true);
        if (virtual) {
            owner.getAllSubclasses().stream()
                    .filter(type -> !type.isInterface())
                    .sorted(Comparator.comparing(JavaClass::getName))
                    .flatMap(type -> lookUp(type, signature).stream())
                    .filter(nodes::containsKey)
                    .forEach(found::add);
        }
        if (found.size() > WIDE) {
            wideCalls.put(owner.getName() + "." + signature, found.size());
        }
        return found;
    }

    /** What the JVM runs: the class's, else its superclasses', else an interface's default. */
    private static Optional<JavaCodeUnit> lookUp(JavaClass type, String signature) {
        Stream<JavaClass> chain = Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream());
        Optional<JavaCodeUnit> inClass = chain.flatMap(candidate -> declared(candidate, signature).stream())
                .findFirst();
        if (inClass.isPresent() || signature.startsWith("<")) {
            return inClass;
        }
        return type.getAllRawInterfaces().stream()
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(candidate -> declared(candidate, signature).stream())
                .min(Comparator.comparing(unit -> unit.getModifiers().contains(JavaModifier.ABSTRACT)));
    }

    private static Optional<JavaCodeUnit> declared(JavaClass type, String signature) {
        return type.getCodeUnits().stream()
                .filter(unit -> signature(unit).equals(signature))
                .findFirst();
    }

    static String signature(JavaCodeUnit unit) {
        return unit.getName() + unit.getDescriptor();
    }

    private void connect(Node caller) {
        caller.unit().getAccessesFromSelf().stream()
                .filter(JavaCodeUnitAccess.class::isInstance)
                .map(access -> (JavaCodeUnitAccess<?>) access)
                .sorted(Comparator.<JavaCodeUnitAccess<?>>comparingInt(JavaAccess::getLineNumber)
                        .thenComparing(access -> access.getTarget().getFullName()))
                .forEach(access -> {
                    for (JavaCodeUnit target : targets(access)) {
                        connect(caller, access.getLineNumber(), target);
                    }
                });
    }

    private void connect(Node caller, int line, JavaCodeUnit target) {
        Node callee = nodes.get(target);
        if (callee != null) {
            caller.calls().add(new Call(line, callee));
            if (callee != caller) {
                callee.callers().add(caller);
            }
        }
    }

    /** A library runs what implements its types: counted as called by whoever makes the object. */
    private void connectWhatLibrariesCall(Node node) {
        if (!(node.unit() instanceof JavaMethod method)
                || method.getModifiers().contains(JavaModifier.STATIC)
                || method.getModifiers().contains(JavaModifier.PRIVATE)) {
            return;
        }
        JavaClass type = method.getOwner();
        String signature = signature(method);
        boolean libraries = Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .filter(above ->
                        !classes.contain(above.getName()) && !above.getName().equals("java.lang.Object"))
                .anyMatch(above -> declared(above, signature).isPresent());
        if (!libraries) {
            return;
        }
        Stream.concat(
                        type.getConstructors().stream().flatMap(constructor -> constructor.getCallsOfSelf().stream()),
                        type.getConstructors().stream()
                                .flatMap(constructor -> constructor.getReferencesToSelf().stream()))
                .filter(access -> access instanceof JavaConstructorCall || access instanceof JavaConstructorReference)
                .sorted(Comparator.<JavaAccess<?>, String>comparing(
                                access -> access.getOrigin().getFullName())
                        .thenComparing(JavaAccess::getLineNumber))
                .forEach(access -> {
                    Node maker = nodes.get(access.getOrigin());
                    if (maker != null && maker.unit().getOwner() != type) {
                        connect(maker, access.getLineNumber(), method);
                    }
                });
    }
}
