package com.example.standins;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.NotPersonal;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Interfaces with labels on methods that have no body, and types through which nobody sees the labels. */
public final class Bodyless {

    private Bodyless() {}

    /** Has no labels. */
    public interface Sink {
        void send(String address);
    }

    /** Hands over. */
    public interface PartnerSink extends Sink {
        @Override
        @Discloses(to = "company")
        void send(@DataCategory("email") String address);
    }

    /** Hands over nothing personal after all. */
    public interface OpenSource extends Source {
        @Override
        @NotPersonal("an example")
        String get();
    }

    /** Has no labels, and a parameter of any type. */
    public interface Sender<T> {
        void send(T about);
    }

    /** Hands over. */
    public interface PartnerSender extends Sender<Mail> {
        @Override
        @Discloses(to = "company")
        void send(@DataCategory("email") Mail about);
    }

    /** Hands over. */
    public interface PartnerConsumer extends Consumer<Mail> {
        @Override
        @Discloses(to = "company")
        void accept(@DataCategory("email") Mail mail);
    }

    /** Gives. */
    public interface Source extends Supplier<String> {
        @Override
        @DataCategory("email")
        String get();
    }

    /** Gives a number. */
    public interface Ages extends IntSupplier {
        @Override
        @DataCategory("email")
        int getAsInt();
    }

    /** Has a purpose, which is nobody's. */
    public interface Job {
        @ForPurpose("billing")
        Object run();
    }
}
