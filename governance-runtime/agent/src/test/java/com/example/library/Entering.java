package com.example.library;

import io.mokuteki.agent.hook.Guard;
import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.Reclassifies;
import io.mokuteki.policy.Policy;
import io.mokuteki.policy.PolicyFile;
import io.mokuteki.policy.validation.PolicyValidation;
import io.mokuteki.runtime.ConditionCheck;
import io.mokuteki.runtime.ConditionChecks;
import io.mokuteki.runtime.Mode;
import io.mokuteki.runtime.Modes;
import io.mokuteki.runtime.PolicyInForce;
import io.mokuteki.runtime.PurposeScope;
import io.mokuteki.runtime.PurposeViolationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Enters the same methods again and again: what is remembered of it, and what must not be. */
public final class Entering {

    private final Note note = new Note("call at noon");
    private final Buyer buyer = new Buyer(1, "Hanako", "03", 100);
    private final List<Object> asked = new ArrayList<>();
    private final Policy first;
    private final Policy second;

    private record Note(@DataCategory("basic.phone") String text) {}

    private Entering(String first, String second) {
        this.first = policy(first);
        this.second = policy(second);
    }

    public static void main(String[] policies) {
        new Entering(policies[0], policies[1]).run();
    }

    private void run() {
        install(first);
        print("billing", this::amount);
        print("billing again", this::amount);
        print("for seven", () -> deliver(7));
        print("for eight", () -> deliver(8));
        print("inside nobody's", this::ring);
        print("one call", this::ringTwice);
        System.out.println("asked about " + asked);
        print("nine people", () -> average(9));
        print("ten people", () -> average(10));
        print("ten people for nobody", () -> average(10));
        print("a policy changes meanwhile", this::changeMeanwhile);
        print("the new policy", this::amount);
        install(first);
        print("the first policy again", this::amount);
        print("a purpose by hand inside", this::both);
        Guard.uses().forEach((use, times) -> System.out.println(use.replace('\t', ' ') + ": " + times));
    }

    @ForPurpose("billing")
    private Object amount() {
        return buyer.amount();
    }

    @ForPurpose("delivery")
    private Object deliver(@DataSubjectId long customer) {
        return ring() + " " + customer;
    }

    @ForPurpose("delivery")
    private String ring() {
        return note.text();
    }

    @ForPurpose("delivery")
    private Object ringTwice() {
        return buyer.phone() + buyer.phone();
    }

    @ForPurpose("marketing")
    @Reclassifies(to = "statistics", clause = "2(2)")
    private Object average(int people) {
        int sum = 0;
        for (int id = 1; id <= people; id++) {
            sum += new Buyer(id, "", "", 10).amount();
        }
        return sum / people;
    }

    @ForPurpose("billing")
    private Object changeMeanwhile() {
        install(second);
        return buyer.amount() + " " + amount();
    }

    @ForPurpose("billing")
    private Object both() {
        int permitted = buyer.amount();
        try (PurposeScope scope = PurposeScope.open("delivery")) {
            return permitted + buyer.amount();
        }
    }

    private void install(Policy policy) {
        PolicyInForce.install(PolicyInForce.of(
                policy,
                ConditionChecks.of(List.of(ConditionCheck.of(
                        "not-opted-out", query -> asked.add(query.dataSubject().orElse("nobody"))))),
                Modes.everywhere(Mode.ENFORCE),
                List.of()));
    }

    private static Policy policy(String file) {
        return PolicyValidation.check(PolicyFile.read(Path.of(file))).policy().orElseThrow();
    }

    private static void print(String what, Supplier<?> use) {
        try {
            System.out.println(what + ": " + use.get());
        } catch (PurposeViolationException refused) {
            System.out.println(what + ": " + refused.decision().reason().orElseThrow() + " "
                    + refused.violation().target());
        }
    }
}
