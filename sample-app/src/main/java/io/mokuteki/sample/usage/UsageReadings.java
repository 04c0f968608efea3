package io.mokuteki.sample.usage;

import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.ForPurpose;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Readings for the customer whose they are: {@code supply-notice}, which addresses nobody else. */
@Service
public class UsageReadings {

    private final HalfHourlyUsages usages;

    UsageReadings(HalfHourlyUsages usages) {
        this.usages = usages;
    }

    /**
     * The half hours of a day.
     *
     * <p>Takes whatever customer it is asked for. That the one who asks is the one whom it is about, the policy says.
     */
    @ForPurpose("supply-notice")
    @RolesAllowed("CUSTOMER")
    public UsageOfDay ofDay(@DataSubjectId long customerId, LocalDate day) {
        long first = HalfHourlyUsages.firstId(customerId) + (day.getDayOfMonth() - 1) * 48L;
        return new UsageOfDay(
                customerId,
                day,
                usages.findByIdBetweenOrderById(first, first + 47).stream()
                        .map(HalfHourlyUsage::wattHours)
                        .toList());
    }
}
