package io.mokuteki.audit;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

/** How often a method was entered for its purposes, in a recording of the JVM: at its beginning and its end. */
@Name("io.mokuteki.Use")
@Label("Permitted Use")
@Description("How often a method was entered while these purposes were in force, since the start of the JVM")
@Category("Mokuteki")
@Period("everyChunk")
@StackTrace(false)
final class UseEvent extends Event {

    @Label("Purposes")
    String purposes = "";

    @Label("Method")
    String method = "";

    @Label("Count")
    long count;

    static UseEvent of(MethodUse use, long count) {
        UseEvent event = new UseEvent();
        event.purposes = String.join(" > ", use.purposes());
        event.method = use.method();
        event.count = count;
        return event;
    }
}
