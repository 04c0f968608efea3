package io.mokuteki.agent.hook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A governed field, method or type, and the questions that are asked about it. */
final class Member {

    private static final int UNKNOWN = -1;

    private final Integer id;
    private final Map<String, Object> description;
    private final Judge judge;

    /** Under which its reads in custody are counted. Two threads that ask for it at once get the same. */
    private int useInCustody = UNKNOWN;

    Member(int id, Map<String, Object> description, Judge judge) {
        this.id = id;
        this.description = description;
        this.judge = judge;
    }

    void read(Current current, @Nullable Object owner) {
        Member own = current.own;
        if (own != null && own.covers(description.get("type"))) {
            return;
        }
        if (owner != null && owner == current.kept.owner) {
            current.used(useInCustody());
            return;
        }
        ask("read", owner);
    }

    private int useInCustody() {
        int known = useInCustody;
        if (known == UNKNOWN) {
            known = Uses.number(Uses.IN_CUSTODY + this);
            useInCustody = known;
        }
        return known;
    }

    @Nullable
    String text(Object owner) {
        return (String) ask("text", owner);
    }

    String masked(Throwable thrown) {
        if (!(thrown instanceof Error)) {
            Object text = ask("masked", thrown);
            if (text != null) {
                return (String) text;
            }
        }
        throw Judge.<RuntimeException>unchecked(thrown);
    }

    /** Asks the library to put the method's purposes in force, and remembers where that led. */
    void enter(Current current, @Nullable Object subject) {
        int asked = Members.generation();
        Scope outer = current.scope;
        Object stack = ask("enter", subject);
        if (stack == null) {
            return;
        }
        int use = Uses.number(stack + "\t" + this);
        current.used(use);
        Scope inner = current.scope;
        if (inner == null || description.containsKey("reclassifies")) {
            return; // Each call makes statistics of its own.
        }
        if (outer == null) {
            Members.remember(id, new Scope.Entry(inner.shared, use), asked);
        } else if (outer.content.getClass() == inner.content.getClass()) {
            outer.remember(id, new Scope.Entry(inner.shared, use));
        } // Inside another application's scope nothing is remembered: its policy changes without our hearing of it.
    }

    @Nullable
    Object finish(@Nullable Object result) {
        return judge.answers(this) ? ask("finish", result) : result;
    }

    void disclose(@Nullable Object[] arguments) {
        ask("disclose", arguments);
    }

    void respond(@Nullable Object result) {
        ask("respond", result);
    }

    /** Whether reads of that type's members are reads of one's own, for a member that describes a type. */
    private boolean covers(@Nullable Object type) {
        Object types = description.get("types");
        return types instanceof List && ((List<?>) types).contains(type);
    }

    private @Nullable Object ask(String verb, @Nullable Object about) {
        return judge.ask(verb, new @Nullable Object[] {id, description, about}, this);
    }

    /** Such as {@code com.example.Customer.phone}. */
    @Override
    public String toString() {
        Object type = description.get("type");
        Object member = description.get("member");
        return member == null ? String.valueOf(type) : type + "." + member;
    }
}
