package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.FieldReference;
import io.mokuteki.resolution.ClassFile.Method;
import io.mokuteki.resolution.ClassFile.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method whose parameters can only be told when the class's own attributes have been read. */
final class RawMethod {
    final int access;
    final String name;
    final String descriptor;
    Optional<String> signature = Optional.empty();
    List<Annotation> annotations = List.of();
    final List<List<Annotation>> parameterAnnotations = new ArrayList<>();
    final List<Optional<String>> parameterNames = new ArrayList<>();
    final List<Integer> parameterAccess = new ArrayList<>();
    final Map<Integer, String> namesBySlot = new HashMap<>();
    Optional<FieldReference> accesses = Optional.empty();
    Optional<String> bridgesTo = Optional.empty();
    boolean generatedByRecord;

    RawMethod(int access, String name, String descriptor) {
        this.access = access;
        this.name = name;
        this.descriptor = descriptor;
    }

    Method complete(int leadingMadeUp) {
        List<String> types = Descriptors.parameters(descriptor);
        int offset = firstAnnotated(types.size(), leadingMadeUp);
        List<Parameter> parameters = new ArrayList<>();
        int slot = ClassFile.has(access, ClassFile.STATIC) ? 0 : 1;
        for (int index = 0; index < types.size(); index++) {
            Optional<String> recorded = parameterNames.size() == types.size()
                    ? parameterNames.get(index)
                    : Optional.ofNullable(namesBySlot.get(slot));
            int annotated = index - offset;
            parameters.add(new Parameter(
                    recorded,
                    annotated >= 0 && annotated < parameterAnnotations.size()
                            ? parameterAnnotations.get(annotated)
                            : List.of()));
            slot += Descriptors.slots(types.get(index));
        }
        return new Method(
                name, descriptor, access, signature, parameters, accesses, bridgesTo, generatedByRecord, annotations);
    }

    /**
     * Compilers write annotations for the parameters of the source only: not for an inner class's outer object or
     * an enum's name and ordinal, which come first, nor for captured variables, which come last.
     */
    private int firstAnnotated(int count, int leadingMadeUp) {
        int missing = count - parameterAnnotations.size();
        if (missing <= 0 || parameterAnnotations.isEmpty()) {
            return 0;
        }
        if (parameterAccess.size() == count) {
            int leading = 0;
            while (leading < missing
                    && ClassFile.has(parameterAccess.get(leading), ClassFile.SYNTHETIC | ClassFile.MANDATED)) {
                leading++;
            }
            return leading;
        }
        return name.equals("<init>") ? Math.min(leadingMadeUp, missing) : 0;
    }
}
