package io.mokuteki.agent.platform;

import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * What a woven method puts back where it ends, from what it was given where it began.
 *
 * <p>It writes fields and calls nothing. What is compiled asks for stack once a method, so where the stack ends even a call
 * that needs less than those before it may fail, and with it would fail the putting back.
 */
enum PutBack {

    /** What is in force. */
    IN_FORCE("Mark", List.of(new Written("scope", type("Scope")), new Written("own", type("Member")))),

    /** Whether the JDK makes a handle for {@code Field.get}. */
    FOR_FIELD("Mark", List.of(new Written("forField", "Z"))),

    /** What is in custody. */
    KEPT("Kept", List.of(new Written("kept", type("Kept"))));

    private static final String CURRENT = HookCall.HOOKS + "Current";

    private final String given;
    private final List<Written> written;

    PutBack(String given, List<Written> written) {
        this.given = HookCall.HOOKS + given;
        this.written = written;
    }

    /** The call that begins, and gives what to put back. */
    HookCall begin(String type, String name, String parameters, Integer... arguments) {
        return HookCall.of(type, name, parameters + "L" + given + ";", arguments);
    }

    /** {@code given.current.field = given.field;} for each, or {@code = given;} where that is what the field holds. */
    void weave(MethodVisitor code, int local) {
        for (Written one : written) {
            code.visitVarInsn(Opcodes.ALOAD, local);
            code.visitFieldInsn(Opcodes.GETFIELD, given, "current", "L" + CURRENT + ";");
            code.visitVarInsn(Opcodes.ALOAD, local);
            if (!one.type.equals("L" + given + ";")) {
                code.visitFieldInsn(Opcodes.GETFIELD, given, one.field, one.type);
            }
            code.visitFieldInsn(Opcodes.PUTFIELD, CURRENT, one.field, one.type);
        }
    }

    private static String type(String name) {
        return "L" + HookCall.HOOKS + name + ";";
    }

    /** A field of what is in force on a thread. */
    private record Written(String field, String type) {}
}
