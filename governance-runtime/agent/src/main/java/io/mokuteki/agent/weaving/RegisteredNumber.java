package io.mokuteki.agent.weaving;

import net.bytebuddy.jar.asm.MethodVisitor;

/** A number that the hook of this JVM gave. It stands in the woven code as it is. */
record RegisteredNumber(int value) implements MemberNumber {

    @Override
    public void push(MethodVisitor code) {
        HookCalls.pushNumber(code, value);
    }
}
