package io.mokuteki.sample.billing;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.NotPersonal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.springframework.data.domain.Persistable;

/** What a customer owes for a month. */
@Entity
public class Invoice implements Persistable<Long> {

    @Id
    @NotPersonal("a number of the company's own books")
    private long id;

    @DataSubjectId
    private long customerId;

    @NotPersonal("the same for everybody")
    private String billMonth;

    @DataCategory("billing-contact.address")
    private String address;

    @DataCategory("usage.monthly")
    private BigDecimal kilowattHours;

    /** In yen. */
    @DataCategory("payment.amount")
    private BigDecimal amount;

    @SuppressWarnings("NullAway.Init")
    protected Invoice() {}

    public Invoice(
            long id, long customerId, String billMonth, String address, BigDecimal kilowattHours, BigDecimal amount) {
        this.id = id;
        this.customerId = customerId;
        this.billMonth = billMonth;
        this.address = address;
        this.kilowattHours = kilowattHours;
        this.amount = amount;
    }

    @Override
    public Long getId() {
        return id;
    }

    /** Always: an invoice is written once, and never changed. */
    @Override
    public boolean isNew() {
        return true;
    }

    public long customerId() {
        return customerId;
    }

    public BigDecimal amount() {
        return amount;
    }
}
