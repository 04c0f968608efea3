package io.mokuteki.audit;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A violation in a recording of the JVM, with the stack of the thread that committed it. */
@Name("io.mokuteki.Violation")
@Label("Purpose Violation")
@Description("Governed data was about to be read or disclosed for a purpose that does not permit it")
@Category("Mokuteki")
@StackTrace(true)
final class ViolationEvent extends Event {

    @Label("Decision")
    String decision = "";

    @Label("Enforced")
    boolean enforced;

    @Label("Reason")
    String reason = "";

    @Label("Layer")
    String layer = "";

    @Label("Data Category")
    String category = "";

    @Label("Purposes")
    String purposes = "";

    @Label("Action")
    String action = "";

    @Label("Target")
    String target = "";

    @Label("Site")
    String site = "";

    @Label("Recipient")
    String recipient = "";

    @Label("Clauses")
    String clauses = "";

    @Label("Policy")
    String policy = "";

    static ViolationEvent of(Violation violation) {
        ViolationEvent event = new ViolationEvent();
        event.decision = violation.id();
        event.enforced = violation.enforced();
        event.reason = violation.decision().reason().map(Enum::name).orElse("");
        event.layer = violation.decision().layer().map(layer -> layer.id()).orElse("");
        event.category = violation.decision().item();
        event.purposes = String.join(" > ", violation.decision().purposes());
        event.action = violation.action();
        event.target = violation.target();
        event.site = violation.site();
        event.recipient = violation.decision().recipient().orElse("");
        event.clauses = String.join(", ", violation.decision().clauses());
        event.policy =
                violation.decision().policyId() + " " + violation.decision().policyVersion();
        return event;
    }
}
