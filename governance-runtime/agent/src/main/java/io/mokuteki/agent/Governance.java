package io.mokuteki.agent;

import io.mokuteki.agent.hook.GovernedFields;
import io.mokuteki.agent.weaving.AbsentAnnotations;
import io.mokuteki.agent.weaving.Bystanders;
import io.mokuteki.agent.weaving.GovernedMembers;
import io.mokuteki.agent.weaving.RegisteredNumbers;
import io.mokuteki.agent.weaving.UnweavableException;
import io.mokuteki.resolution.AnnotationSurvey;
import io.mokuteki.resolution.Resolution;
import io.mokuteki.resolution.TypeGovernance;
import io.mokuteki.resolution.TypeGovernance.DeclaredField;
import io.mokuteki.resolution.TypeGovernance.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What governs the classes that one class loader sees.
 *
 * <p>Holds the loader weakly, so that an application that is undeployed can be collected. Thread-safe.
 */
final class Governance {

    private final WeakReference<ClassLoader> loader;
    private final Governances all;
    private final Resolution resolution = new Resolution(this::bytes);
    private final RegisteredNumbers numbers;
    private final GovernedMembers members;
    private final AnnotationSurvey survey = new AnnotationSurvey(resolution, AbsentAnnotations::include);
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
        this.numbers = new RegisteredNumbers(this.loader);
        this.members = new GovernedMembers(resolution, numbers);
    }

    GovernedMembers members() {
        return members;
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
            throw UnweavableException.because(doubt);
        });
        if (!survey.isGoverned(type)) {
            return;
        }
        boolean found = defining.getResource(type.replace('.', '/') + ".class") != null;
        if (!found) {
            definedWithoutFile.put(type, itself);
        }
        // A file that is there now may not have been there then: compiled meanwhile, or in a jar that was added.
        String misser = found ? missing.get(type) : all.missedBy(defining, type);
        if (misser != null && !misser.equals(type)) {
            throw new UnweavableException(misser + ", which names it, was loaded before and could not know that it is"
                    + " governed: "
                    + (found
                            ? "its class file was not there yet. Compile all classes, and put them on the class path,"
                                    + " before the first of them is loaded."
                            : defining + " gives no class file of it. Let that class loader's getResource and"
                                    + " getResourceAsStream give the class files of its classes."));
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
                                GovernedFields.add(defining, type, governed.name(), numbers.read(governed), loaded));
            }
        }
        return any;
    }
}
