package io.mokuteki.agent;

import java.lang.instrument.Instrumentation;

/** Starts the weaving, once the hook is in place. */
final class Installation {

    private Installation() {}

    static void install(Instrumentation instrumentation, boolean observing) {}
}
