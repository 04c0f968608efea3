package com.example.standins.billing;

import com.example.standins.Mail;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Reads for billing, at once or later. */
public final class Letters {

    private Letters() {}

    public static String now(Mail mail) {
        return mail.address();
    }

    public static Callable<Object> later(Mail mail) {
        return () -> "to " + mail.address();
    }

    public static Callable<Object> reference(Mail mail) {
        return mail::address;
    }

    public static Stream<String> stream(Mail mail) {
        return List.of(mail).stream().map(Mail::address);
    }
}
