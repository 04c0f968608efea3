package io.mokuteki.resolution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the annotations of a class can be understood at all.
 *
 * <p>An annotation whose type is missing is silently dropped by the JVM, and so would be the category that it is
 * composed of. Whoever refuses what may be governed must know that, and not take it for "not governed".
 *
 * <p>Thread-safe.
 */
public final class AnnotationSurvey {

    private final Resolution resolution;
    private final Predicate<String> composesNothing;
    private final Map<String, Meaning> meanings = new ConcurrentHashMap<>();

    /**
     * What an annotation type means.
     *
     * @param ours whether it is one of ours, or composed of one
     * @param doubt why that is not known
     */
    private record Meaning(boolean ours, @Nullable Doubt doubt) {}

    /**
     * Why it cannot be known what governs a class.
     *
     * @param text such as {@code its field phone carries @com.example.Phone, which cannot be found}
     * @param missing whether a type is missing; else a value is wrong
     */
    public record Doubt(String text, boolean missing) {}

    /**
     * A survey of classes that a resolution reads.
     *
     * @param composesNothing annotation types, by binary name, that may be missing because they carry none of ours
     */
    public AnnotationSurvey(Resolution resolution, Predicate<String> composesNothing) {
        this.resolution = resolution;
        this.composesNothing = composesNothing;
    }

    /**
     * Why it cannot be known what governs a class or its members; empty when it can.
     *
     */
    public Optional<Doubt> doubt(ClassFile type) {
        Optional<Doubt> doubt = doubt("it", type.annotations());
        for (ClassFile.Field field : type.fields()) {
            doubt = doubt.or(() -> doubt("its field " + field.name(), field.annotations()));
        }
        for (ClassFile.RecordComponent component : type.recordComponents()) {
            doubt = doubt.or(() -> doubt("its component " + component.name(), component.annotations()));
        }
        for (ClassFile.Method method : type.methods()) {
            doubt = doubt.or(() -> doubt("its method " + method.name(), method.annotations()));
            doubt = doubt.or(() -> doubt("a parameter of its method " + method.name(), method.astray()));
            for (ClassFile.Parameter parameter : method.parameters()) {
                doubt = doubt.or(() -> doubt("a parameter of its method " + method.name(), parameter.annotations()));
            }
        }
        return doubt;
    }

    /** Whether a class, one of its members or a supertype carries one of our annotations, or one composed of them. */
    public boolean isGoverned(String binaryName) {
        Deque<String> open = new ArrayDeque<>(List.of(binaryName));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.remove();
            Optional<ClassFile> found = seen.add(next) ? resolution.classFile(next) : Optional.empty();
            if (found.isPresent()) {
                if (carriesOurs(found.get())) {
                    return true;
                }
                found.get().superName().ifPresent(open::add);
                open.addAll(found.get().interfaces());
            }
        }
        return false;
    }

    private boolean carriesOurs(ClassFile type) {
        return areOurs(type.annotations())
                || type.fields().stream().anyMatch(field -> areOurs(field.annotations()))
                || type.recordComponents().stream().anyMatch(component -> areOurs(component.annotations()))
                || type.methods().stream()
                        .anyMatch(method -> areOurs(method.annotations())
                                || areOurs(method.astray())
                                || method.parameters().stream()
                                        .anyMatch(parameter -> areOurs(parameter.annotations())));
    }

    private boolean areOurs(List<Annotation> annotations) {
        return annotations.stream().anyMatch(this::isOurs);
    }

    /** Whether it is one of ours, composed of one, or holds one. */
    boolean isOurs(Annotation annotation) {
        return meaning(annotation.type()).ours()
                || annotation.contained().stream().anyMatch(this::isOurs);
    }

    /** With the annotations inside others: what is missing cannot tell whether it may be repeated. */
    private static List<Annotation> withContained(List<Annotation> annotations) {
        List<Annotation> all = new ArrayList<>(annotations);
        for (int index = 0; index < all.size(); index++) {
            all.addAll(all.get(index).contained());
        }
        return all;
    }

    private Optional<Doubt> doubt(String bearer, List<Annotation> annotations) {
        for (Annotation annotation : withContained(annotations)) {
            String wrong = wrongValue(annotation);
            Doubt doubt = wrong == null ? meaning(annotation.type()).doubt() : new Doubt(wrong, false);
            if (doubt != null) {
                return Optional.of(
                        new Doubt(bearer + " carries @" + annotation.type() + doubt.text(), doubt.missing()));
            }
        }
        return Optional.empty();
    }

    private Meaning meaning(String annotationType) {
        Meaning known = meanings.get(annotationType);
        if (known == null) {
            known = find(annotationType);
            meanings.put(annotationType, known);
        }
        return known;
    }

    private Meaning find(String annotationType) {
        boolean ours = false;
        Doubt doubt = null;
        Deque<String> open = new ArrayDeque<>(List.of(annotationType));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.remove();
            if (!seen.add(next) || isOfTheJdk(next)) {
                continue;
            }
            if (Labels.isOurs(next)) {
                ours = true;
                continue;
            }
            String composed = next.equals(annotationType) ? "" : ", composed of @" + next;
            Optional<ClassFile> file = resolution.classFile(next);
            if (file.isEmpty() && !FrameworkAnnotations.include(next) && !composesNothing.test(next)) {
                doubt = new Doubt(composed + ", which cannot be found", true);
            }
            for (Annotation annotation :
                    withContained(file.map(ClassFile::annotations).orElse(List.of()))) {
                String wrong = wrongValue(annotation);
                doubt = wrong == null ? doubt : new Doubt(", composed of @" + annotation.type() + wrong, false);
                open.add(annotation.type());
            }
        }
        return new Meaning(ours, doubt);
    }

    private static boolean isOfTheJdk(String type) {
        return type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("sun.");
    }

    /** What is wrong with the values of one of ours; null when nothing is. */
    private static @Nullable String wrongValue(Annotation annotation) {
        if (!Labels.isOurs(annotation.type())) {
            return null;
        }
        for (Map.Entry<String, Object> member : annotation.values().entrySet()) {
            if (!isOfItsType(member.getKey(), member.getValue())) {
                return ", whose " + member.getKey() + " is of a type that this version does not know";
            }
        }
        boolean ids = annotation.type().equals(Labels.DATA_CATEGORY)
                || annotation.type().equals(Labels.FOR_PURPOSE);
        return ids && annotation.texts("value").isEmpty() ? ", which names no id" : null;
    }

    private static boolean isOfItsType(String member, Object value) {
        return switch (member) {
            case "minimumGroupSize" -> value instanceof Integer;
            case "value" -> value instanceof String || isListOfTexts(value);
            case "to", "channel", "clause" -> value instanceof String;
            default -> false;
        };
    }

    private static boolean isListOfTexts(Object value) {
        return value instanceof Collection<?> values && values.stream().allMatch(String.class::isInstance);
    }
}
