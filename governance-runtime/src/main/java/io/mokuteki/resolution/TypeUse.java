package io.mokuteki.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type as a field, parameter or result uses it: arrays are their elements, wildcards and type variables their upper bounds.
 *
 * @param name the binary name of a class, or the one-letter descriptor of a primitive
 * @param arguments the type arguments
 */
record TypeUse(String name, List<TypeUse> arguments) {

    private static final TypeUse OBJECT = new TypeUse("java.lang.Object", List.of());

    static TypeUse ofDescriptor(String descriptor) {
        return new Parser(descriptor, Map.of()).type();
    }

    /** A generic type, with the bounds of the variables that may occur in it. */
    static TypeUse ofSignature(String signature, Map<String, TypeUse> variables) {
        return new Parser(signature, variables).type();
    }

    /** The generic types of a method's parameters, and its result's last. */
    static List<TypeUse> ofMethodSignature(String signature, Map<String, TypeUse> classVariables) {
        Parser parser = new Parser(signature, classVariables);
        parser.formalParameters();
        List<TypeUse> types = new ArrayList<>();
        parser.at++;
        while (signature.charAt(parser.at) != ')') {
            types.add(parser.type());
        }
        parser.at++;
        types.add(parser.type());
        return types;
    }

    /** The bounds of the type variables that a class declares. */
    static Map<String, TypeUse> variables(String classSignature) {
        Parser parser = new Parser(classSignature, Map.of());
        parser.formalParameters();
        return parser.variables;
    }

    /** Reads signatures (JVMS 4.7.9.1). */
    private static final class Parser {
        private final String text;
        private final Map<String, TypeUse> variables;
        private int at;

        Parser(String text, Map<String, TypeUse> variables) {
            this.text = text;
            this.variables = new HashMap<>(variables);
        }

        void formalParameters() {
            if (text.charAt(at) != '<') {
                return;
            }
            at++;
            while (text.charAt(at) != '>') {
                int colon = text.indexOf(':', at);
                String variable = text.substring(at, colon);
                at = colon;
                TypeUse bound = OBJECT;
                while (text.charAt(at) == ':') {
                    at++;
                    if (text.charAt(at) != ':') {
                        TypeUse next = type();
                        bound = bound.equals(OBJECT) ? next : bound;
                    }
                }
                variables.put(variable, bound);
            }
            at++;
        }

        TypeUse type() {
            char kind = text.charAt(at++);
            switch (kind) {
                case '[', '+' -> {
                    return type();
                }
                case '-' -> {
                    type(); // Whatever is above it.
                    return OBJECT;
                }
                case '*' -> {
                    return OBJECT;
                }
                case 'T' -> {
                    int end = text.indexOf(';', at);
                    String variable = text.substring(at, end);
                    at = end + 1;
                    return variables.getOrDefault(variable, OBJECT);
                }
                case 'L' -> {
                    return classType();
                }
                default -> {
                    return new TypeUse(String.valueOf(kind), List.of());
                }
            }
        }

        private TypeUse classType() {
            StringBuilder name = new StringBuilder();
            List<TypeUse> arguments = new ArrayList<>();
            while (true) {
                char next = text.charAt(at++);
                switch (next) {
                    case ';' -> {
                        return new TypeUse(name.toString(), List.copyOf(arguments));
                    }
                    case '<' -> {
                        arguments.clear();
                        while (text.charAt(at) != '>') {
                            arguments.add(type());
                        }
                        at++;
                    }
                    case '.' -> name.append('$');
                    case '/' -> name.append('.');
                    default -> name.append(next);
                }
            }
        }
    }
}
