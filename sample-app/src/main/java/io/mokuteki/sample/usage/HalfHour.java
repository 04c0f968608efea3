package io.mokuteki.sample.usage;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.NotPersonal;
import java.time.LocalDateTime;

/**
 * A reading as a query gives it: without an entity, of which a month has more than a million.
 *
 * @param customerId whose
 * @param startsAt when the half hour begins
 * @param wattHours what was used in it
 */
record HalfHour(
        @DataSubjectId long customerId,

        @NotPersonal("every customer has the same half hours")
        LocalDateTime startsAt,

        @DataCategory("usage.half-hourly") int wattHours) {

    /** Whether it is one of the cheaper hours, from 23 o'clock to 7. */
    boolean isAtNight() {
        return startsAt.getHour() >= 23 || startsAt.getHour() < 7;
    }
}
