package com.example.library;

import com.sun.tools.attach.VirtualMachine;

/** Attaches the agent to its own, running JVM. */
public final class AttachesItself {

    private AttachesItself() {}

    public static void main(String[] arguments) throws Exception {
        Buyer buyer = new Buyer(1, "Hanako", "03", 100);
        System.out.println("before: " + buyer.name());
        VirtualMachine self =
                VirtualMachine.attach(String.valueOf(ProcessHandle.current().pid()));
        self.loadAgent(arguments[0]);
        self.detach();
        System.out.println("after: " + buyer.name());
    }
}
