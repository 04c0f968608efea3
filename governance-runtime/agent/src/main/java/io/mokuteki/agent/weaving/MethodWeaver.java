package io.mokuteki.agent.weaving;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Weaves one method: what it does at its beginning and at its end.
 *
 * <p>A method that restores something at its end gets three locals above its own, present in all its frames, and one
 * handler, outside all of its own. The handler calls nothing: what is compiled asks for stack once a method, so where the
 * stack ends even a call that needs less than those before it may fail, and with it would fail the restoring.
 */
final class MethodWeaver extends AccessWeaver {

    private static final String SCOPE = "io/mokuteki/agent/hook/Scope";
    private static final String MEMBER = "io/mokuteki/agent/hook/Member";
    /** How the descriptors of Kotlin's suspend functions end. */
    private static final String SUSPENDING = "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;";

    private final String owner;
    private final boolean isStatic;
    private final boolean suspending;
    private final Type[] parameters;
    private final Type result;
    /** The locals that hold what was in force, if the method restores something. */
    private final int scope;

    private final int own;

    /** Where the method begins, and where it did. */
    private final Label begin = new Label();

    private @Nullable Label formerBegin;
    private final Label start = new Label();
    private final Label bodyStart = new Label();
    private final Label bodyEnd = new Label();
    private final Label handler = new Label();

    MethodWeaver(
            MethodVisitor target,
            ClassPlan plan,
            String owner,
            int access,
            String name,
            String descriptor,
            int maxLocals) {
        super(target, plan, name, descriptor, maxLocals);
        this.owner = owner;
        this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
        this.suspending = descriptor.endsWith(SUSPENDING);
        this.parameters = Type.getArgumentTypes(descriptor);
        this.result = Type.getReturnType(descriptor);
        this.scope = current + 1;
        this.own = current + 2;
    }

    // ---- entry ----

    @Override
    public void visitCode() {
        super.visitCode();
        super.visitLabel(begin);
        if (method.restores()) {
            guard("current", "()L" + CURRENT + ";", 1);
            super.visitVarInsn(Opcodes.ASTORE, current);
            remember("scope", SCOPE, scope);
            remember("own", MEMBER, own);
            super.visitLabel(start);
        }
        if (method.text() != null) {
            textOrElse(method.text());
        }
        if (method.enter() != null) {
            if (method.subject() == null) {
                super.visitInsn(Opcodes.ACONST_NULL);
            } else {
                parameter(method.subject());
            }
            super.visitVarInsn(Opcodes.ALOAD, current);
            push(method.enter());
            if (suspending) {
                parameter(parameters.length - 1);
            }
            String continuation = suspending ? "Ljava/lang/Object;" : "";
            guard("enter", "(Ljava/lang/Object;L" + CURRENT + ";I" + continuation + ")V", 4);
        }
        if (method.read() != null) {
            if (isStatic) {
                readOfStatic(method.read());
            } else {
                super.visitVarInsn(Opcodes.ALOAD, 0);
                read(method.read());
            }
        }
        if (method.disclose() != null) {
            array(parameters.length);
            for (int index = 0; index < parameters.length; index++) {
                super.visitInsn(Opcodes.DUP);
                number(index);
                parameter(index);
                super.visitInsn(Opcodes.AASTORE);
            }
            push(method.disclose());
            guard("disclose", "([Ljava/lang/Object;I)V", 6);
        }
        if (method.masked() != null) {
            super.visitLabel(bodyStart);
        }
    }

    /** {@code String text = Guard.text(this, id); if (text != null) return text;} */
    private void textOrElse(MemberNumber id) {
        Label real = new Label();
        super.visitVarInsn(Opcodes.ALOAD, 0);
        push(id);
        guard("text", "(Ljava/lang/Object;I)Ljava/lang/String;", 2);
        super.visitInsn(Opcodes.DUP);
        super.visitJumpInsn(Opcodes.IFNULL, real);
        super.visitInsn(Opcodes.ARETURN);
        super.visitLabel(real);
        visitFrame(Opcodes.F_NEW, 1, new Object[] {owner}, 1, new Object[] {"java/lang/String"});
        super.visitInsn(Opcodes.POP);
    }

    // ---- what debuggers read ----

    @Override
    public void visitLabel(Label label) {
        if (formerBegin == null) {
            formerBegin = label;
        }
        super.visitLabel(label);
    }

    /** Parameters are there from the beginning: who steps into the method sees them. */
    @Override
    public void visitLocalVariable(
            String variable, String descriptor, @Nullable String signature, Label from, Label to, int index) {
        boolean parameter = from == formerBegin && index < slot(parameters.length);
        super.visitLocalVariable(variable, descriptor, signature, parameter ? begin : from, to, index);
    }

    // ---- exits ----

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            if (method.finish() != null) {
                finish(method.finish());
            }
            if (method.respond() != null && result.getSort() != Type.VOID) {
                super.visitInsn(result.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
                box(result);
                push(method.respond());
                guard("respond", "(Ljava/lang/Object;I)V", 3);
            }
            if (method.restores()) {
                exit();
            }
        }
        super.visitInsn(opcode);
    }

    private void finish(MemberNumber id) {
        if (result.getSort() == Type.VOID) {
            super.visitInsn(Opcodes.ACONST_NULL);
        } else {
            box(result);
        }
        push(id);
        guard("finish", "(Ljava/lang/Object;I)Ljava/lang/Object;", 2);
        if (result.getSort() == Type.VOID) {
            super.visitInsn(Opcodes.POP);
        } else {
            unbox(result);
        }
    }

    private void exit() {
        super.visitVarInsn(Opcodes.ALOAD, current);
        super.visitVarInsn(Opcodes.ALOAD, scope);
        super.visitVarInsn(Opcodes.ALOAD, own);
        guard("exit", "(L" + CURRENT + ";L" + SCOPE + ";L" + MEMBER + ";)V", 3);
    }

    private void remember(String field, String type, int slot) {
        super.visitVarInsn(Opcodes.ALOAD, current);
        ofCurrent(Opcodes.GETFIELD, field, type);
        super.visitVarInsn(Opcodes.ASTORE, slot);
    }

    private void restore(String field, String type, int slot) {
        super.visitVarInsn(Opcodes.ALOAD, current);
        super.visitVarInsn(Opcodes.ALOAD, slot);
        ofCurrent(Opcodes.PUTFIELD, field, type);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        if (method.masked() != null) {
            super.visitLabel(bodyEnd);
            super.visitTryCatchBlock(bodyStart, bodyEnd, bodyEnd, "java/lang/Throwable");
            handlerFrame();
            push(method.masked());
            guard("masked", "(Ljava/lang/Throwable;I)Ljava/lang/String;", 2);
            if (method.restores()) {
                exit();
            }
            super.visitInsn(Opcodes.ARETURN);
        }
        if (method.restores()) {
            super.visitLabel(handler);
            super.visitTryCatchBlock(start, handler, handler, null);
            handlerFrame();
            restore("scope", SCOPE, scope);
            restore("own", MEMBER, own);
            super.visitInsn(Opcodes.ATHROW);
        }
        super.visitMaxs(Math.max(maxStack, 1) + extraStack(), usedLocals());
    }

    /** In a handler nothing is known of the method's own locals, since it may have changed them anywhere. */
    private void handlerFrame() {
        if (method.restores()) {
            Object[] locals = new Object[own + 1];
            for (int slot = 0; slot < current; slot++) {
                locals[slot] = Opcodes.TOP;
            }
            locals[current] = CURRENT;
            locals[scope] = SCOPE;
            locals[own] = MEMBER;
            super.visitFrame(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
        } else {
            super.visitFrame(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
        }
    }

    /** What is in force and what was are there from the beginning, so they are in every frame. */
    @Override
    public void visitFrame(int type, int count, Object[] locals, int stackCount, Object[] stack) {
        if (!method.restores()) {
            super.visitFrame(type, count, locals, stackCount, stack);
            return;
        }
        Object[] extended = new Object[own + 1];
        int slot = 0;
        int entries = 0;
        for (int index = 0; index < count; index++) {
            extended[entries++] = locals[index];
            slot += locals[index] == Opcodes.LONG || locals[index] == Opcodes.DOUBLE ? 2 : 1;
        }
        while (slot < current) {
            extended[entries++] = Opcodes.TOP;
            slot++;
        }
        extended[entries++] = CURRENT;
        extended[entries++] = SCOPE;
        extended[entries++] = MEMBER;
        super.visitFrame(type, entries, extended, stackCount, stack);
    }

    private void parameter(int index) {
        load(parameters[index], slot(index));
    }

    /** The local that holds a parameter; for one too many, the first local that holds none. */
    private int slot(int index) {
        int slot = isStatic ? 0 : 1;
        for (int before = 0; before < index; before++) {
            slot += parameters[before].getSize();
        }
        return slot;
    }
}
