package io.mokuteki.archtests.report;

import io.mokuteki.policy.Label;
import io.mokuteki.policy.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the policy says about one item for one purpose.
 *
 * @param pairing whether the notice pairs the two
 * @param necessity whether the company has decided that the purpose needs the item
 * @param conditions what must hold besides, by id
 * @param clauses what it rests on
 * @param refusal why it is refused; empty when it is permitted, be it for statistics only
 */
record Judgement(
        Pairing pairing, Necessity necessity, List<String> conditions, List<String> clauses, Optional<Reason> refusal) {

    Judgement {
        conditions = List.copyOf(conditions);
        clauses = List.copyOf(clauses);
    }

    boolean isPermitted() {
        return necessity == Necessity.YES || necessity == Necessity.STATISTICS;
    }

    /** What the notice says of a purpose and an item, or of several items. */
    enum Pairing {
        /** It pairs them. */
        PAIRED("✓", new Label("認める", "paired")),
        /** It pairs some of the items. */
        PARTLY("△", new Label("一部を認める", "paired in part")),
        /** It does not. */
        NOT_PAIRED("✕", new Label("認めない", "not paired")),
        /** It does not speak of the purpose: statute alone permits it. */
        LAW("§", new Label("法令のみ", "statute alone"));

        private final String mark;
        private final Label label;

        Pairing(String mark, Label label) {
            this.mark = mark;
            this.label = label;
        }

        /** One character for a cell. */
        String mark() {
            return mark;
        }

        /** What people call it. */
        Label label() {
            return label;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the company has decided that a purpose needs. */
    enum Necessity {
        /** The item, once the conditions are met. */
        YES,
        /** Statistics made of it, and nothing else. */
        STATISTICS,
        /** Nothing of it. */
        NO,
        /** Nothing of it, as for any purpose: it is secret. */
        SECRET;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
