package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.Method;
import io.mokuteki.resolution.GovernedField.SubjectField;
import io.mokuteki.resolution.TypeGovernance.DeclaredField;
import io.mokuteki.resolution.TypeGovernance.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.CRC32;

/**
 * Tells what governs types, fields and methods, by the rules that the {@linkplain io.mokuteki.resolution package}
 * lists.
 *
 * <p>Thread-safe. It remembers every class that it has read for as long as it lives, and never looks again.
 *
 * <pre>{@code
 * Resolution resolution = new Resolution(ClassFiles.of(loader));
 * resolution.field("com.example.Customer", "phone");           // [basic.phone]
 * resolution.method("com.example.InvoiceRun", "run", "()V");   // for billing
 * }</pre>
 */
public final class Resolution {

    private final ClassFiles classFiles;
    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private final Map<String, Optional<TypeGovernance>> types = new ConcurrentHashMap<>();
    private final Map<MethodKey, Optional<MethodGovernance>> methods = new ConcurrentHashMap<>();
    private final Set<String> unresolved = new ConcurrentSkipListSet<>();
    private final PlainTypes plain = new PlainTypes(this);
    private final FieldResolution fields = new FieldResolution(this);
    private final TypeResolution typeResolution = new TypeResolution(this);

    /** A resolution that reads classes from there. */
    public Resolution(ClassFiles classFiles) {
        this.classFiles = classFiles;
    }

    /**
     * What governs a type.
     *
     * @param binaryName such as {@code com.example.Customer$Address}
     * @return empty when there is no such class, or it belongs to the JDK
     * @throws MalformedClassFileException when its class file, or one that it depends on, is not one
     */
    public Optional<TypeGovernance> type(String binaryName) {
        Optional<TypeGovernance> known = types.get(binaryName);
        if (known == null) {
            known = classFile(binaryName).map(typeResolution::governance);
            types.put(binaryName, known);
        }
        return known;
    }

    /**
     * A classified field, found as the JVM finds it: in the type, its interfaces, its superclass.
     *
     * @param owner the type through which it is accessed
     * @param name its name
     * @return empty when it is not governed, or there is none
     * @throws MalformedClassFileException when a class file on the way is not one
     */
    public Optional<GovernedField> field(String owner, String name) {
        return declaration(owner, name, new LinkedHashSet<>()).flatMap(declaring -> {
            DeclaredField field =
                    type(declaring.name()).orElseThrow().field(name).orElse(null);
            if (field == null || field.kind() != Kind.CLASSIFIED) {
                return Optional.empty();
            }
            Optional<SubjectField> subject = field.isStatic()
                    ? Optional.empty()
                    : subject(declaring.name()).or(() -> subject(owner));
            return Optional.of(new GovernedField(
                    declaring.name(), name, field.descriptor(), field.categories(), field.isStatic(), subject));
        });
    }

    /**
     * What governs a method, found in the type, its superclasses, its interfaces.
     *
     * @param owner the type through which it is called
     * @param name its name
     * @param descriptor its erased parameters and result
     * @return empty when nothing governs it, or there is none
     * @throws MalformedClassFileException when a class file on the way is not one
     */
    public Optional<MethodGovernance> method(String owner, String name, String descriptor) {
        MethodKey key = new MethodKey(owner, name, descriptor);
        Optional<MethodGovernance> known = methods.get(key);
        if (known == null) {
            known = Overrides.declaration(this, owner, name, descriptor)
                    .flatMap(found -> new MethodResolution(this, found.type(), found.method()).governance());
            methods.put(key, known);
        }
        return known;
    }

    /**
     * What governs the methods of interfaces that a method stands for, nearest first. Nothing is remembered of the class
     * itself, which need not have a name of its own: hidden classes share theirs.
     *
     * @param type a class that only implements interfaces
     * @param method one of its methods
     */
    public List<MethodGovernance> implementedBy(ClassFile type, Method method) {
        return Overrides.implementedBy(this, type, method).stream()
                .flatMap(above ->
                        method(
                                above.type().name(),
                                above.method().name(),
                                above.method().descriptor())
                                .stream())
                .toList();
    }

    /**
     * The classified field that a method returns, when it is an accessor whose whole body does nothing else and which
     * has no purpose of its own: calling it is then a read of the field.
     *
     * @param owner the type through which it is called
     * @param name its name
     * @param descriptor its erased parameters and result
     */
    public Optional<GovernedField> accessedField(String owner, String name, String descriptor) {
        return Overrides.declaration(this, owner, name, descriptor)
                .flatMap(found -> found.method().accesses())
                .filter(access -> !access.write())
                .filter(access -> method(owner, name, descriptor)
                        .map(MethodGovernance::purposes)
                        .orElse(List.of())
                        .isEmpty())
                .flatMap(access -> field(access.owner(), access.name()));
    }

    /**
     * The field that a method returns, classified or not, when it is an accessor whose whole body does nothing else.
     *
     * @param owner the type through which it is called
     * @param name its name
     * @param descriptor its erased parameters and result
     * @return the field as its type declares it; empty when the method does more, or the field's type cannot be found
     */
    public Optional<DeclaredField> fieldBehind(String owner, String name, String descriptor) {
        return Overrides.declaration(this, owner, name, descriptor)
                .flatMap(found -> found.method().accesses())
                .filter(access -> !access.write())
                .flatMap(access -> declaration(access.owner(), access.name(), new LinkedHashSet<>())
                        .flatMap(declaring -> type(declaring.name()))
                        .flatMap(declaring -> declaring.field(access.name())));
    }

    /**
     * Whether all that the objects of a type hold is classified, {@code @NotPersonal} or a data subject's id: of a class
     * its fields, of an interface what its methods answer.
     *
     * @param binaryName such as {@code com.example.Customer$Address}
     * @return false when there is no such class, or it belongs to the JDK
     */
    public boolean isClassifiedCompletely(String binaryName) {
        return TypeContents.areComplete(new TypeUse(binaryName, List.of()), this);
    }

    /**
     * The categories that a method's parameters hold, by their annotations and types, as far as these tell.
     *
     * @param owner the type through which it is called
     * @param name its name
     * @param descriptor its erased parameters and result
     */
    public List<String> categoriesOfParameters(String owner, String name, String descriptor) {
        return Overrides.declaration(this, owner, name, descriptor)
                .map(found -> new MethodResolution(this, found.type(), found.method()).categoriesOfParameters())
                .orElse(List.of());
    }

    /**
     * The categories that a method's result holds, by its type, as far as that tells.
     *
     * @param owner the type through which it is called
     * @param name its name
     * @param descriptor its erased parameters and result
     */
    public List<String> categoriesOfResultType(String owner, String name, String descriptor) {
        return Overrides.declaration(this, owner, name, descriptor)
                .map(found -> new MethodResolution(this, found.type(), found.method()).categoriesOfResultType())
                .orElse(List.of());
    }

    /** The class of that name as read; empty when there is none, or it belongs to the JDK. */
    public Optional<ClassFile> classFile(String binaryName) {
        if (binaryName.startsWith("java.") || binaryName.startsWith("jdk.")) {
            return Optional.empty(); // Never governed, and there are many.
        }
        Read known = read.get(binaryName);
        if (known == null) {
            Optional<byte[]> bytes = classFiles.find(binaryName);
            Read found = bytes.isEmpty() ? Read.NOTHING : Read.of(bytes.get());
            known = read.putIfAbsent(binaryName, found); // Whoever comes first, all go by the same.
            known = known == null ? found : known;
        }
        return known.file;
    }

    /** Whether what is known of a class was read from these very bytes. */
    public boolean isReadFrom(String binaryName, byte[] bytes) {
        Read known = read.get(binaryName);
        return known != null && known.file.isPresent() && known.checksum == Read.checksum(bytes);
    }

    /**
     * Annotations, superclasses and interfaces that were asked for and could not be found, so that what they say is not
     * known. Annotations of well-known frameworks, which are often left out and compose nothing of ours, are not among
     * them. Sorted; grows as questions are asked.
     */
    public SortedSet<String> unresolved() {
        return new TreeSet<>(unresolved);
    }

    /**
     * Takes the bytes of a class from one who has them, because {@link ClassFiles} has none. What was answered before is
     * answered anew.
     *
     * @throws MalformedClassFileException when they are not a class file
     */
    public void learn(String binaryName, byte[] bytes) {
        read.put(binaryName, Read.of(bytes));
        unresolved.remove(binaryName);
        types.clear();
        methods.clear();
        plain.forget();
    }

    /**
     * Whether nothing of a type is governed for sure: there is no annotation that could say so on it, on its members,
     * on what surrounds it, or on what it inherits from. This is much quicker to tell than what governs a type.
     *
     * @param binaryName such as {@code com.example.Customer$Address}
     * @throws MalformedClassFileException when a class file on the way is not one
     */
    public boolean isPlain(String binaryName) {
        return plain.include(binaryName);
    }

    /**
     * The labels of a class that would hold nowhere, or of which nobody can tell where they hold. Whoever refuses what may
     * be governed refuses such a class.
     *
     * @param binaryName such as {@code com.example.Customer$Address}
     * @throws MalformedClassFileException when its class file, or one that it depends on, is not one
     */
    public List<LostLabel> lostLabels(String binaryName) {
        return classFile(binaryName).map(type -> LostLabels.of(type, this)).orElse(List.of());
    }

    Optional<ClassFile> required(String binaryName) {
        Optional<ClassFile> found = classFile(binaryName);
        if (found.isEmpty() && !binaryName.startsWith("java.") && !binaryName.startsWith("jdk.")) {
            unresolved.add(binaryName);
        }
        return found;
    }

    /** What tells the labels of fields. */
    FieldResolution fields() {
        return fields;
    }

    Labels labels(Collection<Annotation> annotations) {
        return Labels.of(
                annotations,
                type -> (FrameworkAnnotations.include(type) ? classFile(type) : required(type))
                        .map(ClassFile::annotations)
                        .orElse(List.of()));
    }

    Labels packageLabels(ClassFile type) {
        return packageInfo(type).map(info -> labels(info.annotations())).orElse(Labels.NONE);
    }

    Optional<ClassFile> packageInfo(ClassFile type) {
        return classFile(type.packageName().isEmpty() ? "package-info" : type.packageName() + ".package-info");
    }

    /** Whether somebody wrote a type, and no library made it while the application runs. */
    boolean isWritten(ClassFile type) {
        return classFiles.isWritten(type.name());
    }

    /** The types around a type, from inside to outside. */
    List<ClassFile> enclosing(ClassFile type) {
        List<ClassFile> around = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<ClassFile> next = type.enclosingType().flatMap(this::required);
        while (next.isPresent() && seen.add(next.get().name())) {
            around.add(next.get());
            next = next.get().enclosingType().flatMap(this::required);
        }
        return around;
    }

    /** The superclasses of a type, from near to far, as far as they can be found. */
    List<ClassFile> superclasses(ClassFile type) {
        List<ClassFile> chain = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Optional<ClassFile> next = type.superName().flatMap(this::required);
        while (next.isPresent() && seen.add(next.get().name())) {
            chain.add(next.get());
            next = next.get().superName().flatMap(this::required);
        }
        return chain;
    }

    private Optional<SubjectField> subject(String type) {
        return type(type).flatMap(TypeGovernance::subject);
    }

    private Optional<ClassFile> declaration(String owner, String field, Set<String> seen) {
        if (!seen.add(owner)) {
            return Optional.empty();
        }
        Optional<ClassFile> found = seen.size() == 1 ? classFile(owner) : required(owner);
        if (found.isEmpty() || found.get().field(field).isPresent()) {
            return found;
        }
        for (String superinterface : found.get().interfaces()) {
            Optional<ClassFile> above = declaration(superinterface, field, seen);
            if (above.isPresent()) {
                return above;
            }
        }
        return found.get().superName().flatMap(superclass -> declaration(superclass, field, seen));
    }

    /** What was read of a class, and from what. */
    private record Read(Optional<ClassFile> file, long checksum) {

        static final Read NOTHING = new Read(Optional.empty(), 0);

        static Read of(byte[] bytes) {
            return new Read(Optional.of(ClassFile.read(bytes)), checksum(bytes));
        }

        static long checksum(byte[] bytes) {
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            return checksum.getValue();
        }
    }

    private record MethodKey(String owner, String name, String descriptor) {}
}
