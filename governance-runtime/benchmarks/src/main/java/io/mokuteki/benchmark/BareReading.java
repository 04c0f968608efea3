package io.mokuteki.benchmark;

/** The unguarded twin of {@link Reading}. */
final class BareReading {

    final long customer;
    long wattHours;

    BareReading(long customer, long wattHours) {
        this.customer = customer;
        this.wattHours = wattHours;
    }

    long wattHours() {
        return wattHours;
    }
}
