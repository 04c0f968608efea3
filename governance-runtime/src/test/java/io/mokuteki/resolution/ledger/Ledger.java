package io.mokuteki.resolution.ledger;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.ForPurpose;
import java.util.function.Supplier;

/** Its methods have the package's purpose, but for those that never have one from outside. */
public class Ledger {

    static long opened = System.nanoTime();
    private int count;
    private String title;

    public Ledger(int count) {
        this.count = count;
    }

    public void post() {}

    public Runnable later() {
        return () -> post();
    }

    public Supplier<Object> poster() {
        return new Supplier<>() {
            @Override
            public Object get() {
                return count;
            }
        };
    }

    public int count() {
        return count;
    }

    public Ledger count(int newCount) {
        count = newCount;
        return this;
    }

    public String getTitle() {
        return title == null ? "none" : title;
    }

    public String getReport() {
        return "a service's method, not an accessor";
    }

    /** A type with a purpose of its own around a nested one. */
    @ForPurpose({"analysis", "development"})
    public static class Outer {
        public void own() {}

        @ForPurpose("inquiry")
        public void answered() {}

        public static class Inner {
            public void nested() {}
        }
    }

    /** Holds data: the package's purpose must not open it. */
    public record Invoice(@DataCategory("payment.amount") long amount) {
        public long withTax() {
            return amount * 110 / 100;
        }

        /** A piece of a method that has no purpose. */
        public Supplier<Object> later() {
            return new Supplier<>() {
                @Override
                public Object get() {
                    return amount;
                }
            };
        }

        /** A type like any. */
        public static class Printer {
            public void print() {}
        }

        @ForPurpose("contract")
        public long explicitly() {
            return amount;
        }
    }

    /** Inherits data. */
    public static class Account extends Holder {
        public String line() {
            return owner;
        }
    }

    static class Holder {
        @DataCategory("basic.name")
        String owner = "";
    }
}
