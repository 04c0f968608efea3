package com.example.unchanged;

import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All that reflection and serialization tell of classes. Prints the same with the agent and without. */
public final class Inventory {

    private Inventory() {}

    public static void main(String[] arguments) {
        for (Class<?> host : List.of(Plain.class, Person.class, Mark.class, Inventory.class, Traces.class)) {
            for (Class<?> member : host.getNestMembers()) {
                of(member);
            }
        }
    }

    private static void of(Class<?> type) {
        System.out.println();
        System.out.println(type.toGenericString() + " " + flags(type.getModifiers(), type.isSynthetic(), false));
        say("host", type.getNestHost());
        say("enclosed by", type.getEnclosingClass() + " " + type.getEnclosingMethod());
        say("declares", sorted(type.getDeclaredClasses()));
        say("permits", type.isSealed() + " " + Arrays.toString(type.getPermittedSubclasses()));
        say("extends", type.getAnnotatedSuperclass());
        say("implements", Arrays.toString(type.getAnnotatedInterfaces()));
        say("constants", Arrays.toString(names(type)));
        parameters(type);
        annotations(type);
        serialization(type);
        for (Field field : type.getDeclaredFields()) {
            say("field", field.toGenericString() + " " + flags(field.getModifiers(), field.isSynthetic(), false));
            annotations(field);
            say("  of type", field.getAnnotatedType());
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                say("component", component + " " + component.getGenericSignature() + " " + component.getAccessor());
                annotations(component);
                say("  of type", component.getAnnotatedType());
            }
        }
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        Arrays.sort(constructors, Comparator.comparing(Constructor::toString));
        for (Constructor<?> constructor : constructors) {
            of(constructor, false);
        }
        Method[] methods = type.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toString));
        for (Method method : methods) {
            of(method, method.isBridge());
            say("  default", Arrays.deepToString(new Object[] {method.getDefaultValue()}));
        }
    }

    private static void of(Executable code, boolean bridge) {
        say("code", code.toGenericString() + " " + flags(code.getModifiers(), code.isSynthetic(), bridge));
        annotations(code);
        parameters(code);
        say("  receiver", code.getAnnotatedReceiverType());
        say("  result", code.getAnnotatedReturnType());
        say("  throws", Arrays.toString(code.getAnnotatedExceptionTypes()));
        for (Parameter parameter : code.getParameters()) {
            say(
                    "  parameter",
                    parameter + " " + parameter.isNamePresent() + " "
                            + flags(parameter.getModifiers(), parameter.isSynthetic(), parameter.isImplicit()));
            annotations(parameter);
            AnnotatedType type = parameter.getAnnotatedType();
            say("    of type", type);
        }
    }

    private static void parameters(GenericDeclaration declaration) {
        for (TypeVariable<?> variable : declaration.getTypeParameters()) {
            say("  type parameter", variable + " " + Arrays.toString(variable.getAnnotatedBounds()));
            annotations(variable);
        }
    }

    private static void annotations(AnnotatedElement element) {
        say("  annotated", Arrays.toString(element.getDeclaredAnnotations()));
    }

    private static void serialization(Class<?> type) {
        ObjectStreamClass described = ObjectStreamClass.lookup(type);
        if (described != null) {
            say("serialVersionUID", described.getSerialVersionUID());
            for (ObjectStreamField field : described.getFields()) {
                say("  serialized", field);
            }
        }
    }

    private static Object[] names(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toArray()
                : new Object[0];
    }

    private static String sorted(Class<?>[] types) {
        Arrays.sort(types, Comparator.comparing(Class::getName));
        return Arrays.toString(types);
    }

    private static String flags(int modifiers, boolean synthetic, boolean more) {
        return "[" + Modifier.toString(modifiers) + " " + modifiers + " " + synthetic + " " + more + "]";
    }

    private static void say(String what, Object told) {
        System.out.println("  " + what + ": " + told);
    }
}
