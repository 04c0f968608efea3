package io.mokuteki.sample.switching;

import io.mokuteki.annotation.ForPurpose;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The work list of those who handle customers that leave. */
@Service
public class SwitchingDesk {

    private final SwitchingCases cases;

    SwitchingDesk(SwitchingCases cases) {
        this.cases = cases;
    }

    /** Checks every open case of a customer who leaves for completeness, and tells how many are ready to be relayed. */
    @ForPurpose("switching")
    @RolesAllowed("STAFF")
    public int readyToRelay() {
        return cases.findByClosedOnIsNullOrderById().stream()
                .filter(open -> open.contractNumber() != null)
                .filter(open -> open.supplyPointId().length() == 22)
                .map(SwitchingCase::customerId)
                .collect(Collectors.toSet())
                .size();
    }
}
