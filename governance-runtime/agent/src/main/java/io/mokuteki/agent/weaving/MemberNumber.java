package io.mokuteki.agent.weaving;

import net.bytebuddy.jar.asm.MethodVisitor;

/** How woven code names a governed member when it calls the hook: by an {@code int}, wherever that comes from. */
interface MemberNumber {

    /** Writes the instruction that puts it on the stack. */
    void push(MethodVisitor code);
}
