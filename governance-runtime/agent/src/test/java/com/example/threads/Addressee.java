package com.example.threads;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.runtime.PurposeViolationException;

/** Somebody whose name billing and delivery may read. */
record Addressee(@DataCategory("basic.name") String name) {

    private static final Addressee SOMEBODY = new Addressee("Hanako");

    /** What is in force here, and what comes of a read. */
    static String seen() {
        String read;
        try {
            read = SOMEBODY.name();
        } catch (PurposeViolationException refused) {
            read = refused.decision().reason().orElseThrow().toString();
        }
        return Purposes.inForce() + " " + read;
    }
}
