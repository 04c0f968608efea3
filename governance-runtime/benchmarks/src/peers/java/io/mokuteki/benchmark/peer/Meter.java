package io.mokuteki.benchmark.peer;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.ForPurpose;

/** Reads a governed field for a purpose: with the agent, entering, the decision and leaving are here. */
final class Meter {

    @DataCategory("usage.half-hourly")
    private long wattHours = 7;

    @ForPurpose("billing")
    long forBilling() {
        return wattHours;
    }

    /** Lets no compiler believe that the field is a constant. */
    void measured(long value) {
        wattHours = value;
    }
}
