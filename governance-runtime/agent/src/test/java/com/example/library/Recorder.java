package com.example.library;

import io.mokuteki.audit.Violation;
import io.mokuteki.audit.ViolationListener;

/** Tells what the library recorded. */
public final class Recorder implements ViolationListener {

    @Override
    public void onViolation(Violation violation) {
        System.out.println("  recorded " + violation.decision().reason().orElseThrow() + " " + violation.target());
    }
}
