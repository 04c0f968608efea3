package com.example.shop;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import java.util.Objects;
import java.util.function.Supplier;

/** A hand-written class in the style of an entity. */
class Customer implements Comparable<Customer>, Named {

    @DataCategory("basic.address")
    static String lastAddress = initialAddress();

    static final int LENGTH_OF_FIRST = lastAddress.length();

    @DataSubjectId
    private final long id;

    @DataCategory("basic.name")
    protected String name;

    @Phone
    String phone;

    @DataCategory("payment.amount")
    private double amount = 1.5;

    Customer(long id, String name, String phone) {
        this.id = id;
        this.name = name;
        this.phone = phone;
        if (this.name.isEmpty()) {
            throw new IllegalArgumentException();
        }
    }

    /** Reads another object in a constructor. */
    Customer(Customer other) {
        this(other.id, other.name, "copy");
    }

    private static String initialAddress() {
        return "somewhere";
    }

    long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    double amount() {
        return amount;
    }

    void raise() {
        amount += 1;
    }

    void rename(String newName) {
        this.name = newName;
    }

    Supplier<String> later() {
        return () -> phone;
    }

    Supplier<String> anonymous() {
        return new Supplier<>() {
            @Override
            public String get() {
                return phone;
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Customer that
                && id == that.id
                && Objects.equals(getName(), that.getName())
                && Objects.equals(phone, that.phone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, getName());
    }

    @Override
    public int compareTo(Customer other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return "Customer " + id + " " + name + " " + phone;
    }

    /** A nest mate. */
    static final class Printer {
        static double print(Customer customer) {
            return customer.amount;
        }
    }
}
