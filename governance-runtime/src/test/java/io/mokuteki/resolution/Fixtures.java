package io.mokuteki.resolution;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.Governed;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.annotation.RecipientId;
import io.mokuteki.annotation.Reclassifies;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

/** What the tests of resolution read. Nothing here is ever called. */
@SuppressWarnings("unused")
final class Fixtures {

    private Fixtures() {}

    // Composed annotations

    @DataCategory("basic.phone")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Phone {}

    @Phone
    @Mirror
    @Retention(RetentionPolicy.RUNTIME)
    @interface WorkPhone {}

    @WorkPhone
    @Retention(RetentionPolicy.RUNTIME)
    @interface Mirror {}

    @DataCategory("basic.name")
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface ComponentOnly {}

    @DataCategory("basic.address")
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface AccessorOnly {}

    @ForPurpose("switching")
    @Discloses(to = "retailer", channel = "joint-use-1.termination-relay")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Relay {}

    static class Contact {
        @Phone
        String phone;

        @WorkPhone
        String work;

        @Phone
        @DataCategory("billing-contact.phone")
        String both;

        String plain;
    }

    // Types

    @DataCategory("usage")
    static class Reading {
        static int count;
        static final String UNIT = "kWh";

        @DataSubjectId
        long customer;

        double kilowattHours;

        @DataCategory("supply-point.id")
        String point;

        @NotPersonal("version counter")
        int version;
    }

    @NotPersonal("a tariff")
    static class Tariff {
        int price;

        @DataCategory("survey.answer")
        String oops;
    }

    record Person(
            @DataSubjectId long id,
            @DataCategory("basic.name") String name,
            @ComponentOnly String kana,
            @AccessorOnly String address,
            @NotPersonal("a preference") String theme,
            int unknown) {}

    // Owners, shadowing, interfaces

    static class Base {
        @DataSubjectId
        long id;

        @DataCategory("basic.name")
        String name;

        @DataCategory("basic.phone")
        String shadowed;
    }

    static class Sub extends Base {
        @NotPersonal("a nickname of the device")
        String shadowed;

        @DataCategory("basic.address")
        String address;
    }

    static class Record2 {
        @DataCategory("other.inquiry")
        String text;
    }

    static class WithSubject extends Record2 {
        @DataSubjectId
        String who;
    }

    interface Constants {
        @DataCategory("portal.login-id")
        Object ADMIN = new Object();
    }

    static class UsesConstants extends Sub implements Constants {}

    // Kotlin's way, and made-up parameters

    static class Kotlin {
        private final long weight;
        private final String phone;
        private final long id;

        Kotlin(long weight, @DataCategory("basic.phone") String phone, @DataSubjectId long id) {
            this.weight = weight;
            this.phone = phone;
            this.id = id;
        }
    }

    class InnerWithParameter {
        private final String mail;

        InnerWithParameter(@DataCategory("billing-contact.email") String mail) {
            this.mail = mail;
        }
    }

    enum Channel {
        POST("x");

        private final String secret;

        Channel(@DataCategory("survey.answer") String secret) {
            this.secret = secret;
        }
    }

    // Overriding

    interface Job {
        @ForPurpose("contract")
        void run();

        default void twice() {}
    }

    interface Sink<T> {
        @ForPurpose("billing")
        void accept(T value);
    }

    static class Plain {
        @ForPurpose("inquiry")
        public void run() {}
    }

    static class Both extends Plain implements Job {
        @Override
        public void run() {}
    }

    static class OnlyInterface implements Job {
        @Override
        public void run() {}
    }

    static class Generic implements Sink<String> {
        @Override
        public void accept(String value) {}
    }

    static class FurtherGeneric extends Generic {
        @Override
        public void accept(String value) {}
    }

    @ForPurpose("analysis")
    static class TypeLosesToOverridden implements Job {
        @Override
        public void run() {}

        void own() {}

        static void statically() {}
    }

    @ForPurpose("analysis")
    interface TypeLevelInterface {
        void work();
    }

    static class Worker implements TypeLevelInterface {
        @Override
        public void work() {}
    }

    interface View {
        @DataCategory("basic.name")
        String getName();
    }

    interface ViewOfMore extends View, java.io.Serializable {}

    interface Anything {
        String getAnything();
    }

    interface LooseView extends View, Anything {}

    interface SuppliedView extends View, java.util.function.Supplier<String> {}

    static class ViewBean implements View {
        @Override
        public String getName() {
            return "";
        }
    }

    static class OptedOut implements View {
        @Override
        @NotPersonal("a constant")
        public String getName() {
            return "";
        }
    }

    interface Having<T> {
        @DataCategory("basic.phone")
        T phone();

        @DataCategory("basic.mail")
        String mail();

        @DataCategory("basic.address")
        String address();

        @DataCategory("basic.name")
        String name();
    }

    record Haver(
            String phone,
            @NotPersonal("of a switchboard") String mail,
            @DataCategory("supply-point.address") String address,
            @DataSubjectId String name,
            int other)
            implements Having<String> {}

    static class NoRecord implements View {
        private final String name;

        NoRecord(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    // Disclosure

    record Address(
            @DataCategory("basic.address") String street,
            @NotPersonal("a country") String country) {}

    record Letter(@DataSubjectId long customer, Address address, List<Address> others) {}

    record Loose(@DataCategory("basic.name") String name, String anything) {}

    interface Retailers {
        @Relay
        void relay(@RecipientId String retailer, @DataCategory("basic.contract-number") String contract);
    }

    static class RetailersOverHttp implements Retailers {
        @Override
        public void relay(String retailer, String contract) {}
    }

    @Discloses(to = "processor", channel = "outsourcing")
    interface Printer {
        void print(Letter letter);

        void all(List<? extends Letter> letters, Address[] addresses);

        void keyed(Map<String, Letter> byName);

        <T extends Letter> void bounded(T letter);

        void loose(Loose loose);

        void raw(@NotPersonal("a job number") int job, String text, @DataSubjectId long customer);

        void recursive(Tree tree);
    }

    static class Tree {
        Tree parent;

        @DataCategory("survey")
        String answer;
    }

    static class PrinterOverHttp implements Printer {
        String base;

        PrinterOverHttp(String base) {
            this.base = base;
        }

        public void setBase(String base) {
            this.base = base;
        }

        @Override
        public void print(Letter letter) {
            helper(letter.toString());
        }

        @Override
        public void all(List<? extends Letter> letters, Address[] addresses) {}

        @Override
        public void keyed(Map<String, Letter> byName) {}

        @Override
        public <T extends Letter> void bounded(T letter) {}

        @Override
        public void loose(Loose loose) {}

        @Override
        public void raw(int job, String text, long customer) {}

        @Override
        public void recursive(Tree tree) {}

        private void helper(String text) {}

        @Override
        public String toString() {
            return "printer";
        }
    }

    // Reclassification

    static class Statistics {
        @ForPurpose("marketing")
        @Reclassifies(to = "statistics", clause = "2*2", minimumGroupSize = 20)
        long count(@DataSubjectId long unused) {
            return 0;
        }

        @Reclassifies(to = "statistics", clause = "2*2")
        long plain() {
            return 0;
        }
    }

    // Completeness

    @Governed
    static class Outer {
        static class Nested {
            String forgotten;
            Address address;
        }
    }
}
