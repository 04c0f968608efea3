package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.Method;
import io.mokuteki.resolution.MethodGovernance.Disclosure;
import io.mokuteki.resolution.MethodGovernance.Nearness;
import io.mokuteki.resolution.MethodGovernance.Parameter;
import io.mokuteki.resolution.MethodGovernance.ParameterKind;
import io.mokuteki.resolution.MethodGovernance.PurposeSource;
import io.mokuteki.resolution.MethodGovernance.Reclassification;
import io.mokuteki.resolution.Overrides.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Resolves one method. */
final class MethodResolution {

    private static final Set<String> REQUEST_MAPPINGS = Set.of(
            "org.springframework.web.bind.annotation.RequestMapping",
            "org.springframework.web.bind.annotation.GetMapping",
            "org.springframework.web.bind.annotation.PostMapping",
            "org.springframework.web.bind.annotation.PutMapping",
            "org.springframework.web.bind.annotation.PatchMapping",
            "org.springframework.web.bind.annotation.DeleteMapping");

    private static final Set<String> METHODS_OF_OBJECT =
            Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;", "finalize()V");

    private final Resolution resolution;
    private final ClassFile type;
    private final Method method;
    private final Labels labels;
    private final List<Declared> overridden;

    MethodResolution(Resolution resolution, ClassFile type, Method method) {
        this.resolution = resolution;
        this.type = type;
        this.method = method;
        this.labels = resolution.labels(method.annotations());
        this.overridden = Overrides.of(resolution, type, method);
    }

    Optional<MethodGovernance> governance() {
        if (isMadeUp() || method.isLambdaBody() || method.isStaticInitialiser()) {
            return Optional.empty();
        }
        Optional<PurposeSource> source = purposeSource();
        List<String> categories = resultCategories();
        boolean handler = requestHandler();
        Optional<Disclosure> disclosure = disclosure(handler);
        Optional<Reclassification> reclassification = nearest(Labels.RECLASSIFIES)
                .map(annotation -> new Reclassification(
                        annotation.text("to").orElse(""),
                        annotation.text("clause").orElse(""),
                        annotation.number("minimumGroupSize", 0)));
        OptionalInt subject = parameterWith(Labels.DATA_SUBJECT_ID);
        if (source.isEmpty()
                && categories.isEmpty()
                && disclosure.isEmpty()
                && reclassification.isEmpty()
                && (subject.isEmpty() || method.isConstructor())) {
            return Optional.empty();
        }
        return Optional.of(new MethodGovernance(
                type.name(),
                method.name(),
                method.descriptor(),
                source.map(this::purposesAt).orElse(List.of()),
                source,
                categories,
                disclosure,
                reclassification,
                subject,
                parameterWith(Labels.RECIPIENT_ID),
                handler,
                method.hasBody()));
    }

    /** Compilers also hide what somebody wrote and labelled. Their bridges carry copies of labels, Kotlin's notes originals. */
    private boolean isMadeUp() {
        return method.isSynthetic()
                && (ClassFile.has(method.access(), ClassFile.BRIDGE)
                        || method.name().endsWith("$annotations")
                        || !labels.haveOurs());
    }

    private Optional<PurposeSource> purposeSource() {
        if (method.isConstructor() || CodeBlocks.include(type)) {
            return Optional.empty();
        }
        if (!labels.purposes().isEmpty()) {
            return Optional.of(new PurposeSource(Nearness.METHOD, type.name()));
        }
        for (Declared above : overridden) {
            if (!labelsOf(above).purposes().isEmpty()) {
                return Optional.of(new PurposeSource(
                        Nearness.OVERRIDDEN_METHOD, above.type().name()));
            }
        }
        if (isAccessor() || resolution.type(type.name()).orElseThrow().holdsClassifiedFields()) {
            return Optional.empty();
        }
        if (!resolution.labels(type.annotations()).purposes().isEmpty()) {
            return Optional.of(new PurposeSource(Nearness.TYPE, type.name()));
        }
        return aroundType().filter(source -> resolution.isWritten(type));
    }

    private Optional<PurposeSource> aroundType() {
        boolean local = type.local();
        for (ClassFile outer : resolution.enclosing(type)) {
            if (local && resolution.type(outer.name()).orElseThrow().holdsClassifiedFields()) {
                return Optional.empty(); // It is a piece of a method that has none.
            }
            if (!resolution.labels(outer.annotations()).purposes().isEmpty()) {
                return Optional.of(new PurposeSource(Nearness.ENCLOSING_TYPE, outer.name()));
            }
            local = outer.local();
        }
        return resolution.packageLabels(type).purposes().isEmpty()
                ? Optional.empty()
                : Optional.of(new PurposeSource(Nearness.PACKAGE, type.packageName()));
    }

    private List<String> purposesAt(PurposeSource source) {
        return switch (source.nearness()) {
            case METHOD -> labels.purposes();
            case OVERRIDDEN_METHOD ->
                overridden.stream()
                        .map(above -> labelsOf(above).purposes())
                        .filter(purposes -> !purposes.isEmpty())
                        .findFirst()
                        .orElseThrow();
            case TYPE -> resolution.labels(type.annotations()).purposes();
            case ENCLOSING_TYPE ->
                resolution.enclosing(type).stream()
                        .map(outer -> resolution.labels(outer.annotations()).purposes())
                        .filter(purposes -> !purposes.isEmpty())
                        .findFirst()
                        .orElseThrow();
            case PACKAGE -> resolution.packageLabels(type).purposes();
        };
    }

    private List<String> resultCategories() {
        if (method.isConstructor()) {
            return List.of();
        }
        if (!labels.categories().isEmpty() || labels.notPersonal().isPresent()) {
            return labels.categories();
        }
        return overridden.stream()
                .map(this::labelsOf)
                .filter(above ->
                        !above.categories().isEmpty() || above.notPersonal().isPresent())
                .map(Labels::categories)
                .findFirst()
                .orElse(List.of());
    }

    private boolean requestHandler() {
        return !type.isInterface()
                && method.hasBody()
                && (labels.hasAny(REQUEST_MAPPINGS)
                        || overridden.stream().anyMatch(above -> labelsOf(above).hasAny(REQUEST_MAPPINGS)));
    }

    private Optional<Disclosure> disclosure(boolean handler) {
        if (method.isConstructor()) {
            return Optional.empty();
        }
        Optional<Annotation> declared = nearest(Labels.DISCLOSES).or(this::disclosureOfType);
        if (declared.isEmpty() && !handler) {
            return Optional.empty();
        }
        String to = declared.flatMap(annotation -> annotation.text("to")).orElse(handler ? "data-subject" : "");
        String channel =
                declared.flatMap(annotation -> annotation.text("channel")).orElse("");
        List<TypeUse> types = types();
        if (handler) {
            TypeContents.Contents result = !labels.categories().isEmpty()
                    ? new TypeContents.Contents(true, labels.categories())
                    : TypeContents.of(types.get(types.size() - 1), resolution);
            return Optional.of(new Disclosure(to, channel, declared.isPresent(), List.of(), result.categories()));
        }
        List<Parameter> parameters = IntStream.range(0, types.size() - 1)
                .mapToObj(index -> parameter(index, types.get(index)))
                .toList();
        return Optional.of(new Disclosure(to, channel, true, parameters, List.of()));
    }

    private Optional<Annotation> disclosureOfType() {
        if (isAccessor()
                || ClassFile.has(method.access(), ClassFile.PRIVATE)
                || METHODS_OF_OBJECT.contains(method.name() + method.descriptor())) {
            return Optional.empty();
        }
        return resolution
                .labels(type.annotations())
                .nearest(Labels.DISCLOSES)
                .or(() -> overridden.stream()
                        .flatMap(above ->
                                resolution.labels(above.type().annotations()).nearest(Labels.DISCLOSES).stream())
                        .findFirst());
    }

    List<String> categoriesOfParameters() {
        List<TypeUse> types = types();
        return IntStream.range(0, types.size() - 1)
                .mapToObj(index -> parameter(index, types.get(index)))
                .flatMap(parameter -> parameter.categories().stream())
                .distinct()
                .toList();
    }

    List<String> categoriesOfResultType() {
        List<TypeUse> types = types();
        return TypeContents.of(types.get(types.size() - 1), resolution).categories();
    }

    private Parameter parameter(int index, TypeUse parameterType) {
        String name = method.parameters().get(index).name().orElse("parameter " + (index + 1));
        for (Labels parameter : parameterLabels(index)) {
            if (!parameter.categories().isEmpty()) {
                return new Parameter(index, name, ParameterKind.CATEGORIES, parameter.categories());
            }
            if (parameter.has(Labels.RECIPIENT_ID)) {
                return new Parameter(index, name, ParameterKind.RECIPIENT_ID, List.of());
            }
            if (parameter.has(Labels.DATA_SUBJECT_ID)) {
                return new Parameter(index, name, ParameterKind.SUBJECT_ID, List.of());
            }
            if (parameter.notPersonal().isPresent()) {
                return new Parameter(index, name, ParameterKind.NOT_PERSONAL, List.of());
            }
        }
        TypeContents.Contents contents = TypeContents.of(parameterType, resolution);
        ParameterKind kind = !contents.complete()
                ? ParameterKind.UNCLASSIFIED
                : contents.categories().isEmpty() ? ParameterKind.NOT_PERSONAL : ParameterKind.CATEGORIES;
        return new Parameter(index, name, kind, contents.categories());
    }

    /** The generic types of the parameters, and the result's last. */
    private List<TypeUse> types() {
        List<String> erased = Descriptors.parameters(method.descriptor());
        if (method.signature().isPresent()) {
            Map<String, TypeUse> variables =
                    type.signature().map(TypeUse::variables).orElse(Map.of());
            List<TypeUse> generic = TypeUse.ofMethodSignature(method.signature().get(), variables);
            if (generic.size() == erased.size() + 1) {
                return generic;
            }
        }
        List<TypeUse> types = new ArrayList<>();
        erased.forEach(parameter -> types.add(TypeUse.ofDescriptor(parameter)));
        types.add(TypeUse.ofDescriptor(Descriptors.result(method.descriptor())));
        return types;
    }

    private OptionalInt parameterWith(String annotation) {
        return IntStream.range(0, method.parameters().size())
                .filter(index -> parameterLabels(index).stream().anyMatch(parameter -> parameter.has(annotation)))
                .findFirst();
    }

    /** What a parameter's annotations say, then those of the overridden methods' parameters. */
    private List<Labels> parameterLabels(int index) {
        List<Labels> nearestFirst = new ArrayList<>();
        nearestFirst.add(resolution.labels(method.parameters().get(index).annotations()));
        for (Declared above : overridden) {
            nearestFirst.add(
                    resolution.labels(above.method().parameters().get(index).annotations()));
        }
        return nearestFirst;
    }

    private Optional<Annotation> nearest(String annotation) {
        return labels.nearest(annotation)
                .or(() -> overridden.stream()
                        .flatMap(above -> labelsOf(above).nearest(annotation).stream())
                        .findFirst());
    }

    private Labels labelsOf(Declared declared) {
        return resolution.labels(declared.method().annotations());
    }

    /** As the package says: by the record's components, by the body, or by name where a field bears it. */
    boolean isAccessor() {
        if (method.isConstructor()) {
            return false;
        }
        int parameters = method.parameters().size();
        boolean component = type.record()
                && parameters == 0
                && type.recordComponents().stream()
                        .anyMatch(candidate -> candidate.name().equals(method.name()));
        return component
                || method.accesses().filter(field -> isOwn(field.owner())).isPresent()
                || (!method.isStatic()
                        && property(parameters).filter(this::hasField).isPresent());
    }

    private boolean isOwn(String owner) {
        return owner.equals(type.name())
                || resolution.superclasses(type).stream()
                        .anyMatch(superclass -> superclass.name().equals(owner));
    }

    private Optional<String> property(int parameters) {
        String result = Descriptors.result(method.descriptor());
        if (parameters == 0 && !result.equals("V")) {
            return suffix("get").or(() -> suffix("is"));
        }
        return parameters == 1 ? suffix("set") : Optional.empty();
    }

    private Optional<String> suffix(String prefix) {
        String name = method.name();
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            return Optional.empty();
        }
        String rest = name.substring(prefix.length());
        return Character.isLowerCase(rest.charAt(0))
                ? Optional.empty()
                : Optional.of(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
    }

    private boolean hasField(String property) {
        Predicate<ClassFile> declares = candidate -> candidate.field(property).isPresent()
                || candidate
                        .field("is" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1))
                        .isPresent();
        return declares.test(type) || resolution.superclasses(type).stream().anyMatch(declares);
    }
}
