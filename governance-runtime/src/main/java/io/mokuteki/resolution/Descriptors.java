package io.mokuteki.resolution;

import java.util.ArrayList;
import java.util.List;

/** Field and method descriptors (JVMS 4.3). */
final class Descriptors {

    private Descriptors() {}

    /** The descriptors of a method's parameters. */
    static List<String> parameters(String method) {
        List<String> types = new ArrayList<>();
        int at = 1;
        while (method.charAt(at) != ')') {
            int end = end(method, at);
            types.add(method.substring(at, end));
            at = end;
        }
        return types;
    }

    /** The descriptor of what a method returns. */
    static String result(String method) {
        return method.substring(method.indexOf(')') + 1);
    }

    /** How many local variables a value takes. */
    static int slots(String type) {
        return type.equals("J") || type.equals("D") ? 2 : 1;
    }

    private static int end(String text, int start) {
        int at = start;
        while (text.charAt(at) == '[') {
            at++;
        }
        return text.charAt(at) == 'L' ? text.indexOf(';', at) + 1 : at + 1;
    }
}
