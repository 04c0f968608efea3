package com.example.standins;

/** Reads for nobody. */
public final class Prints {

    private Prints() {}

    public static Object of(Mail mail) {
        return mail.address();
    }
}
