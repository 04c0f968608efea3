package io.mokuteki.audit;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

/** How often a member was read in custody, in a recording of the JVM: at its beginning and its end. */
@Name("io.mokuteki.Custody")
@Label("Custody")
@Description(
        "How often a persistence provider or a validator read a member to keep or check it, since the start of the JVM")
@Category("Mokuteki")
@Period("everyChunk")
@StackTrace(false)
final class CustodyEvent extends Event {

    @Label("Member")
    String member = "";

    @Label("Count")
    long count;

    static CustodyEvent of(String member, long count) {
        CustodyEvent event = new CustodyEvent();
        event.member = member;
        event.count = count;
        return event;
    }
}
