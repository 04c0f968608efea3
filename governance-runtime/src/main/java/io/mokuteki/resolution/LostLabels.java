package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.Field;
import io.mokuteki.resolution.ClassFile.Method;
import io.mokuteki.resolution.ClassFile.Parameter;
import io.mokuteki.resolution.TypeGovernance.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the labels of a class that would be lost. */
final class LostLabels {

    private final Resolution resolution;
    private final ClassFile type;
    private final List<LostLabel> lost = new ArrayList<>();

    private LostLabels(Resolution resolution, ClassFile type) {
        this.resolution = resolution;
        this.type = type;
    }

    static List<LostLabel> of(ClassFile type, Resolution resolution) {
        LostLabels labels = new LostLabels(resolution, type);
        labels.addThatOfType();
        labels.addThoseOfTwins();
        for (Method method : type.methods()) {
            labels.addThoseAstray(method);
            if (method.isConstructor()) {
                labels.addThoseOf(method);
                labels.addThoseOfParameters(method);
            } else {
                labels.addThoseOfNoResult(method);
            }
        }
        return labels.lost;
    }

    /** On a type, a category says what its fields hold; those of its subclasses are others. */
    private void addThatOfType() {
        List<String> categories = resolution.labels(type.annotations()).categories();
        boolean hasFields = type.fields().stream()
                .anyMatch(field -> !field.isStatic() && !resolution.fields().isMadeUp(field));
        if (!categories.isEmpty() && !hasFields && !ClassFile.has(type.access(), ClassFile.ANNOTATION)) {
            lost.add(new LostLabel(
                    "class",
                    "the type is labelled " + categories + ", which holds for its fields, and it has none",
                    "label its methods that answer such data, and the fields of the classes that extend it"));
        }
    }

    /** Fields of one name and several types are legal in class files; guards and reflection know fields by their names. */
    private void addThoseOfTwins() {
        Set<String> names = new HashSet<>();
        for (Field twin : type.fields()) {
            if (!names.add(twin.name())
                    && type.fields().stream()
                            .anyMatch(field -> field.name().equals(twin.name()) && isLabelled(field))) {
                lost.add(new LostLabel(
                        twin.name(),
                        "two fields are called " + twin.name() + ", and one of them is labelled: who reads "
                                + twin.name() + " cannot be told which it is",
                        "rename one, or keep the obfuscator from it"));
            }
        }
    }

    private boolean isLabelled(Field field) {
        return resolution.fields().classify(type, field).kind() == Kind.CLASSIFIED
                || resolution.fields().labels(type, field).has(Labels.DATA_SUBJECT_ID);
    }

    private void addThoseAstray(Method method) {
        if (resolution.labels(method.astray()).haveOurs()) {
            lost.add(new LostLabel(
                    method.name(),
                    "the class file does not tell which parameters of " + called(method) + " its labels are for",
                    "compile it with -parameters, or label the fields"));
        }
    }

    /** Ours may not stand on constructors, and those composed of them may. */
    private void addThoseOf(Method constructor) {
        Labels labels = resolution.labels(constructor.annotations());
        if (labels.has(Labels.DISCLOSES)) {
            lost.add(new LostLabel(
                    constructor.name(),
                    "the constructor carries @Discloses, which nothing enforces there",
                    "put it on a method, such as one that makes the object"));
        }
        if (labels.has(Labels.DATA_CATEGORY)) {
            lost.add(new LostLabel(
                    constructor.name(),
                    "the constructor carries @DataCategory, which holds for nothing there",
                    "put it on the type, or on the fields"));
        }
    }

    /** On a method, a category says what it answers: Kotlin's {@code @set:} puts one on a setter. */
    private void addThoseOfNoResult(Method method) {
        List<String> categories = resolution.labels(method.annotations()).categories();
        if (!categories.isEmpty() && method.descriptor().endsWith(")V") && !method.isSynthetic()) {
            lost.add(new LostLabel(
                    method.name(),
                    "the method " + method.name() + " is labelled " + categories
                            + ", which holds for its result, and it has none",
                    "label the field, or its accessor; what a method is given is labelled at the parameter"));
        }
    }

    /** On a constructor's parameter a category says what a field holds, and nothing else. */
    private void addThoseOfParameters(Method constructor) {
        for (int index = 0; index < constructor.parameters().size(); index++) {
            Parameter parameter = constructor.parameters().get(index);
            List<String> categories = resolution.labels(parameter.annotations()).categories();
            if (!categories.isEmpty() && !isHeld(constructor, index, categories)) {
                lost.add(new LostLabel(
                        constructor.name(),
                        "the constructor's parameter " + parameter.name().orElse(String.valueOf(index + 1))
                                + " is labelled " + categories + ", and no field is "
                                + (parameter.name().isPresent() ? "called so" : "of its type"),
                        "label the field that keeps the value, or call both alike; if none keeps it, take the label"
                                + " away"));
            }
        }
    }

    private boolean isHeld(Method constructor, int parameter, List<String> categories) {
        return type.fields().stream().anyMatch(field -> FieldResolution.isMeant(type, constructor, parameter, field))
                || resolution.superclasses(type).stream()
                        .anyMatch(above -> above.fields().stream()
                                .anyMatch(field -> FieldResolution.isMeant(above, constructor, parameter, field)
                                        && resolution
                                                .fields()
                                                .classify(above, field)
                                                .categories()
                                                .containsAll(categories)));
    }

    private static String called(Method method) {
        return method.isConstructor() ? "the constructor" : "the method " + method.name();
    }
}
