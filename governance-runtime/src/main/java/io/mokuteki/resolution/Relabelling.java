package io.mokuteki.resolution;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells where two versions of a class carry different labels.
 *
 * <p>Only what governs is compared: others may add members and change code as they like.
 */
public final class Relabelling {

    private final AnnotationSurvey survey;

    /** One that asks a survey which annotations are labels. */
    public Relabelling(AnnotationSurvey survey) {
        this.survey = survey;
    }

    /** What carries labels, or may inherit them. */
    private record Bearer(String kind, String name, String descriptor) {

        String text() {
            return kind.isEmpty() ? "it" : "its " + kind + " " + name;
        }
    }

    /** The first that is labelled otherwise, such as {@code its field phone}; empty when both carry the same labels. */
    public Optional<String> between(ClassFile one, ClassFile other) {
        Map<Bearer, List<Annotation>> ofOne = labels(one);
        Map<Bearer, List<Annotation>> ofOther = labels(other);
        Set<Bearer> bearers = new LinkedHashSet<>(ofOther.keySet());
        bearers.addAll(ofOne.keySet());
        for (Bearer bearer : bearers) {
            if (!Objects.equals(ofOne.get(bearer), ofOther.get(bearer))) {
                return Optional.of(bearer.text());
            }
        }
        return Optional.empty();
    }

    private Map<Bearer, List<Annotation>> labels(ClassFile type) {
        Map<Bearer, List<Annotation>> labels = new LinkedHashMap<>();
        add(labels, new Bearer("", "", ""), type.annotations());
        boolean labelled = !labels.isEmpty();
        for (ClassFile.Field field : type.fields()) {
            Bearer bearer = new Bearer("field", field.name(), field.descriptor());
            add(labels, bearer, field.annotations());
            if (labelled && !field.isStatic() && !field.isSynthetic() && !isMadeByATool(field)) {
                labels.putIfAbsent(bearer, List.of()); // It has what the type has.
            }
        }
        for (ClassFile.RecordComponent component : type.recordComponents()) {
            add(labels, new Bearer("component", component.name(), component.descriptor()), component.annotations());
        }
        for (ClassFile.Method method : type.methods()) {
            add(labels, new Bearer("method", method.name(), method.descriptor()), method.annotations());
            for (int index = 0; index < method.parameters().size(); index++) {
                add(
                        labels,
                        new Bearer("method", method.name(), method.descriptor() + index),
                        method.parameters().get(index).annotations());
            }
        }
        type.superName().ifPresent(superclass -> addIfGoverned(labels, "superclass", superclass));
        type.interfaces().forEach(superinterface -> addIfGoverned(labels, "interface", superinterface));
        return labels;
    }

    /** Persistence providers add such fields to entities, when the application is built or when they are loaded. */
    private static boolean isMadeByATool(ClassFile.Field field) {
        return field.name().startsWith("$");
    }

    private void add(Map<Bearer, List<Annotation>> labels, Bearer bearer, List<Annotation> annotations) {
        List<Annotation> ours = annotations.stream().filter(survey::isOurs).toList();
        if (!ours.isEmpty()) {
            labels.put(bearer, ours);
        }
    }

    private void addIfGoverned(Map<Bearer, List<Annotation>> labels, String kind, String type) {
        if (survey.isGoverned(type)) {
            labels.put(new Bearer(kind, type, ""), List.of());
        }
    }
}
