package io.mokuteki.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads annotations (JVMS 4.7.16) where the class file's next value is their number. */
final class AnnotationReader {

    private final ClassFileBytes in;

    AnnotationReader(ClassFileBytes in) {
        this.in = in;
    }

    List<Annotation> read() {
        List<Annotation> annotations = new ArrayList<>();
        for (int left = in.u2(); left > 0; left--) {
            annotations.add(annotation());
        }
        return annotations;
    }

    private Annotation annotation() {
        String type = typeName(in.textAt(in.u2()));
        Map<String, Object> values = new HashMap<>();
        for (int left = in.u2(); left > 0; left--) {
            String member = in.textAt(in.u2());
            values.put(member, value());
        }
        return new Annotation(type, values);
    }

    private Object value() {
        int tagAt = in.at;
        int tag = in.u1();
        switch (tag) {
            case 'B', 'C', 'I', 'S', 'Z' -> {
                int number = in.fourAt(in.constant(in.u2(), 3) + 1);
                return tag == 'Z' ? (Object) (number != 0) : tag == 'C' ? (Object) (char) number : (Object) number;
            }
            case 'F' -> {
                return Float.intBitsToFloat(in.fourAt(in.constant(in.u2(), 4) + 1));
            }
            case 'J' -> {
                return in.eightAt(in.constant(in.u2(), 5) + 1);
            }
            case 'D' -> {
                return Double.longBitsToDouble(in.eightAt(in.constant(in.u2(), 6) + 1));
            }
            case 's' -> {
                return in.textAt(in.u2());
            }
            case 'e' -> {
                return new Annotation.Constant(typeName(in.textAt(in.u2())), in.textAt(in.u2()));
            }
            case 'c' -> {
                return new Annotation.Type(in.textAt(in.u2()));
            }
            case '@' -> {
                return annotation();
            }
            case '[' -> {
                List<Object> list = new ArrayList<>();
                for (int left = in.u2(); left > 0; left--) {
                    list.add(value());
                }
                return List.copyOf(list);
            }
            default -> throw in.malformed(tagAt, "an annotation's value has the unknown tag " + tag);
        }
    }

    private String typeName(String descriptor) {
        if (descriptor.length() < 3 || descriptor.charAt(0) != 'L') {
            throw in.malformed(in.at, "'" + descriptor + "' is not the type of an annotation");
        }
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
