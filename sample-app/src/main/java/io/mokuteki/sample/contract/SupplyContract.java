package io.mokuteki.sample.contract;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** A contract for the supply of electricity. */
@Entity
public class SupplyContract {

    @Id
    @DataCategory("basic.contract-number")
    private String contractNumber;

    @DataSubjectId
    private long customerId;

    @DataCategory("supply-point.id")
    private String supplyPointId;

    @NotPersonal("the day on which the company accepted; the notice names no such item")
    private LocalDate openedOn;

    @SuppressWarnings("NullAway.Init")
    protected SupplyContract() {}

    public SupplyContract(String contractNumber, long customerId, String supplyPointId, LocalDate openedOn) {
        this.contractNumber = contractNumber;
        this.customerId = customerId;
        this.supplyPointId = supplyPointId;
        this.openedOn = openedOn;
    }

    public String contractNumber() {
        return contractNumber;
    }

    public long customerId() {
        return customerId;
    }

    public String supplyPointId() {
        return supplyPointId;
    }

    public LocalDate openedOn() {
        return openedOn;
    }
}
