package com.example.faults;

import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.NotPersonal;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.Callable;

/** Hands over what its constructor is given. */
public final class ByConstructor implements Callable<String> {

    @Discloses(to = "processor", channel = "outsourcing")
    @Retention(RetentionPolicy.RUNTIME)
    @interface ToProcessor {}

    private final String sent;

    public ByConstructor() {
        this("a letter");
    }

    @ToProcessor
    private ByConstructor(@NotPersonal("a test") String sent) {
        this.sent = sent;
    }

    @Override
    public String call() {
        return sent;
    }
}
