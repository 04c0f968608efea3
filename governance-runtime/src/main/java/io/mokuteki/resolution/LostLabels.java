package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.Method;
import java.util.ArrayList;
import java.util.List;

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
        for (Method method : type.methods()) {
            labels.addThoseAstray(method);
        }
        return labels.lost;
    }

    private void addThoseAstray(Method method) {
        if (resolution.labels(method.astray()).annotations().keySet().stream().anyMatch(Labels::isOurs)) {
            lost.add(new LostLabel(
                    method.name(),
                    "the class file does not tell which parameters of " + called(method) + " its labels are for",
                    "compile it with -parameters, or label the fields"));
        }
    }

    private static String called(Method method) {
        return method.isConstructor() ? "the constructor" : "the method " + method.name();
    }
}
