package io.mokuteki.sample.usage;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;

/** What one customer used in one month: the figure that is billed. */
@Entity
@IdClass(MonthlyUsage.Key.class)
public class MonthlyUsage {

    @Id
    @DataSubjectId
    private long customerId;

    @Id
    @NotPersonal("the same for everybody")
    private String billMonth;

    @DataCategory("usage.monthly")
    private long wattHours;

    /** The most that was used in one half hour, as watts on average over it. */
    @DataCategory("usage.max-demand")
    private int maxDemand;

    @SuppressWarnings("NullAway.Init")
    protected MonthlyUsage() {}

    public long customerId() {
        return customerId;
    }

    public BigDecimal kilowattHours() {
        return BigDecimal.valueOf(wattHours, 3);
    }

    public int maxDemand() {
        return maxDemand;
    }

    /**
     * Whose, and which month's.
     *
     * @param customerId whose
     * @param billMonth such as {@code 2026-10}
     */
    public record Key(
            @DataSubjectId long customerId,
            @NotPersonal("the same for everybody") String billMonth) implements Serializable {}
}
