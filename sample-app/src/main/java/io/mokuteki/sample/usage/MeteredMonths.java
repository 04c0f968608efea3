package io.mokuteki.sample.usage;

import io.mokuteki.annotation.DataSubjectId;
import java.math.BigDecimal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds up the half hours of a month. It has no purpose of its own: it serves that of its caller. */
@Service
public class MeteredMonths {

    private final HalfHourlyUsages usages;

    MeteredMonths(HalfHourlyUsages usages) {
        this.usages = usages;
    }

    /** A customer's month. In a transaction of its own, which does not flush what its caller has not written yet. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public MeteredMonth of(@DataSubjectId long customerId) {
        long byDay = 0;
        long atNight = 0;
        long first = HalfHourlyUsages.firstId(customerId);
        for (HalfHour halfHour : usages.findHalfHoursByIdBetween(first, HalfHourlyUsages.firstId(customerId + 1) - 1)) {
            if (halfHour.isAtNight()) {
                atNight += halfHour.wattHours();
            } else {
                byDay += halfHour.wattHours();
            }
        }
        return new MeteredMonth(customerId, BigDecimal.valueOf(byDay, 3), BigDecimal.valueOf(atNight, 3));
    }
}
