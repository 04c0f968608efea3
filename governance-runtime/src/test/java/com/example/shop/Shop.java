package com.example.shop;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.RecipientId;
import io.mokuteki.annotation.Reclassifies;
import io.mokuteki.runtime.PurposeScope;
import io.mokuteki.runtime.StatisticalTable;
import java.util.List;
import java.util.function.Supplier;

/** A bean with every kind of governed method. */
public class Shop {

    @Delivering
    public List<String> composed() {
        return PurposeScope.purposesInForce();
    }

    public List<String> plain() {
        return PurposeScope.purposesInForce();
    }

    @ForPurpose("billing")
    public List<Customer> customersToBill() {
        return List.of(new Customer(1, "n", "p"));
    }

    @ForPurpose("marketing")
    public List<Customer> customersToAdvertiseTo() {
        return List.of(new Customer(1, "n", "p"));
    }

    @ForPurpose("marketing")
    public int advertise(List<Customer> customers) {
        return customers.size();
    }

    @ForPurpose("marketing")
    public Object anythingForMarketing(Supplier<?> source) {
        return source.get();
    }

    @ForPurpose("marketing")
    public int advertiseToAnything(Object... audience) {
        return audience.length;
    }

    @ForPurpose("delivery")
    @Discloses(to = "carrier", channel = "outsourcing")
    public String ship(@RecipientId String carrier, @DataCategory("basic.address") String address) {
        return "shipped";
    }

    @ForPurpose("delivery")
    @DataCategory("basic.phone")
    public String phoneOf(@DataSubjectId long customer) {
        return "p";
    }

    @ForPurpose("marketing")
    @Reclassifies(to = "statistics", clause = "2(2)")
    public StatisticalTable paymentsByCity() {
        return StatisticalTable.countBy("city").group(12, 0, "Otaru").build();
    }

    @ForPurpose("marketing")
    @Reclassifies(to = "statistics", clause = "2(2)")
    public double averagePayment() {
        return 12.5;
    }
}
