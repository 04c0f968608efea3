package io.mokuteki.agent;

import io.mokuteki.agent.ClassPlan.CallGuard;
import io.mokuteki.agent.ClassPlan.FieldGuard;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the body of one method.
 *
 * <p>What guards a read or a call is straight-line code, so the frames that the compiler computed stay as they are. A
 * method that restores something at its end gets two locals above its own, present in all its frames, and one handler,
 * outside all of its own.
 */
final class MethodWeaver extends HookCalls {

    private static final String CURRENT = "io/mokuteki/agent/hook/Current";
    private static final String OBJECT = "java/lang/Object";
    /** How the descriptors of Kotlin's suspend functions end. */
    private static final String SUSPENDING = "Lkotlin/coroutines/Continuation;)Ljava/lang/Object;";

    private final ClassPlan plan;
    private final MethodPlan method;
    private final String owner;
    private final String name;
    private final boolean isStatic;
    private final boolean constructor;
    private final boolean suspending;
    private final Type[] parameters;
    private final Type result;
    /** The locals that hold what the thread has in force, and the mark, if the method restores something. */
    private final int current;

    private final int mark;

    private final int free;
    private int usedLocals;
    /** In a constructor: objects made and not yet initialised, of which {@code this} is the last. */
    private int uninitialised = 1;

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
        super(target);
        this.plan = plan;
        this.method = plan.method(name, descriptor);
        this.owner = owner;
        this.name = name;
        this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
        this.constructor = name.equals("<init>");
        this.suspending = descriptor.endsWith(SUSPENDING);
        this.parameters = Type.getArgumentTypes(descriptor);
        this.result = Type.getReturnType(descriptor);
        this.current = maxLocals;
        this.mark = maxLocals + 1;
        this.free = method.restores() ? maxLocals + 2 : maxLocals;
        this.usedLocals = free;
    }

    // ---- entry ----

    @Override
    public void visitCode() {
        super.visitCode();
        super.visitLabel(begin);
        if (method.restores()) {
            guard("current", "()L" + CURRENT + ";", 1);
            super.visitInsn(Opcodes.DUP);
            super.visitVarInsn(Opcodes.ASTORE, current);
            guard("mark", "(L" + CURRENT + ";)Ljava/lang/Object;", 2);
            super.visitVarInsn(Opcodes.ASTORE, mark);
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

    // ---- reads ----

    @Override
    public void visitFieldInsn(int opcode, String fieldOwner, String fieldName, String descriptor) {
        if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
            FieldGuard guard = plan.field(fieldOwner, fieldName);
            if (guard != null && !isFree(guard, opcode)) {
                guardRead(guard, opcode);
            }
        }
        super.visitFieldInsn(opcode, fieldOwner, fieldName, descriptor);
    }

    private void guardRead(FieldGuard guard, int opcode) {
        if (opcode == Opcodes.GETSTATIC) {
            readOfStatic(guard.id());
            return;
        }
        super.visitInsn(Opcodes.DUP);
        if (constructor && uninitialised == 0) {
            super.visitVarInsn(Opcodes.ALOAD, 0);
            push(guard.id());
            guard("read", "(Ljava/lang/Object;Ljava/lang/Object;I)V", 3);
        } else {
            read(guard.id());
        }
    }

    /** Takes the owner off the stack. A method that holds what is in force need not look the thread up. */
    private void read(MemberNumber id) {
        if (method.restores()) {
            super.visitVarInsn(Opcodes.ALOAD, current);
        }
        push(id);
        guard("read", method.restores() ? "(Ljava/lang/Object;L" + CURRENT + ";I)V" : "(Ljava/lang/Object;I)V", 3);
    }

    private void readOfStatic(MemberNumber id) {
        if (method.restores()) {
            super.visitVarInsn(Opcodes.ALOAD, current);
        }
        push(id);
        guard("read", method.restores() ? "(L" + CURRENT + ";I)V" : "(I)V", 2);
    }

    /** A comparison reads its own type freely, and a static initialiser what it initialises. */
    private boolean isFree(FieldGuard guard, int opcode) {
        if (method.own() != null) {
            return plan.own().contains(guard.declaringType());
        }
        return opcode == Opcodes.GETSTATIC
                && name.equals("<clinit>")
                && guard.declaringType().equals(plan.type());
    }

    // ---- calls ----

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (constructor && opcode == Opcodes.NEW && uninitialised > 0) {
            uninitialised++;
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String called, String calledName, String descriptor, boolean isInterface) {
        CallGuard guard = plan.call(called, calledName, descriptor);
        if (guard != null) {
            guardCall(guard, opcode, descriptor);
        }
        boolean accessor = method.own() != null && isOwnAccessor(opcode, called, calledName, descriptor);
        if (accessor) {
            push(method.own());
            guard("own", "(I)V", 1);
        }
        super.visitMethodInsn(opcode, called, calledName, descriptor, isInterface);
        if (accessor) {
            guard("others", "()V", 0);
        }
        if (constructor && opcode == Opcodes.INVOKESPECIAL && calledName.equals("<init>") && uninitialised > 0) {
            uninitialised--;
        }
    }

    /** A method without parameters, of the type itself or a superclass, that gives something. */
    private boolean isOwnAccessor(int opcode, String called, String calledName, String descriptor) {
        return opcode != Opcodes.INVOKESTATIC
                && descriptor.startsWith("()")
                && !descriptor.endsWith("V")
                && !calledName.equals("hashCode")
                && !calledName.equals("toString")
                && plan.own().contains(called.replace('/', '.'));
    }

    /** Takes the arguments off the stack, asks, and puts them back. */
    private void guardCall(CallGuard guard, int opcode, String descriptor) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        int[] slots = new int[arguments.length];
        int next = free;
        for (int index = 0; index < arguments.length; index++) {
            slots[index] = next;
            next += arguments[index].getSize();
        }
        usedLocals = Math.max(usedLocals, next);
        for (int index = arguments.length - 1; index >= 0; index--) {
            super.visitVarInsn(arguments[index].getOpcode(Opcodes.ISTORE), slots[index]);
        }
        if (guard.read() != null) {
            if (opcode == Opcodes.INVOKESTATIC) {
                readOfStatic(guard.read());
            } else {
                super.visitInsn(Opcodes.DUP);
                read(guard.read());
            }
        }
        if (guard.disclose() != null) {
            array(arguments.length);
            for (int index = 0; index < arguments.length; index++) {
                super.visitInsn(Opcodes.DUP);
                number(index);
                load(arguments[index], slots[index]);
                super.visitInsn(Opcodes.AASTORE);
            }
            push(guard.disclose());
            guard("disclose", "([Ljava/lang/Object;I)V", 6);
        }
        for (int index = 0; index < arguments.length; index++) {
            super.visitVarInsn(arguments[index].getOpcode(Opcodes.ILOAD), slots[index]);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(
            String dynamicName, String descriptor, Handle bootstrap, Object... bootstrapArguments) {
        if (!bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods")) {
            for (Object argument : bootstrapArguments) {
                refuseGoverned(argument);
            }
        }
        super.visitInvokeDynamicInsn(dynamicName, descriptor, bootstrap, bootstrapArguments);
    }

    @Override
    public void visitLdcInsn(Object value) {
        refuseGoverned(value);
        super.visitLdcInsn(value);
    }

    private void refuseGoverned(Object constant) {
        if (constant instanceof ConstantDynamic dynamic) {
            for (int index = 0; index < dynamic.getBootstrapMethodArgumentCount(); index++) {
                refuseGoverned(dynamic.getBootstrapMethodArgument(index));
            }
        }
        if (!(constant instanceof Handle handle)) {
            return;
        }
        String target = handle.getOwner().replace('/', '.') + "::" + handle.getName();
        if (plan.call(handle.getOwner(), handle.getName(), handle.getDesc()) != null) {
            throw new UnweavableException("its method " + name + " uses the method reference " + target
                    + ", which has no body: nobody can check it where it is called. Write a lambda or a statement that"
                    + " calls the method.");
        }
        if (handle.getTag() <= Opcodes.H_GETSTATIC && plan.field(handle.getOwner(), handle.getName()) != null) {
            throw new UnweavableException("its method " + name + " reads " + target + " through a method handle, which"
                    + " cannot be guarded. Read it in a method, and refer to the method.");
        }
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
        super.visitVarInsn(Opcodes.ALOAD, mark);
        guard("exit", "(L" + CURRENT + ";Ljava/lang/Object;)V", 2);
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
            exit();
            super.visitInsn(Opcodes.ATHROW);
        }
        super.visitMaxs(Math.max(maxStack, 1) + extraStack(), usedLocals);
    }

    /** In a handler nothing is known of the method's own locals, since it may have changed them anywhere. */
    private void handlerFrame() {
        if (method.restores()) {
            Object[] locals = new Object[mark + 1];
            for (int slot = 0; slot < current; slot++) {
                locals[slot] = Opcodes.TOP;
            }
            locals[current] = CURRENT;
            locals[mark] = OBJECT;
            super.visitFrame(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
        } else {
            super.visitFrame(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
        }
    }

    /** What is in force and the mark are there from the beginning, so they are in every frame. */
    @Override
    public void visitFrame(int type, int count, Object[] locals, int stackCount, Object[] stack) {
        if (!method.restores()) {
            super.visitFrame(type, count, locals, stackCount, stack);
            return;
        }
        Object[] extended = new Object[mark + 1];
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
        extended[entries++] = OBJECT;
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
