package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.Field;
import io.mokuteki.resolution.ClassFile.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    private final Resolution resolution;
    private final Set<String> asking = new LinkedHashSet<>();

    TypeContents(Resolution resolution) {
        this.resolution = resolution;
    }

    /**
     * What is known of a type's objects.
     *
     * @param complete whether nothing else can be in them
     * @param categories what they hold
     */
    record Contents(boolean complete, List<String> categories) {
        static final Contents UNKNOWN = new Contents(false, List.of());
        static final Contents NOTHING = new Contents(true, List.of());

        Contents and(Contents other) {
            return new Contents(
                    complete && other.complete,
                    Stream.concat(categories.stream(), other.categories.stream())
                            .distinct()
                            .toList());
        }
    }

    Contents of(TypeUse type) {
        if (CONTAINERS.contains(type.name())) {
            return type.arguments().stream().map(this::of).reduce(Contents::and).orElse(Contents.UNKNOWN);
        }
        return resolution.classFile(type.name()).map(this::of).orElse(Contents.UNKNOWN);
    }

    private Contents of(ClassFile type) {
        Labels labels = resolution.labels(type.annotations());
        if (labels.categories().isEmpty() && labels.notPersonal().isPresent() && !hasClassified(type)) {
            return Contents.NOTHING;
        }
        if (!asking.add(type.name())) {
            return Contents.NOTHING; // Its own question is being answered.
        }
        try {
            return type.isInterface() ? ofResults(type) : ofFields(type);
        } finally {
            asking.remove(type.name());
        }
    }

    private boolean hasClassified(ClassFile type) {
        return type.fields().stream()
                .anyMatch(field ->
                        !field.isStatic() && resolution.classify(type, field).kind() == TypeGovernance.Kind.CLASSIFIED);
    }

    private Contents ofFields(ClassFile type) {
        List<ClassFile> chain = new ArrayList<>(List.of(type));
        chain.addAll(resolution.superclasses(type));
        Contents contents = Contents.NOTHING;
        boolean any = false;
        for (ClassFile declaring : chain) {
            for (Field field : declaring.fields()) {
                boolean outerObject = field.name().startsWith("this$");
                if (!field.isStatic() && !outerObject) {
                    contents = contents.and(ofField(declaring, field));
                    any = true;
                }
            }
        }
        ClassFile last = chain.get(chain.size() - 1);
        boolean wholeChain = last.superName()
                .filter(name -> name.equals("java.lang.Object") || name.equals("java.lang.Record"))
                .isPresent();
        return any && wholeChain ? contents : new Contents(false, contents.categories());
    }

    private Contents ofField(ClassFile type, Field field) {
        Resolution.Classification classification = resolution.classify(type, field);
        return switch (classification.kind()) {
            case CLASSIFIED -> new Contents(true, classification.categories());
            case NOT_PERSONAL, SUBJECT_ID -> Contents.NOTHING;
            case UNCLASSIFIED -> of(Resolution.fieldType(type, field));
        };
    }

    /** An interface, such as a projection, holds what its methods answer. */
    private Contents ofResults(ClassFile type) {
        Contents contents = Contents.NOTHING;
        boolean any = false;
        for (Method method : type.methods()) {
            if (method.isStatic() || method.isSynthetic() || method.hasBody()) {
                continue;
            }
            Labels labels = resolution.labels(method.annotations());
            any = true;
            if (!labels.categories().isEmpty()) {
                contents = contents.and(new Contents(true, labels.categories()));
            } else if (labels.notPersonal().isEmpty()) {
                contents = contents.and(Contents.UNKNOWN);
            }
        }
        return any ? contents : Contents.UNKNOWN;
    }
}
