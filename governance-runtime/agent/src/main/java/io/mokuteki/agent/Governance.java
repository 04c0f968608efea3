package io.mokuteki.agent;

import io.mokuteki.agent.hook.GovernedFields;
import io.mokuteki.agent.hook.Guard;
import io.mokuteki.resolution.AnnotationSurvey;
import io.mokuteki.resolution.ClassFile;
import io.mokuteki.resolution.GovernedField;
import io.mokuteki.resolution.MethodGovernance;
import io.mokuteki.resolution.MethodGovernance.Disclosure;
import io.mokuteki.resolution.MethodGovernance.Parameter;
import io.mokuteki.resolution.MethodGovernance.ParameterKind;
import io.mokuteki.resolution.Resolution;
import io.mokuteki.resolution.TypeGovernance;
import io.mokuteki.resolution.TypeGovernance.DeclaredField;
import io.mokuteki.resolution.TypeGovernance.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What governs the classes that one class loader sees, and the numbers that their members have.
 *
 * <p>Holds the loader weakly, so that an application that is undeployed can be collected. Thread-safe.
 */
final class Governance {

    private final WeakReference<ClassLoader> loader;
    private final Governances all;
    private final Resolution resolution = new Resolution(this::bytes);
    private final AnnotationSurvey survey = new AnnotationSurvey(resolution, AbsentAnnotations::include);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ThreadLocal<@Nullable BeingLoaded> beingLoaded = new ThreadLocal<>();
    /** Classes that could not be found, and the first that asked for them. */
    private final Map<String, String> missing = new ConcurrentHashMap<>();
    /** Governed classes that came without ever being found. */
    private final Map<String, byte[]> definedWithoutFile = new ConcurrentHashMap<>();

    private record BeingLoaded(
            String name, byte[] bytes, @Nullable BeingLoaded outer) {}

    Governance(ClassLoader loader, Governances all) {
        this.loader = new WeakReference<>(loader);
        this.all = all;
    }

    Resolution resolution() {
        return resolution;
    }

    /** Runs with the bytes that the JVM is about to define, which no loader may find as a resource. */
    <T> T whileLoading(String name, byte[] bytes, Supplier<T> task) {
        BeingLoaded outer = beingLoaded.get();
        beingLoaded.set(new BeingLoaded(name, bytes, outer));
        try {
            return task.get();
        } finally {
            if (outer == null) {
                beingLoaded.remove();
            } else {
                beingLoaded.set(outer);
            }
        }
    }

    private Optional<byte[]> bytes(String name) {
        BeingLoaded asking = beingLoaded.get();
        for (BeingLoaded candidate = asking; candidate != null; candidate = candidate.outer) {
            if (candidate.name.equals(name)) {
                return Optional.of(candidate.bytes);
            }
        }
        String path = name.replace('.', '/');
        ClassLoader source = loader.get();
        if (source == null || Bystanders.areThirdParty(path)) {
            return Optional.empty(); // Of others' libraries nothing is governed, and to find them takes long.
        }
        try (InputStream in = source.getResourceAsStream(path + ".class")) {
            if (in != null) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException | RuntimeException failure) {
            throw new UnweavableException("the class file of " + name + ", which it names, cannot be read: " + failure
                    + ". Repair the jar that holds it, or the class loader " + source + ".");
        }
        if (asking != null) {
            missing.putIfAbsent(name, asking.name);
        }
        return all.definedByAncestorOf(source, name);
    }

    // ---- what could not be known ----

    /**
     * Makes sure that what is known of a class that is about to be defined is all that there is to know.
     *
     * @throws UnweavableException when it is not, saying why
     */
    void requireCertainty(ClassLoader defining, String type) {
        byte[] itself = Objects.requireNonNull(beingLoaded.get()).bytes;
        if (missing.containsKey(type)) {
            resolution.learn(type, itself);
        }
        resolution.classFile(type).flatMap(survey::doubt).ifPresent(doubt -> {
            throw new UnweavableException(doubt.text()
                    + (doubt.missing()
                            ? AbsentAnnotations.REMEDY
                            : ". Correct it, or compile it with the agent's version of governance-annotations."));
        });
        if (!survey.isGoverned(type) || defining.getResource(type.replace('.', '/') + ".class") != null) {
            return;
        }
        definedWithoutFile.put(type, itself);
        String misser = all.missedBy(defining, type);
        if (misser != null) {
            throw new UnweavableException(misser + ", which names it, was loaded before and could not know that it is"
                    + " governed: " + defining + " gives no class file of it. Let that class loader's"
                    + " getResource and getResourceAsStream give the class files of its classes.");
        }
    }

    /** The class that asked first for one that could not be found. */
    @Nullable
    String missing(String name) {
        return missing.get(name);
    }

    Optional<byte[]> definedWithoutFile(String name) {
        return Optional.ofNullable(definedWithoutFile.get(name));
    }

    /** The type with its superclasses, as far as there are class files. */
    List<String> withSuperclasses(String type) {
        List<String> types = new ArrayList<>();
        Optional<String> next = Optional.of(type);
        while (next.isPresent() && !types.contains(next.get())) {
            Optional<ClassFile> file = resolution.classFile(next.get());
            file.ifPresent(found -> types.add(found.name()));
            next = file.flatMap(ClassFile::superName);
        }
        return types;
    }

    /**
     * Tells the hook which fields of a type are governed, for reads by reflection and handles.
     *
     * @param loaded the type, if it was loaded before
     * @return whether there are any
     */
    boolean announce(String type, @Nullable Class<?> loaded) {
        ClassLoader defining = loader.get();
        Optional<TypeGovernance> found = resolution.type(type);
        if (defining == null || found.isEmpty()) {
            return false;
        }
        boolean any = false;
        for (DeclaredField field : found.get().fields()) {
            if (field.kind() == Kind.CLASSIFIED) {
                any = true;
                resolution
                        .field(type, field.name())
                        .ifPresent(governed ->
                                GovernedFields.add(defining, type, governed.name(), read(governed), loaded));
            }
        }
        return any;
    }

    // ---- numbers ----

    int read(GovernedField field) {
        return number("read", description(field));
    }

    int readOfResult(MethodGovernance method) {
        Map<String, Object> description = description(method);
        description.put("categories", method.resultCategories());
        resolution.type(method.declaringType()).flatMap(TypeGovernance::subject).ifPresent(subject -> {
            description.put("subject", subject.name());
            description.put("subjectType", subject.declaringType());
        });
        return number("read", description);
    }

    int call(MethodGovernance method) {
        Map<String, Object> description = description(method);
        description.put("purposes", method.purposes());
        method.reclassification()
                .ifPresent(making -> description.put(
                        "reclassifies",
                        Map.of(
                                "to", making.to(),
                                "clause", making.clause(),
                                "minimumGroupSize", making.minimumGroupSize())));
        return number("enter", description);
    }

    int disclosure(MethodGovernance method, Disclosure disclosure) {
        Map<String, Object> description = description(method);
        description.put("to", disclosure.to());
        description.put("channel", disclosure.channel());
        description.put(
                "parameters",
                disclosure.parameters().stream().map(Governance::description).toList());
        put(description, "recipientParameter", method.recipientParameter());
        put(description, "subjectParameter", method.subjectParameter());
        return number("disclose", description);
    }

    int response(MethodGovernance method, Disclosure disclosure) {
        Map<String, Object> description = description(method);
        description.put("to", disclosure.to());
        description.put("channel", disclosure.channel());
        description.put("categories", disclosure.result());
        return number("respond", description);
    }

    /** The text that tells a type: its classified fields, inherited ones too. */
    int text(ClassFile type) {
        List<Map<String, Object>> fields = new ArrayList<>();
        int instanceFields = 0;
        for (String declaring : withSuperclasses(type.name())) {
            for (DeclaredField field : resolution.type(declaring).orElseThrow().fields()) {
                if (field.isStatic()) {
                    continue;
                }
                instanceFields++;
                if (field.kind() == Kind.CLASSIFIED) {
                    resolution
                            .field(declaring, field.name())
                            .map(Governance::description)
                            .ifPresent(fields::add);
                }
            }
        }
        Map<String, Object> description = new HashMap<>();
        description.put("kind", type.record() ? "record" : "type");
        description.put("type", type.name());
        description.put("fields", List.copyOf(fields));
        description.put("single", instanceFields == 1);
        return number("text", description);
    }

    /** A type that compares itself with its own kind. */
    int own(String type) {
        Map<String, Object> description = new HashMap<>();
        description.put("kind", "type");
        description.put("type", type);
        description.put("types", withSuperclasses(type));
        return number("own", description);
    }

    private int number(String verb, Map<String, Object> description) {
        ClassLoader woven = loader.get();
        if (woven == null) {
            throw new IllegalStateException("its class loader is gone");
        }
        Map<String, Object> fixed = Map.copyOf(description);
        String key = verb + " " + fixed.get("type") + "." + fixed.get("member") + fixed.get("descriptor")
                + fixed.get("subjectType") + fixed.get("subject");
        synchronized (numbers) {
            Integer known = numbers.get(key);
            if (known == null) {
                known = Guard.register(woven, fixed);
                numbers.put(key, known);
            }
            return known;
        }
    }

    private static Map<String, Object> description(GovernedField field) {
        Map<String, Object> description = new HashMap<>();
        description.put("kind", "field");
        description.put("type", field.declaringType());
        description.put("member", field.name());
        description.put("descriptor", field.descriptor());
        description.put("categories", field.categories());
        field.subject().ifPresent(subject -> {
            description.put("subject", subject.name());
            description.put("subjectType", subject.declaringType());
        });
        return description;
    }

    private static Map<String, Object> description(MethodGovernance method) {
        Map<String, Object> description = new HashMap<>();
        description.put("kind", "method");
        description.put("type", method.declaringType());
        description.put("member", method.name());
        description.put("descriptor", method.descriptor());
        return description;
    }

    private static Map<String, Object> description(Parameter parameter) {
        Map<String, Object> description = new HashMap<>();
        description.put("index", parameter.index());
        description.put("name", parameter.name());
        if (parameter.kind() == ParameterKind.UNCLASSIFIED) {
            description.put("unclassified", true);
        } else {
            description.put("categories", parameter.categories());
        }
        return Map.copyOf(description);
    }

    private static void put(Map<String, Object> description, String key, OptionalInt value) {
        if (value.isPresent()) {
            description.put(key, value.getAsInt());
        }
    }
}
