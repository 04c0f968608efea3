package io.mokuteki.agent.platform;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Something begins where a method does, and ends wherever it ends, or where it throws.
 *
 * <p>What began is kept in a local above the method's own, which is present in each of its frames. The one handler stands
 * outside all of the method's own.
 */
abstract class Around extends MethodVisitor {

    private final Method method;
    private final HookCall begin;
    private final boolean returning;
    private final int mark;
    private final Label start = new Label();

    /**
     * Puts itself before the writer of a method's code.
     *
     * @param returning whether it ends also where the method returns
     */
    Around(MethodVisitor target, Method method, HookCall begin, boolean returning) {
        super(Opcodes.ASM9, target);
        this.method = method;
        this.begin = begin;
        this.returning = returning;
        this.mark = method.maxLocals();
    }

    @Override
    public final void visitCode() {
        super.visitCode();
        begin.weave(mv, method);
        super.visitVarInsn(Opcodes.ASTORE, mark);
        begun(mark);
        super.visitLabel(start);
    }

    /** More to do once it has begun. What throws there does not end it. */
    void begun(int mark) {}

    /** Ends what began. */
    abstract void end(int mark);

    @Override
    public void visitInsn(int opcode) {
        if (returning && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            end(mark);
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        Label handler = new Label();
        super.visitLabel(handler);
        super.visitTryCatchBlock(start, handler, handler, null);
        visitFrame(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
        end(mark);
        super.visitInsn(Opcodes.ATHROW);
        super.visitMaxs(maxStack, maxLocals);
    }

    /** Adds the mark. In the handler nothing else is known, since the method may have changed its locals anywhere. */
    @Override
    public void visitFrame(int type, int count, Object[] locals, int stackCount, Object[] stack) {
        Object[] extended = new Object[mark + 1];
        int slot = 0;
        int entries = 0;
        for (int index = 0; index < count; index++) {
            extended[entries++] = locals[index];
            slot += locals[index] == Opcodes.LONG || locals[index] == Opcodes.DOUBLE ? 2 : 1;
        }
        for (; slot < mark; slot++) {
            extended[entries++] = Opcodes.TOP;
        }
        extended[entries++] = Type.getReturnType(begin.descriptor()).getInternalName();
        super.visitFrame(type, entries, extended, stackCount, stack);
    }
}
