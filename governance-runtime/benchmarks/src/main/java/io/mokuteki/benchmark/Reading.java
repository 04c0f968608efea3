package io.mokuteki.benchmark;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;

/** A half-hour's energy of a customer: governed. */
final class Reading {

    @DataSubjectId
    final long customer;

    @DataCategory("usage.half-hourly")
    long wattHours;

    Reading(long customer, long wattHours) {
        this.customer = customer;
        this.wattHours = wattHours;
    }

    /** An accessor, which opens no scope of its own. */
    long wattHours() {
        return wattHours;
    }
}
