package io.mokuteki.policy;

import java.util.List;
import java.util.Locale;

/**
 * A channel that is not joint use: outsourcing, consent, law.
 *
 * @param id {@code outsourcing}
 * @param clause the clause or statute that allows it
 * @param see further clauses that bind it
 * @param label the notice's wording
 * @param kind what it is in law, whatever its clause is headed
 * @param recipients who may receive through it
 * @param conditions what must hold for any hand-over through it
 */
public record DirectChannel(
        String id,
        String clause,
        List<String> see,
        Label label,
        Kind kind,
        Selection recipients,
        List<String> conditions)
        implements Channel {

    public DirectChannel {
        see = List.copyOf(see);
        conditions = List.copyOf(conditions);
    }

    /** The same without what decisions do not depend on. */
    public DirectChannel(String id, String clause, Label label, Selection recipients, List<String> conditions) {
        this(id, clause, List.of(), label, Kind.THIRD_PARTY_PROVISION, recipients, conditions);
    }

    /** What a hand-over is in law. */
    public enum Kind {
        /** Somebody works on the company's behalf and under its supervision. */
        OUTSOURCING,
        /** Somebody receives data for purposes of their own. */
        THIRD_PARTY_PROVISION;

        /** As files and messages spell it: {@code outsourcing}, {@code third-party-provision}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
