package io.mokuteki.benchmark.peer;

import org.springframework.security.access.prepost.PreAuthorize;

/** Governed by nobody but the peers. */
public class BareMeter {

    private long wattHours = 7;

    /** For whoever asked before. */
    public long read() {
        return wattHours;
    }

    /** Spring Security asks whether the caller has the authority. */
    @PreAuthorize("hasAuthority('billing')")
    public long preAuthorized() {
        return wattHours;
    }

    /** {@link PurposeAspect} asks whether the caller's purpose permits the category. */
    @Purposeful(purpose = "billing", category = "usage.half-hourly")
    public long advised() {
        return wattHours;
    }

    void measured(long value) {
        wattHours = value;
    }
}
