package io.mokuteki.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the annotations of one element say, with those that they are composed of.
 *
 * @param annotations nearest first: those of the element, then those of these annotations, and so on; by type
 */
record Labels(Map<String, List<Annotation>> annotations) {

    private static final String HOME = "io.mokuteki.annotation.";
    static final String DATA_CATEGORY = HOME + "DataCategory";
    static final String NOT_PERSONAL = HOME + "NotPersonal";
    static final String DATA_SUBJECT_ID = HOME + "DataSubjectId";
    static final String FOR_PURPOSE = HOME + "ForPurpose";
    static final String DISCLOSES = HOME + "Discloses";
    static final String RECIPIENT_ID = HOME + "RecipientId";
    static final String RECLASSIFIES = HOME + "Reclassifies";
    static final String GOVERNED = HOME + "Governed";

    static final Labels NONE = new Labels(Map.of());

    /** Whether an annotation type is one of ours. */
    static boolean isOurs(String annotationType) {
        return annotationType.startsWith(HOME);
    }

    /** Composes: {@code annotationsOf} tells the annotations of an annotation type. */
    static Labels of(Collection<Annotation> direct, Function<String, Collection<Annotation>> annotationsOf) {
        if (direct.isEmpty()) {
            return NONE;
        }
        Map<String, List<Annotation>> all = new LinkedHashMap<>();
        Set<String> composed = new LinkedHashSet<>();
        Collection<Annotation> wave = withRepeated(direct, annotationsOf);
        while (!wave.isEmpty()) {
            Collection<Annotation> next = new ArrayList<>();
            for (Annotation annotation : wave) {
                all.computeIfAbsent(annotation.type(), type -> new ArrayList<>())
                        .add(annotation);
                boolean languages = annotation.type().startsWith("java.");
                if (!isOurs(annotation.type()) && !languages && composed.add(annotation.type())) {
                    next.addAll(annotationsOf.apply(annotation.type()));
                }
            }
            wave = withRepeated(next, annotationsOf);
        }
        return new Labels(all);
    }

    /**
     * Of an annotation that stands twice on an element the class file has but the container; what it contains counts as if
     * it stood there. Other annotations may hold annotations too, and say nothing by them.
     */
    private static Collection<Annotation> withRepeated(
            Collection<Annotation> some, Function<String, Collection<Annotation>> annotationsOf) {
        List<Annotation> all = new ArrayList<>(some);
        for (int index = 0; index < all.size(); index++) {
            Annotation container = all.get(index);
            for (Annotation contained : container.contained()) {
                if (repeatsIn(annotationsOf.apply(contained.type()), container.type())) {
                    all.add(contained);
                }
            }
        }
        return all;
    }

    private static boolean repeatsIn(Collection<Annotation> ofContained, String container) {
        Object descriptor = new Annotation.Type("L" + container.replace('.', '/') + ";");
        return ofContained.stream()
                .anyMatch(annotation -> annotation.type().equals("java.lang.annotation.Repeatable")
                        && descriptor.equals(annotation.values().get("value")));
    }

    /** What both say, this one's first. */
    Labels and(Labels others) {
        if (others.annotations.isEmpty()) {
            return this;
        }
        Map<String, List<Annotation>> all = new LinkedHashMap<>(annotations);
        others.annotations.forEach((type, more) -> all.merge(
                type,
                more,
                (some, others2) ->
                        Stream.concat(some.stream(), others2.stream()).toList()));
        return new Labels(all);
    }

    /** Whether one of ours is among them. */
    boolean haveOurs() {
        return annotations.keySet().stream().anyMatch(Labels::isOurs);
    }

    boolean has(String type) {
        return annotations.containsKey(type);
    }

    boolean hasAny(Set<String> types) {
        return types.stream().anyMatch(annotations::containsKey);
    }

    Optional<Annotation> nearest(String type) {
        return annotations.getOrDefault(type, List.of()).stream().findFirst();
    }

    List<String> categories() {
        return ids(DATA_CATEGORY);
    }

    List<String> purposes() {
        return ids(FOR_PURPOSE);
    }

    Optional<String> notPersonal() {
        return nearest(NOT_PERSONAL).map(annotation -> annotation.text("value").orElse(""));
    }

    private List<String> ids(String type) {
        return annotations.getOrDefault(type, List.of()).stream()
                .flatMap(annotation -> annotation.texts("value").stream())
                .distinct()
                .toList();
    }
}
