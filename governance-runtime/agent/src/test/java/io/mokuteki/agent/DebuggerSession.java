package io.mokuteki.agent;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector.Argument;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.StepRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A debugger that stops at every line of {@code com.example.unchanged.Debugged} and steps from there into whatever comes,
 * and notes what it sees.
 */
final class DebuggerSession {

    private static final String APPLICATION = "com.example.unchanged.Debugged";

    private final VirtualMachine machine;
    private final List<String> transcript = new ArrayList<>();

    private DebuggerSession(VirtualMachine machine) {
        this.machine = machine;
    }

    /** All that it saw. */
    static List<String> transcript(Path jdk, boolean agent) throws Exception {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Argument> arguments = connector.defaultArguments();
        arguments.get("home").setValue(jdk.toString());
        arguments.get("main").setValue(APPLICATION);
        arguments
                .get("options")
                .setValue("-XX:TieredStopAtLevel=1 -cp \"" + SecondJvm.classPath() + "\""
                        + (agent ? " -javaagent:\"" + AgentJar.FILE + "\"" : ""));
        VirtualMachine machine = connector.launch(arguments);
        try {
            DebuggerSession session = new DebuggerSession(machine);
            session.run();
            return session.transcript;
        } finally {
            machine.process().destroyForcibly();
        }
    }

    private void run() throws Exception {
        ClassPrepareRequest prepared = machine.eventRequestManager().createClassPrepareRequest();
        prepared.addClassFilter(APPLICATION);
        prepared.enable();
        while (true) {
            EventSet events = machine.eventQueue().remove(60_000);
            if (events == null) {
                throw new IllegalStateException("The application neither stops nor ends");
            }
            for (Event event : events) {
                if (event instanceof VMDisconnectEvent) {
                    return;
                }
                see(event);
            }
            events.resume();
        }
    }

    private void see(Event event) throws Exception {
        if (event instanceof ClassPrepareEvent prepared) {
            for (Method method : methods(prepared.referenceType())) {
                describe(method);
                for (Location line : method.allLineLocations()) {
                    machine.eventRequestManager().createBreakpointRequest(line).enable();
                }
            }
            stepFrom(prepared.thread());
        } else if (event instanceof BreakpointEvent stopped) {
            where("stopped at", stopped.thread());
        } else if (event instanceof StepEvent stepped) {
            where("stepped to", stepped.thread());
        }
    }

    private static List<Method> methods(ReferenceType type) {
        return type.methods().stream()
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private void describe(Method method) {
        try {
            lines(method);
            variables(method);
        } catch (AbsentInformationException none) {
            transcript.add("  nothing of that");
        }
    }

    private void lines(Method method) throws AbsentInformationException {
        transcript.add(
                method + " " + method.modifiers() + " " + method.genericSignature() + " " + method.argumentTypeNames());
        transcript.add("  lines "
                + method.allLineLocations().stream().map(Location::lineNumber).toList());
    }

    private void variables(Method method) throws AbsentInformationException {
        for (LocalVariable variable : method.variables()) {
            transcript.add("  variable " + variable.typeName() + " " + variable.name() + " " + variable.isArgument());
        }
    }

    /** What IDEs do not step into by default, and the hook. */
    private void stepFrom(ThreadReference thread) {
        StepRequest step =
                machine.eventRequestManager().createStepRequest(thread, StepRequest.STEP_LINE, StepRequest.STEP_INTO);
        for (String without : List.of("java.*", "javax.*", "jdk.*", "sun.*", "io.mokuteki.*")) {
            step.addClassExclusionFilter(without);
        }
        step.enable();
    }

    private void where(String what, ThreadReference thread) throws Exception {
        transcript.add(what);
        for (StackFrame frame : thread.frames()) {
            transcript.add("    " + withoutNumber(frame.location().method().toString()) + " "
                    + frame.location().lineNumber());
        }
        StackFrame frame = thread.frame(0);
        try {
            for (LocalVariable variable : frame.visibleVariables()) {
                transcript.add("  " + variable.name() + " = " + shown(frame.getValue(variable)));
            }
        } catch (AbsentInformationException none) {
            transcript.add("  no variables");
        }
    }

    /** The class of a lambda is named by how many there are in the JVM, or by where it lies in memory. */
    private static String withoutNumber(String name) {
        return name.replaceAll("\\$\\$Lambda[$0-9]*/0x[0-9a-f]+", "\\$\\$Lambda");
    }

    private static String shown(Value value) {
        return value instanceof ObjectReference object
                ? withoutNumber(object.referenceType().name())
                : String.valueOf(value);
    }
}
