package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.FieldReference;
import io.mokuteki.resolution.ClassFile.Method;
import io.mokuteki.resolution.ClassFile.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

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
    /** Where its code begins, and how long it is: 0 where there is none. */
    int codeStart;

    int codeLength;
    boolean generatedByRecord;

    RawMethod(int access, String name, String descriptor) {
        this.access = access;
        this.name = name;
        this.descriptor = descriptor;
    }

    Method complete(MadeUpParameters madeUp) {
        List<String> types = Descriptors.parameters(descriptor);
        List<Integer> annotated = annotated(types, madeUp);
        boolean sure = annotated.size() == parameterAnnotations.size();
        List<Parameter> parameters = new ArrayList<>();
        int slot = ClassFile.has(access, ClassFile.STATIC) ? 0 : 1;
        for (int index = 0; index < types.size(); index++) {
            int inSource = sure ? annotated.indexOf(index) : -1;
            parameters.add(new Parameter(
                    name(index, types.size(), slot), inSource < 0 ? List.of() : parameterAnnotations.get(inSource)));
            slot += Descriptors.slots(types.get(index));
        }
        List<Annotation> astray = new ArrayList<>();
        if (!sure) {
            parameterAnnotations.forEach(astray::addAll);
        }
        return new Method(
                name,
                descriptor,
                access,
                signature,
                parameters,
                accesses,
                bridgesTo,
                generatedByRecord,
                annotations,
                astray);
    }

    /** As recorded for reflection, which may leave the name out, else for debuggers. */
    private Optional<String> name(int index, int count, int slot) {
        Optional<String> recorded = parameterNames.size() == count ? parameterNames.get(index) : Optional.empty();
        return recorded.or(() -> Optional.ofNullable(namesBySlot.get(slot)));
    }

    /** The parameters that annotations are written for: those of the source only. Fewer or more than these if unsure. */
    private List<Integer> annotated(List<String> types, MadeUpParameters madeUp) {
        int missing = types.size() - parameterAnnotations.size();
        if (parameterAnnotations.isEmpty()) {
            return List.of();
        }
        if (missing <= 0) {
            return consecutive(0, types.size());
        }
        if (parameterAccess.size() == types.size()) {
            List<Integer> inSource = new ArrayList<>();
            for (int index = 0; index < types.size(); index++) {
                if (!ClassFile.has(parameterAccess.get(index), ClassFile.SYNTHETIC | ClassFile.MANDATED)) {
                    inSource.add(index);
                }
            }
            if (inSource.size() == parameterAnnotations.size()) {
                return inSource;
            }
        }
        if (!name.equals("<init>")) {
            return consecutive(0, parameterAnnotations.size());
        }
        OptionalInt first = madeUp.first(types, missing, Optional.ofNullable(namesBySlot.get(1)));
        return first.isPresent()
                ? consecutive(first.getAsInt(), first.getAsInt() + parameterAnnotations.size())
                : List.of();
    }

    private static List<Integer> consecutive(int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = from; number < to; number++) {
            numbers.add(number);
        }
        return numbers;
    }
}
