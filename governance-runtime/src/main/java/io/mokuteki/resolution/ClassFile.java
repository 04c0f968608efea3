package io.mokuteki.resolution;

import java.util.List;
import java.util.Optional;

/**
 * What a class file says about a class, as far as governance needs it. Names are binary names with dots.
 *
 * @param name such as {@code com.example.Customer$Address}
 * @param access the access flags
 * @param superName the superclass; empty for {@code Object} and modules
 * @param interfaces the direct superinterfaces
 * @param enclosingType the type around a nested, local or anonymous one
 * @param local whether it is a local or anonymous one
 * @param record whether it is a record
 * @param signature the generic signature, if it has one
 * @param recordComponents in order
 * @param fields as declared, made-up ones included
 * @param methods as declared, made-up ones included
 * @param annotations those visible at run time
 */
public record ClassFile(
        String name,
        int access,
        Optional<String> superName,
        List<String> interfaces,
        Optional<String> enclosingType,
        boolean local,
        boolean record,
        Optional<String> signature,
        List<RecordComponent> recordComponents,
        List<Field> fields,
        List<Method> methods,
        List<Annotation> annotations) {

    static final int PRIVATE = 0x0002;
    static final int PROTECTED = 0x0004;
    static final int PUBLIC = 0x0001;
    static final int STATIC = 0x0008;
    static final int BRIDGE = 0x0040;
    static final int NATIVE = 0x0100;
    static final int INTERFACE = 0x0200;
    static final int ABSTRACT = 0x0400;
    static final int SYNTHETIC = 0x1000;
    static final int ANNOTATION = 0x2000;
    static final int ENUM = 0x4000;
    static final int MANDATED = 0x8000;

    public ClassFile {
        interfaces = List.copyOf(interfaces);
        recordComponents = List.copyOf(recordComponents);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
        annotations = List.copyOf(annotations);
    }

    /**
     * Reads the bytes of a class, of any version.
     *
     * @throws MalformedClassFileException when they are not a class file
     */
    public static ClassFile read(byte[] bytes) {
        return new ClassFileReader(bytes).read();
    }

    /** The class's package, empty for the unnamed one. */
    public String packageName() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    public boolean isInterface() {
        return has(access, INTERFACE);
    }

    /** Whether it was in no source, but made up by a compiler or by the JDK. */
    public boolean isMadeUp() {
        return has(access, SYNTHETIC);
    }

    public boolean isEnum() {
        return has(access, ENUM);
    }

    Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    Optional<Method> method(String methodName, String descriptor) {
        return methods.stream()
                .filter(method ->
                        method.name().equals(methodName) && method.descriptor().equals(descriptor))
                .findFirst();
    }

    static boolean has(int access, int flag) {
        return (access & flag) != 0;
    }

    /**
     * A record component.
     *
     * @param name its name
     * @param descriptor its type
     * @param annotations those visible at run time
     */
    public record RecordComponent(String name, String descriptor, List<Annotation> annotations) {
        public RecordComponent {
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * A field.
     *
     * @param name its name
     * @param descriptor its erased type
     * @param access the access flags
     * @param signature its generic type, if it has one
     * @param compileTimeConstant whether the compiler copies its value to its users
     * @param annotations those visible at run time
     */
    public record Field(
            String name,
            String descriptor,
            int access,
            Optional<String> signature,
            boolean compileTimeConstant,
            List<Annotation> annotations) {
        public Field {
            annotations = List.copyOf(annotations);
        }

        public boolean isStatic() {
            return has(access, STATIC);
        }

        public boolean isSynthetic() {
            return has(access, SYNTHETIC);
        }
    }

    /**
     * A method, constructor ({@code <init>}) or static initialiser ({@code <clinit>}).
     *
     * @param name its name
     * @param descriptor its erased type
     * @param access the access flags
     * @param signature its generic type, if it has one
     * @param parameters one for each type in the descriptor
     * @param accesses the field that the whole body reads, or writes, and nothing else
     * @param bridgesTo of a bridge, the descriptor of the method of the same class that it calls
     * @param generatedByRecord whether its code asks the JDK for what records are given, be it as the compiler wrote it or
     *     with another agent's probes around
     * @param annotations those visible at run time
     * @param astray annotations of parameters, when nobody can tell of which; the parameters have none then
     */
    public record Method(
            String name,
            String descriptor,
            int access,
            Optional<String> signature,
            List<Parameter> parameters,
            Optional<FieldReference> accesses,
            Optional<String> bridgesTo,
            boolean generatedByRecord,
            List<Annotation> annotations,
            List<Annotation> astray) {
        public Method {
            parameters = List.copyOf(parameters);
            annotations = List.copyOf(annotations);
            astray = List.copyOf(astray);
        }

        public boolean isStatic() {
            return has(access, STATIC);
        }

        public boolean isSynthetic() {
            return has(access, SYNTHETIC);
        }

        /** Whether it is a lambda's body: made up by javac, or named like Kotlin's. */
        public boolean isLambdaBody() {
            return (isSynthetic() && name.startsWith("lambda$")) || name.contains("$lambda$");
        }

        public boolean isConstructor() {
            return name.equals("<init>");
        }

        public boolean isStaticInitialiser() {
            return name.equals("<clinit>");
        }

        /** Whether there is code to run: neither abstract nor native. */
        public boolean hasBody() {
            return !has(access, ABSTRACT) && !has(access, NATIVE);
        }
    }

    /**
     * A parameter.
     *
     * @param name its name, where the compiler has recorded it
     * @param annotations those visible at run time
     */
    public record Parameter(Optional<String> name, List<Annotation> annotations) {
        public Parameter {
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * A field that an instruction names.
     *
     * @param owner the type through which it is accessed
     * @param name its name
     * @param write whether it is written
     */
    public record FieldReference(String owner, String name, boolean write) {}
}
