package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.Field;
import io.mokuteki.resolution.ClassFile.FieldReference;
import io.mokuteki.resolution.ClassFile.Method;
import io.mokuteki.resolution.ClassFile.Parameter;
import io.mokuteki.resolution.ClassFile.RecordComponent;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one class file (JVMS chapter 4). Attributes that it does not know are passed over by their length, so that
 * class files of later versions are read as well.
 */
final class ClassFileReader {

    private final byte[] bytes;
    /** The offset of each constant's tag, 0 for none. */
    private final int[] constants;

    private final @Nullable String[] texts;
    private int at;
    private String className = "an unknown class";

    ClassFileReader(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length < 10 || u4() != 0xCAFEBABE) {
            throw malformed(0, "it does not begin with CAFEBABE");
        }
        at = 8;
        int count = u2();
        constants = new int[count];
        texts = new String[count];
        for (int index = 1; index < count; index++) {
            constants[index] = at;
            int tag = u1();
            switch (tag) {
                case 1 -> skip(u2());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> at += 4;
                case 5, 6 -> {
                    at += 8;
                    index++; // Longs and doubles take two entries.
                }
                case 7, 8, 16, 19, 20 -> at += 2;
                case 15 -> at += 3;
                default -> throw malformed(at - 1, "constant " + index + " has the unknown tag " + tag);
            }
        }
    }

    ClassFile read() {
        int access = u2();
        String name = classAt(u2());
        className = name;
        int superIndex = u2();
        Optional<String> superName = superIndex == 0 ? Optional.empty() : Optional.of(classAt(superIndex));
        List<String> interfaces = new ArrayList<>();
        for (int left = u2(); left > 0; left--) {
            interfaces.add(classAt(u2()));
        }
        List<Field> fields = new ArrayList<>();
        for (int left = u2(); left > 0; left--) {
            fields.add(field());
        }
        List<RawMethod> methods = new ArrayList<>();
        for (int left = u2(); left > 0; left--) {
            methods.add(rawMethod());
        }
        String enclosing = null;
        String enclosingOfLocal = null;
        String nestHost = null;
        boolean inner = false;
        boolean record = false;
        Optional<String> signature = Optional.empty();
        List<RecordComponent> components = new ArrayList<>();
        List<Annotation> annotations = List.of();
        for (int left = u2(); left > 0; left--) {
            String attribute = textAt(u2());
            int end = end();
            switch (attribute) {
                case "Signature" -> signature = Optional.of(textAt(u2()));
                case "RuntimeVisibleAnnotations" -> annotations = annotations();
                case "EnclosingMethod" -> enclosingOfLocal = classAt(u2());
                case "NestHost" -> nestHost = classAt(u2());
                case "Record" -> {
                    record = true;
                    for (int more = u2(); more > 0; more--) {
                        components.add(recordComponent());
                    }
                }
                case "InnerClasses" -> {
                    for (int more = u2(); more > 0; more--) {
                        String nested = classAt(u2());
                        int outer = u2();
                        u2();
                        int flags = u2();
                        if (nested.equals(name)) {
                            enclosing = outer == 0 ? null : classAt(outer);
                            inner = !ClassFile.has(flags, ClassFile.STATIC)
                                    && !ClassFile.has(access, ClassFile.INTERFACE);
                        }
                    }
                }
                default -> {}
            }
            at = end;
        }
        if (enclosing == null) {
            enclosing = enclosingOfLocal != null ? enclosingOfLocal : nestHost;
        }
        int outerParameters = inner ? 1 : 0;
        int leading = ClassFile.has(access, ClassFile.ENUM) ? 2 : outerParameters;
        return new ClassFile(
                name,
                access,
                superName,
                interfaces,
                Optional.ofNullable(enclosing),
                inner,
                record,
                signature,
                components,
                fields,
                methods.stream().map(method -> method.complete(leading)).toList(),
                annotations);
    }

    private Field field() {
        int access = u2();
        String name = textAt(u2());
        String descriptor = textAt(u2());
        Optional<String> signature = Optional.empty();
        boolean constant = false;
        List<Annotation> annotations = List.of();
        for (int left = u2(); left > 0; left--) {
            String attribute = textAt(u2());
            int end = end();
            switch (attribute) {
                case "Signature" -> signature = Optional.of(textAt(u2()));
                case "ConstantValue" -> constant = true;
                case "RuntimeVisibleAnnotations" -> annotations = annotations();
                default -> {}
            }
            at = end;
        }
        return new Field(name, descriptor, access, signature, constant, annotations);
    }

    private RecordComponent recordComponent() {
        String name = textAt(u2());
        String descriptor = textAt(u2());
        List<Annotation> annotations = List.of();
        for (int left = u2(); left > 0; left--) {
            String attribute = textAt(u2());
            int end = end();
            if (attribute.equals("RuntimeVisibleAnnotations")) {
                annotations = annotations();
            }
            at = end;
        }
        return new RecordComponent(name, descriptor, annotations);
    }

    private RawMethod rawMethod() {
        RawMethod method = new RawMethod(u2(), textAt(u2()), textAt(u2()));
        for (int left = u2(); left > 0; left--) {
            String attribute = textAt(u2());
            int end = end();
            switch (attribute) {
                case "Signature" -> method.signature = Optional.of(textAt(u2()));
                case "RuntimeVisibleAnnotations" -> method.annotations = annotations();
                case "RuntimeVisibleParameterAnnotations" -> {
                    for (int more = u1(); more > 0; more--) {
                        method.parameterAnnotations.add(annotations());
                    }
                }
                case "MethodParameters" -> {
                    for (int more = u1(); more > 0; more--) {
                        int nameIndex = u2();
                        method.parameterNames.add(nameIndex == 0 ? Optional.empty() : Optional.of(textAt(nameIndex)));
                        method.parameterAccess.add(u2());
                    }
                }
                case "Code" -> code(method);
                default -> {}
            }
            at = end;
        }
        return method;
    }

    private void code(RawMethod method) {
        at += 4;
        int length = u4();
        int start = at;
        if (length < 0 || start + length > bytes.length) {
            throw malformed(start - 4, "the code of " + method.name + " is longer than the file");
        }
        method.accesses = accessedField(start, length);
        method.generatedByRecord =
                length == 7 && byteAt(start) == 0x2a && byteAt(start + 1) == 0xba && byteAt(start + 6) == 0xb0;
        if (ClassFile.has(method.access, ClassFile.BRIDGE)) {
            method.bridgesTo = bridgeTarget(start, length, method.name);
        }
        at = start + length;
        skip(8 * u2());
        for (int left = u2(); left > 0; left--) {
            String attribute = textAt(u2());
            int end = end();
            if (attribute.equals("LocalVariableTable")) {
                for (int more = u2(); more > 0; more--) {
                    int from = u2();
                    u2();
                    String name = textAt(u2());
                    u2();
                    int slot = u2();
                    if (from == 0) {
                        method.namesBySlot.put(slot, name);
                    }
                }
            }
            at = end;
        }
    }

    /** The field, if the body is no more than {@code return f}, {@code f = p}, or {@code f = p; return this}. */
    private Optional<FieldReference> accessedField(int start, int length) {
        int end = start + length;
        int pc = start;
        boolean viaThis = length > 0 && byteAt(pc) == 0x2a;
        if (viaThis) {
            pc++;
        }
        int read = viaThis ? 0xb4 : 0xb2;
        if (pc + 4 <= end && byteAt(pc) == read) {
            int after = pc + 3;
            if (byteAt(after) == 0xc0 && after + 4 <= end) {
                after += 3;
            }
            boolean returns = after + 1 == end && byteAt(after) >= 0xac && byteAt(after) <= 0xb0;
            return returns ? Optional.of(fieldReference(pc + 1, false)) : Optional.empty();
        }
        if (pc < end && byteAt(pc) >= 0x15 && byteAt(pc) <= 0x2d) {
            pc += byteAt(pc) <= 0x19 ? 2 : 1;
            int write = viaThis ? 0xb5 : 0xb3;
            if (pc + 4 <= end && byteAt(pc) == write) {
                int after = pc + 3;
                boolean returns = (after + 1 == end && byteAt(after) == 0xb1)
                        || (after + 2 == end && byteAt(after) == 0x2a && byteAt(after + 1) == 0xb0);
                return returns ? Optional.of(fieldReference(pc + 1, true)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private FieldReference fieldReference(int operand, boolean write) {
        int constant = constant(twoAt(operand), 9);
        int nameAndType = constant(twoAt(constant + 3), 12);
        return new FieldReference(classAt(twoAt(constant + 1)), textAt(twoAt(nameAndType + 1)), write);
    }

    /** A bridge loads its parameters, casts them, and calls. */
    private Optional<String> bridgeTarget(int start, int length, String name) {
        int end = start + length;
        int pc = start;
        while (pc + 2 < end) {
            int opcode = byteAt(pc);
            if (opcode >= 0x15 && opcode <= 0x19) {
                pc += 2;
            } else if (opcode >= 0x1a && opcode <= 0x2d) {
                pc += 1;
            } else if (opcode == 0xc4) {
                pc += 4;
            } else if (opcode == 0xc0) {
                pc += 3;
            } else if (opcode >= 0xb6 && opcode <= 0xb9) {
                int constant = constants[checked(twoAt(pc + 1))];
                int nameAndType = constant(twoAt(constant + 3), 12);
                boolean sameName = textAt(twoAt(nameAndType + 1)).equals(name);
                boolean sameClass = opcode == 0xb6 || opcode == 0xb9;
                return sameName && sameClass ? Optional.of(textAt(twoAt(nameAndType + 3))) : Optional.empty();
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Annotation> annotations() {
        List<Annotation> annotations = new ArrayList<>();
        for (int left = u2(); left > 0; left--) {
            annotations.add(annotation());
        }
        return annotations;
    }

    private Annotation annotation() {
        String type = typeName(textAt(u2()));
        Map<String, Object> values = new HashMap<>();
        for (int left = u2(); left > 0; left--) {
            String member = textAt(u2());
            values.put(member, value());
        }
        return new Annotation(type, values);
    }

    private Object value() {
        int tagAt = at;
        int tag = u1();
        switch (tag) {
            case 'B', 'C', 'I', 'S', 'Z' -> {
                int number = fourAt(constant(u2(), 3) + 1);
                return tag == 'Z' ? (Object) (number != 0) : tag == 'C' ? (Object) (char) number : (Object) number;
            }
            case 'F' -> {
                return Float.intBitsToFloat(fourAt(constant(u2(), 4) + 1));
            }
            case 'J' -> {
                return eightAt(constant(u2(), 5) + 1);
            }
            case 'D' -> {
                return Double.longBitsToDouble(eightAt(constant(u2(), 6) + 1));
            }
            case 's' -> {
                return textAt(u2());
            }
            case 'e' -> {
                return new Annotation.Constant(typeName(textAt(u2())), textAt(u2()));
            }
            case 'c' -> {
                return new Annotation.Type(textAt(u2()));
            }
            case '@' -> {
                return annotation();
            }
            case '[' -> {
                List<Object> list = new ArrayList<>();
                for (int left = u2(); left > 0; left--) {
                    list.add(value());
                }
                return List.copyOf(list);
            }
            default -> throw malformed(tagAt, "an annotation's value has the unknown tag " + tag);
        }
    }

    private String typeName(String descriptor) {
        if (descriptor.length() < 3 || descriptor.charAt(0) != 'L') {
            throw malformed(at, "'" + descriptor + "' is not the type of an annotation");
        }
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    private int end() {
        int length = u4();
        if (length < 0 || at + length > bytes.length) {
            throw malformed(at - 4, "an attribute is longer than the file");
        }
        return at + length;
    }

    private String classAt(int index) {
        return textAt(twoAt(constant(index, 7) + 1)).replace('/', '.');
    }

    private String textAt(int index) {
        int offset = constant(index, 1);
        String known = texts[index];
        if (known != null) {
            return known;
        }
        int length = twoAt(offset + 1);
        try {
            String text = new DataInputStream(new ByteArrayInputStream(bytes, offset + 1, length + 2)).readUTF();
            texts[index] = text;
            return text;
        } catch (IOException failure) {
            throw malformed(offset, "constant " + index + " is not text");
        }
    }

    /** The offset of a constant with this tag. */
    private int constant(int index, int tag) {
        int offset = constants[checked(index)];
        if (offset == 0 || byteAt(offset) != tag) {
            throw malformed(at, "constant " + index + " is not of kind " + tag);
        }
        return offset;
    }

    private int checked(int index) {
        if (index <= 0 || index >= constants.length) {
            throw malformed(at, "there is no constant " + index);
        }
        return index;
    }

    private void skip(int length) {
        at += length;
    }

    private int u1() {
        return byteAt(at++);
    }

    private int u2() {
        at += 2;
        return twoAt(at - 2);
    }

    private int u4() {
        at += 4;
        return fourAt(at - 4);
    }

    private int byteAt(int offset) {
        if (offset < 0 || offset >= bytes.length) {
            throw malformed(bytes.length, "it ends too early");
        }
        return bytes[offset] & 0xff;
    }

    private int twoAt(int offset) {
        return byteAt(offset) << 8 | byteAt(offset + 1);
    }

    private int fourAt(int offset) {
        return twoAt(offset) << 16 | twoAt(offset + 2);
    }

    private long eightAt(int offset) {
        return (long) fourAt(offset) << 32 | fourAt(offset + 4) & 0xffffffffL;
    }

    private MalformedClassFileException malformed(int offset, String problem) {
        return new MalformedClassFileException(className, offset, problem);
    }

    /** A method whose parameters can only be told when the class's own attributes have been read. */
    private static final class RawMethod {
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
                    name,
                    descriptor,
                    access,
                    signature,
                    parameters,
                    accesses,
                    bridgesTo,
                    generatedByRecord,
                    annotations);
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
}
