package com.example.letters;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.runtime.PurposeViolationException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Prints what comes of each kind of use, and how often each method was entered. */
public final class Letters {

    private final Customer customer = new Customer(7, "Hanako", "03");
    private final Carrier carrier = name -> "carried";

    public static void main(String[] arguments) throws Exception {
        Letters letters = new Letters();
        print("without a purpose", letters::salutation);
        print("for billing", letters::invoice);
        print("for billing, once more", letters::invoice);
        print("for marketing", letters::advertisement);
        print("a lambda without a purpose", letters.later());
        print("a lambda for billing", () -> letters.billing(letters.later()));
        print("a text", letters.customer::toString);
        print("a text for billing", () -> letters.billing(letters.customer::toString));
        print("handed to the carrier", letters::deliver);
        uses().forEach((method, times) -> System.out.println(method.replace('\t', ' ') + ": " + times));
    }

    private String salutation() {
        return "Dear " + customer.name();
    }

    @ForPurpose("billing")
    private String invoice() {
        return salutation();
    }

    @ForPurpose("marketing")
    private String advertisement() {
        return salutation();
    }

    @ForPurpose("billing")
    private <T> T billing(Supplier<T> what) {
        return what.get();
    }

    @ForPurpose("delivery")
    private String deliver() {
        return carrier.carry(customer.name());
    }

    private Supplier<String> later() {
        return () -> customer.name();
    }

    private static void print(String what, Supplier<?> use) {
        try {
            System.out.println(what + ": " + use.get());
        } catch (PurposeViolationException refused) {
            System.out.println(what + ": " + refused.decision().reason().orElseThrow());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> uses() throws ReflectiveOperationException {
        Class<?> guard = Class.forName("io.mokuteki.agent.hook.Guard");
        return new TreeMap<>((Map<String, Long>) guard.getMethod("uses").invoke(null));
    }
}
