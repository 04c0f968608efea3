package io.mokuteki.agent;

import io.mokuteki.agent.hook.GovernedFields;
import io.mokuteki.agent.weaving.AbsentAnnotations;
import io.mokuteki.agent.weaving.Bystanders;
import io.mokuteki.agent.weaving.GovernedMembers;
import io.mokuteki.agent.weaving.RegisteredNumbers;
import io.mokuteki.agent.weaving.UnweavableException;
import io.mokuteki.resolution.AnnotationSurvey;
import io.mokuteki.resolution.ClassFile;
import io.mokuteki.resolution.ClassFiles;
import io.mokuteki.resolution.Relabelling;
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
    private final Resolution resolution = new Resolution(new ClassFilesOfLoader());
    private final RegisteredNumbers numbers;
    private final GovernedMembers members;
    private final AnnotationSurvey survey = new AnnotationSurvey(resolution, AbsentAnnotations::include);
    private final Relabelling relabelling = new Relabelling(survey);

    /** What a thread loads: one element, since to write that cannot fail where the stack ends. */
    private final ThreadLocal<@Nullable BeingLoaded[]> beingLoaded =
            ThreadLocal.withInitial(() -> new @Nullable BeingLoaded[1]);

    /** Classes that could not be found, and the first that asked for them. */
    private final Map<String, String> missing = new ConcurrentHashMap<>();
    /** Classes that were found before they were defined, and the first that asked for them. */
    private final Map<String, String> found = new ConcurrentHashMap<>();
    /** Governed classes that this loader has defined. */
    private final Map<String, Defined> defined = new ConcurrentHashMap<>();

    private final class ClassFilesOfLoader implements ClassFiles {
        @Override
        public Optional<byte[]> find(String binaryName) {
            return bytes(binaryName);
        }

        /** Not by {@link #find}, which knows what is being loaded, wherever that comes from. */
        @Override
        public boolean isWritten(String binaryName) {
            ClassLoader source = loader.get();
            return source != null && isGivenBy(source, binaryName);
        }
    }

    private record BeingLoaded(
            String name, byte[] bytes, @Nullable BeingLoaded outer) {}

    private record Defined(byte[] bytes, boolean hasFile) {}

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
        @Nullable BeingLoaded[] loading = beingLoaded.get();
        BeingLoaded outer = loading[0];
        loading[0] = new BeingLoaded(name, bytes, outer);
        try {
            return task.get();
        } finally {
            loading[0] = outer;
        }
    }

    private Optional<byte[]> bytes(String name) {
        BeingLoaded asking = beingLoaded.get()[0];
        for (BeingLoaded candidate = asking; candidate != null; candidate = candidate.outer) {
            if (candidate.name.equals(name)) {
                return Optional.of(candidate.bytes);
            }
        }
        ClassLoader source = loader.get();
        if (source == null || Bystanders.areThirdParty(name.replace('.', '/'))) {
            return Optional.empty(); // Of others' libraries nothing is governed, and to find them takes long.
        }
        try (InputStream in = source.getResourceAsStream(name.replace('.', '/') + ".class")) {
            Optional<byte[]> bytes = in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            if (bytes.isEmpty()) {
                bytes = all.definedFor(source, name);
            }
            if (asking != null) {
                (bytes.isEmpty() ? missing : found).putIfAbsent(name, asking.name);
            }
            return bytes;
        } catch (UnweavableException known) {
            throw known;
        } catch (IOException | RuntimeException failure) {
            throw new UnweavableException("the class file of " + name + ", which it names, cannot be read: " + failure
                    + ". Repair the jar that holds it, or the class loader " + source + ".");
        }
    }

    // ---- what could not be known ----

    /**
     * Makes sure that a class that is about to be defined carries the labels that it was believed to carry.
     *
     * @param loaded the class, if it is loaded already and only its code changes
     * @throws UnweavableException when it does not: others were woven by what was believed
     */
    void requireLabelsAsKnown(ClassLoader defining, String type, @Nullable Class<?> loaded) {
        byte[] itself = Objects.requireNonNull(beingLoaded.get()[0]).bytes;
        Optional<ClassFile> known = resolution.classFile(type);
        if (known.isEmpty() || resolution.isReadFrom(type, itself)) {
            return;
        }
        Optional<String> otherwise = relabelling.between(known.get(), ClassFile.read(itself));
        if (otherwise.isPresent()) {
            throw new UnweavableException(otherwise.get() + " is labelled otherwise than in "
                    + otherVersion(defining, loaded, found.get(type)));
        }
    }

    private static String otherVersion(ClassLoader defining, @Nullable Class<?> loaded, @Nullable String asker) {
        if (loaded != null) {
            return "the class that is loaded. Start the application anew.";
        }
        if (asker == null) {
            return "a class of the same name that " + defining + " defined before. Give one of them another name.";
        }
        return "the class file that " + defining + " gave when " + asker
                + ", which names it, was loaded. Let that class"
                + " loader's getResource and getResourceAsStream give what its loadClass defines.";
    }

    /**
     * Makes sure that what is known of a class that is about to be defined is all that there is to know.
     *
     * @throws UnweavableException when it is not, saying why
     */
    void requireCertainty(ClassLoader defining, String type) {
        byte[] itself = Objects.requireNonNull(beingLoaded.get()[0]).bytes;
        if (missing.containsKey(type)) {
            resolution.learn(type, itself);
        }
        resolution.classFile(type).flatMap(survey::doubt).ifPresent(doubt -> {
            throw UnweavableException.because(doubt);
        });
        UnweavableException.requireLabels(type, resolution);
        if (!survey.isGoverned(type)) {
            return;
        }
        boolean hasFile = isGivenBy(defining, type);
        defined.put(type, new Defined(itself, hasFile)); // Before it looks for others, who look for this.
        all.knowDefined(type);
        // A file that is there now may not have been there then: compiled meanwhile, or in a jar that was added.
        String misser = hasFile ? missing.get(type) : all.missedBy(type);
        if (misser != null && !misser.equals(type)) {
            defined.remove(type);
            throw new UnweavableException(misser + ", which names it, was loaded before and could not know that it is"
                    + " governed: "
                    + (hasFile
                            ? "its class file was not there yet. Compile all classes, and put them on the class path,"
                                    + " before the first of them is loaded."
                            : defining + " gives no class file of it. Let that class loader's getResource and"
                                    + " getResourceAsStream give the class files of its classes."));
        }
    }

    private static boolean isGivenBy(ClassLoader loader, String type) {
        return loader.getResource(type.replace('.', '/') + ".class") != null;
    }

    /** The class that asked first for one that could not be found. */
    @Nullable
    String missing(String name) {
        return missing.get(name);
    }

    /**
     * The bytes of a governed class that this loader has defined.
     *
     * @param hasFile whether it gives a class file of it, too
     */
    Optional<byte[]> defined(String name, boolean hasFile) {
        Defined found = defined.get(name);
        return found == null || found.hasFile != hasFile ? Optional.empty() : Optional.of(found.bytes);
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
