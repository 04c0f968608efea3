package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.Field;
import io.mokuteki.resolution.ClassFile.Method;
import io.mokuteki.resolution.Overrides.Declared;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the objects of a type hold, as far as declarations tell: a type with nothing but classified, not personal and
 * data subjects' fields is known completely.
 */
final class TypeContents {

    /** Types of the JDK and of Spring that hold what their type arguments say, and nothing else. */
    private static final Set<String> CONTAINERS = Set.of(
            "java.lang.Iterable",
            "java.util.Collection",
            "java.util.SequencedCollection",
            "java.util.List",
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.Set",
            "java.util.SortedSet",
            "java.util.NavigableSet",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.ArrayDeque",
            "java.util.Map",
            "java.util.SortedMap",
            "java.util.NavigableMap",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.Map$Entry",
            "java.util.Iterator",
            "java.util.Optional",
            "java.util.function.Supplier",
            "java.util.concurrent.Callable",
            "java.util.concurrent.Future",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CompletableFuture",
            "java.util.stream.Stream",
            "org.springframework.http.HttpEntity",
            "org.springframework.http.RequestEntity",
            "org.springframework.http.ResponseEntity",
            "org.springframework.data.domain.Page",
            "org.springframework.data.domain.Slice",
            "reactor.core.publisher.Mono",
            "reactor.core.publisher.Flux");

    /** Interfaces of the JDK that answer nothing about what an object holds. */
    private static final Set<String> WITHOUT_RESULTS =
            Set.of("java.io.Serializable", "java.lang.Cloneable", "java.lang.Comparable");

    private final Resolution resolution;
    private final boolean stopWhenIncomplete;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> categories = new LinkedHashSet<>();
    private boolean complete = true;

    private TypeContents(Resolution resolution, boolean stopWhenIncomplete) {
        this.resolution = resolution;
        this.stopWhenIncomplete = stopWhenIncomplete;
    }

    /**
     * What is known of a type's objects.
     *
     * @param complete whether nothing else can be in them
     * @param categories what they hold
     */
    record Contents(boolean complete, List<String> categories) {}

    /** What is known of the objects of a type. */
    static Contents of(TypeUse type, Resolution resolution) {
        TypeContents contents = new TypeContents(resolution, false);
        contents.add(type);
        return new Contents(contents.complete, List.copyOf(contents.categories));
    }

    /** Whether the objects of a type are known completely. Most are not, and the first field tells. */
    static boolean areComplete(TypeUse type, Resolution resolution) {
        TypeContents contents = new TypeContents(resolution, true);
        contents.add(type);
        return contents.complete;
    }

    private void add(TypeUse type) {
        if (isDecided()) {
            return;
        }
        if (CONTAINERS.contains(type.name())) {
            complete &= !type.arguments().isEmpty();
            type.arguments().forEach(this::add);
        } else {
            resolution.classFile(type.name()).ifPresentOrElse(this::add, this::isUnknown);
        }
    }

    /** Each type once: types refer to each other, and there are far more ways through them than types. */
    private void add(ClassFile type) {
        if (!seen.add(type.name()) || isNotPersonal(type)) {
            return;
        }
        if (type.isInterface()) {
            addResults(type);
        } else {
            addFields(type);
        }
    }

    private boolean isNotPersonal(ClassFile type) {
        Labels labels = resolution.labels(type.annotations());
        return labels.categories().isEmpty() && labels.notPersonal().isPresent() && !hasClassified(type);
    }

    private boolean hasClassified(ClassFile type) {
        return type.fields().stream()
                .anyMatch(field -> !field.isStatic()
                        && resolution.fields().classify(type, field).kind() == TypeGovernance.Kind.CLASSIFIED);
    }

    private void addFields(ClassFile type) {
        List<ClassFile> chain = new ArrayList<>(List.of(type));
        chain.addAll(resolution.superclasses(type));
        boolean any = false;
        for (ClassFile declaring : chain) {
            for (Field field : declaring.fields()) {
                boolean outerObject = field.name().startsWith("this$");
                if (!field.isStatic() && !outerObject) {
                    any = true;
                    addField(declaring, field);
                    if (isDecided()) {
                        return;
                    }
                }
            }
        }
        ClassFile last = chain.get(chain.size() - 1);
        boolean wholeChain = last.superName()
                .filter(name -> name.equals("java.lang.Object") || name.equals("java.lang.Record"))
                .isPresent();
        complete &= any && wholeChain;
    }

    private void addField(ClassFile type, Field field) {
        FieldResolution.Classification classification = resolution.fields().classify(type, field);
        switch (classification.kind()) {
            case CLASSIFIED -> categories.addAll(classification.categories());
            case NOT_PERSONAL, SUBJECT_ID -> {}
            case UNCLASSIFIED -> add(FieldResolution.typeOf(type, field));
        }
    }

    /** An interface, such as a projection, holds what its methods answer, inherited ones too. */
    private void addResults(ClassFile type) {
        List<ClassFile> types = new ArrayList<>(List.of(type));
        types.addAll(Overrides.superinterfaces(resolution, type));
        Set<String> overridden = new HashSet<>();
        for (ClassFile declaring : types) {
            for (Method method : declaring.methods()) {
                Overrides.of(resolution, declaring, method).forEach(above -> overridden.add(key(above)));
            }
        }
        boolean any = false;
        for (ClassFile declaring : types) {
            complete &= declaring.interfaces().stream().allMatch(this::isKnown);
            for (Method method : declaring.methods()) {
                Declared declared = new Declared(declaring, method);
                if (!method.isStatic() && !method.isSynthetic() && !overridden.contains(key(declared))) {
                    any |= addResult(declared);
                }
            }
        }
        complete &= any;
    }

    private static String key(Declared declared) {
        return declared.type().name() + "." + declared.method().name()
                + declared.method().descriptor();
    }

    private boolean isKnown(String superinterface) {
        return WITHOUT_RESULTS.contains(superinterface)
                || resolution.classFile(superinterface).isPresent();
    }

    /** Adds what a method answers, by the nearest label; without one, a method with a body answers of what others do. */
    private boolean addResult(Declared declared) {
        List<Declared> nearestFirst = new ArrayList<>(List.of(declared));
        nearestFirst.addAll(Overrides.of(resolution, declared.type(), declared.method()));
        for (Declared next : nearestFirst) {
            Labels labels = resolution.labels(next.method().annotations());
            if (!labels.categories().isEmpty() || labels.notPersonal().isPresent()) {
                categories.addAll(labels.categories());
                return true;
            }
        }
        complete &= declared.method().hasBody();
        return false;
    }

    private void isUnknown() {
        complete = false;
    }

    private boolean isDecided() {
        return stopWhenIncomplete && !complete;
    }
}
