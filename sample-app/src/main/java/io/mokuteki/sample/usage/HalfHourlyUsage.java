package io.mokuteki.sample.usage;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;

/** What one customer used in one half hour, section 3(4). */
@Entity
public class HalfHourlyUsage {

    @Id
    @NotPersonal("a row number")
    private long id;

    @DataSubjectId
    private long customerId;

    @NotPersonal("every customer has the same half hours")
    private LocalDateTime startsAt;

    @DataCategory("usage.half-hourly")
    private int wattHours;

    @SuppressWarnings("NullAway.Init")
    protected HalfHourlyUsage() {}

    public long customerId() {
        return customerId;
    }

    public LocalDateTime startsAt() {
        return startsAt;
    }

    public int wattHours() {
        return wattHours;
    }
}
