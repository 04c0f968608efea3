package io.mokuteki.resolution;

import io.mokuteki.resolution.ClassFile.Field;
import io.mokuteki.resolution.ClassFile.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one class file (JVMS chapter 4). Attributes that it does not know are passed over by their length, so that
 * class files of later versions are read as well.
 */
final class ClassFileReader {

    private final ClassFileBytes in;
    private final AnnotationReader annotationReader;
    private final BodyShape bodies;

    ClassFileReader(byte[] bytes) {
        this.in = new ClassFileBytes(bytes);
        this.annotationReader = new AnnotationReader(in);
        this.bodies = new BodyShape(in);
    }

    ClassFile read() {
        int access = in.u2();
        String name = in.classAt(in.u2());
        in.className = name;
        int superIndex = in.u2();
        Optional<String> superName = superIndex == 0 ? Optional.empty() : Optional.of(in.classAt(superIndex));
        List<String> interfaces = new ArrayList<>();
        for (int left = in.u2(); left > 0; left--) {
            interfaces.add(in.classAt(in.u2()));
        }
        List<Field> fields = new ArrayList<>();
        for (int left = in.u2(); left > 0; left--) {
            fields.add(field());
        }
        List<RawMethod> methods = new ArrayList<>();
        for (int left = in.u2(); left > 0; left--) {
            methods.add(rawMethod());
        }
        String enclosing = null;
        String enclosingOfLocal = null;
        String nestHost = null;
        boolean member = false;
        boolean isStatic = true;
        boolean record = false;
        Optional<String> signature = Optional.empty();
        List<RecordComponent> components = new ArrayList<>();
        List<Annotation> annotations = List.of();
        for (int left = in.u2(); left > 0; left--) {
            String attribute = in.textAt(in.u2());
            int end = in.end();
            switch (attribute) {
                case "Signature" -> signature = Optional.of(in.textAt(in.u2()));
                case "RuntimeVisibleAnnotations" -> annotations = annotationReader.read();
                case "EnclosingMethod" -> enclosingOfLocal = in.classAt(in.u2());
                case "NestHost" -> nestHost = in.classAt(in.u2());
                case "BootstrapMethods" -> generated(methods);
                case "Record" -> {
                    record = true;
                    for (int more = in.u2(); more > 0; more--) {
                        components.add(recordComponent());
                    }
                }
                case "InnerClasses" -> {
                    for (int more = in.u2(); more > 0; more--) {
                        String nested = in.classAt(in.u2());
                        int outer = in.u2();
                        in.u2();
                        int flags = in.u2();
                        if (nested.equals(name)) {
                            enclosing = outer == 0 ? null : in.classAt(outer);
                            member = outer != 0;
                            isStatic = ClassFile.has(flags, ClassFile.STATIC);
                        }
                    }
                }
                default -> {}
            }
            in.at = end;
        }
        if (enclosing == null) {
            enclosing = enclosingOfLocal != null ? enclosingOfLocal : nestHost;
        }
        MadeUpParameters madeUp = MadeUpParameters.of(access, Optional.ofNullable(enclosing), member, isStatic, fields);
        return new ClassFile(
                name,
                access,
                superName,
                interfaces,
                Optional.ofNullable(enclosing),
                enclosingOfLocal != null,
                record,
                signature,
                components,
                fields,
                methods.stream().map(method -> method.complete(madeUp)).toList(),
                annotations);
    }

    private Field field() {
        int access = in.u2();
        String name = in.textAt(in.u2());
        String descriptor = in.textAt(in.u2());
        Optional<String> signature = Optional.empty();
        boolean constant = false;
        List<Annotation> annotations = List.of();
        for (int left = in.u2(); left > 0; left--) {
            String attribute = in.textAt(in.u2());
            int end = in.end();
            switch (attribute) {
                case "Signature" -> signature = Optional.of(in.textAt(in.u2()));
                case "ConstantValue" -> constant = true;
                case "RuntimeVisibleAnnotations" -> annotations = annotationReader.read();
                default -> {}
            }
            in.at = end;
        }
        return new Field(name, descriptor, access, signature, constant, annotations);
    }

    private RecordComponent recordComponent() {
        String name = in.textAt(in.u2());
        String descriptor = in.textAt(in.u2());
        List<Annotation> annotations = List.of();
        for (int left = in.u2(); left > 0; left--) {
            String attribute = in.textAt(in.u2());
            int end = in.end();
            if (attribute.equals("RuntimeVisibleAnnotations")) {
                annotations = annotationReader.read();
            }
            in.at = end;
        }
        return new RecordComponent(name, descriptor, annotations);
    }

    private RawMethod rawMethod() {
        RawMethod method = new RawMethod(in.u2(), in.textAt(in.u2()), in.textAt(in.u2()));
        for (int left = in.u2(); left > 0; left--) {
            String attribute = in.textAt(in.u2());
            int end = in.end();
            switch (attribute) {
                case "Signature" -> method.signature = Optional.of(in.textAt(in.u2()));
                case "RuntimeVisibleAnnotations" -> method.annotations = annotationReader.read();
                case "RuntimeVisibleParameterAnnotations" -> {
                    for (int more = in.u1(); more > 0; more--) {
                        method.parameterAnnotations.add(annotationReader.read());
                    }
                }
                case "MethodParameters" -> {
                    for (int more = in.u1(); more > 0; more--) {
                        int nameIndex = in.u2();
                        method.parameterNames.add(
                                nameIndex == 0 ? Optional.empty() : Optional.of(in.textAt(nameIndex)));
                        method.parameterAccess.add(in.u2());
                    }
                }
                case "Code" -> code(method);
                default -> {}
            }
            in.at = end;
        }
        return method;
    }

    /** Which methods ask the JDK for the text of a record, or for its comparison, whatever stands around it. */
    private void generated(List<RawMethod> methods) {
        Set<Integer> ofRecords = new HashSet<>();
        int count = in.u2();
        for (int index = 0; index < count; index++) {
            int handle = in.constant(in.u2(), 15);
            int method = in.constant(in.twoAt(handle + 2));
            if (in.classAt(in.twoAt(method + 1)).equals("java.lang.runtime.ObjectMethods")) {
                ofRecords.add(index);
            }
            in.skip(2 * in.u2());
        }
        if (!ofRecords.isEmpty()) {
            for (RawMethod method : methods) {
                method.generatedByRecord = bodies.invokesDynamically(method.codeStart, method.codeLength, ofRecords);
            }
        }
    }

    private void code(RawMethod method) {
        in.at += 4;
        int length = in.u4();
        int start = in.at;
        if (length < 0 || start + length > in.length()) {
            throw in.malformed(start - 4, "the code of " + method.name + " is longer than the file");
        }
        method.codeStart = start;
        method.codeLength = length;
        method.accesses = bodies.accessedField(start, length);
        if (ClassFile.has(method.access, ClassFile.BRIDGE)) {
            method.bridgesTo = bodies.bridgeTarget(start, length, method.name);
        }
        in.at = start + length;
        in.skip(8 * in.u2());
        for (int left = in.u2(); left > 0; left--) {
            String attribute = in.textAt(in.u2());
            int end = in.end();
            if (attribute.equals("LocalVariableTable")) {
                for (int more = in.u2(); more > 0; more--) {
                    int from = in.u2();
                    in.u2();
                    String name = in.textAt(in.u2());
                    in.u2();
                    int slot = in.u2();
                    if (from == 0) {
                        method.namesBySlot.put(slot, name);
                    }
                }
            }
            in.at = end;
        }
    }
}
