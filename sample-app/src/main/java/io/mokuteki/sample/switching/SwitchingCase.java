package io.mokuteki.sample.switching;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer who changes from one retailer to another: closed when the supply has moved. */
@Entity
public class SwitchingCase {

    @Id
    @NotPersonal("a number of the company's own books")
    private long id;

    @DataSubjectId
    private long customerId;

    /** Null for a customer who comes from another retailer. */
    @DataCategory("basic.contract-number")
    private @Nullable String contractNumber;

    @DataCategory("supply-point.id")
    private String supplyPointId;

    @DataCategory("supply-point.contract-status")
    private String retailer;

    @DataCategory("supply-point.contract-change-date")
    private LocalDate openedOn;

    @DataCategory("supply-point.contract-change-date")
    private @Nullable LocalDate closedOn;

    @SuppressWarnings("NullAway.Init")
    protected SwitchingCase() {}

    public long customerId() {
        return customerId;
    }

    public @Nullable String contractNumber() {
        return contractNumber;
    }

    public String supplyPointId() {
        return supplyPointId;
    }

    /** The code of the retailer that the customer changes to. */
    public String retailer() {
        return retailer;
    }
}
