package com.example.library;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.annotation.Reclassifies;
import io.mokuteki.runtime.PurposeViolationException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Prints what comes of each kind of use. */
public final class Shop {

    private final Buyer buyer = new Buyer(1, "Hanako", "03", 100);

    private Shop() {}

    public static void main(String[] arguments) {
        Shop shop = new Shop();
        print("without a purpose", shop::salutation);
        print("for billing", shop::invoice);
        print("for delivery, on a condition", shop::call);
        print("a text", shop.buyer::toString);
        print("a text for billing", shop::text);
        print("a carrier", shop::deliver);
        print("ten people", () -> shop.average(10));
        print("nine people", () -> shop.average(9));
        print("again without a purpose", shop::salutation);
    }

    private String salutation() {
        return "Dear " + buyer.name();
    }

    @ForPurpose("billing")
    private String invoice() {
        return salutation() + ", " + buyer.amount() + " please";
    }

    @ForPurpose("delivery")
    private String call() {
        return buyer.phone();
    }

    @ForPurpose("billing")
    private String text() {
        return "" + buyer;
    }

    @ForPurpose("delivery")
    private String deliver() {
        carry("Hanako", 2);
        return "";
    }

    @Discloses(to = "carrier", channel = "outsourcing")
    private static void carry(@DataCategory("basic.name") String name, @NotPersonal("a number") int parcels) {}

    @ForPurpose("marketing")
    @Reclassifies(to = "statistics", clause = "2(2)")
    private String average(int people) {
        List<Buyer> buyers = LongStream.rangeClosed(1, people)
                .mapToObj(id -> new Buyer(id, "", "", 10))
                .toList();
        int sum = 0;
        for (Buyer each : buyers) {
            sum += each.amount();
        }
        return "average " + sum / people;
    }

    private static void print(String what, Supplier<?> use) {
        try {
            System.out.println(what + ": " + use.get());
        } catch (PurposeViolationException refused) {
            System.out.println(what + ": " + refused.decision().reason().orElseThrow() + " "
                    + refused.violation().target() + " at "
                    + refused.violation().site().replaceAll(":[0-9]+", ""));
        }
    }
}
