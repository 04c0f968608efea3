package io.mokuteki.agent.weaving;

import io.mokuteki.agent.weaving.ClassPlan.CallGuard;
import io.mokuteki.agent.weaving.ClassPlan.FieldGuard;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Weaves the reads and calls in the body of one method.
 *
 * <p>What guards them is straight-line code, so the frames that the compiler computed stay as they are.
 */
abstract class AccessWeaver extends HookCalls {

    private final ClassPlan plan;
    final MethodPlan method;
    private final String name;
    private final boolean constructor;
    /** The local that holds what the thread has in force, if the method restores something; what was is in the next two. */
    final int current;

    private final int free;
    private int usedLocals;
    /** In a constructor: objects made and not yet initialised, of which {@code this} is the last. */
    private int uninitialised = 1;

    AccessWeaver(MethodVisitor target, ClassPlan plan, String name, String descriptor, int maxLocals) {
        super(target);
        this.plan = plan;
        this.method = plan.method(name, descriptor);
        this.name = name;
        this.constructor = name.equals("<init>");
        this.current = maxLocals;
        this.free = method.restores() ? maxLocals + 3 : maxLocals;
        this.usedLocals = free;
    }

    /** How many locals there are, with those that the calls need. */
    final int usedLocals() {
        return usedLocals;
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
    final void read(MemberNumber id) {
        if (method.restores()) {
            super.visitVarInsn(Opcodes.ALOAD, current);
        }
        push(id);
        guard("read", method.restores() ? "(Ljava/lang/Object;L" + CURRENT + ";I)V" : "(Ljava/lang/Object;I)V", 3);
    }

    final void readOfStatic(MemberNumber id) {
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
        boolean ofRecord = bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods");
        for (Object argument : bootstrapArguments) {
            if (ofRecord && argument instanceof Handle handle && handle.getTag() == Opcodes.H_GETFIELD) {
                guardPart(dynamicName, handle);
            } else {
                refuseGoverned(argument);
            }
        }
        super.visitInvokeDynamicInsn(dynamicName, descriptor, bootstrap, bootstrapArguments);
    }

    /**
     * A component of a record of which the JDK makes a text, with the record on top of the stack. It is guarded where that
     * happens, unless the method is judged as a whole at its beginning: another agent may have moved the instruction to a
     * method of its own. What compares is free.
     */
    private void guardPart(String made, Handle component) {
        FieldGuard guard = plan.field(component.getOwner(), component.getName());
        boolean compares = made.equals("equals") || made.equals("hashCode");
        boolean judged =
                method.text() != null && component.getOwner().replace('/', '.').equals(plan.type());
        if (guard != null && !compares && !judged) {
            super.visitInsn(Opcodes.DUP);
            read(guard.id());
        }
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
}
