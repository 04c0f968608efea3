package io.mokuteki.sample.customer;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** To whom a customer's invoices go, section 3(2). */
@Entity
public class BillingContact {

    @Id
    @DataSubjectId
    private long customerId;

    @DataCategory("billing-contact.name")
    private String name;

    @DataCategory("billing-contact.address")
    private String address;

    @DataCategory("billing-contact.phone")
    private String phone;

    @DataCategory("billing-contact.email")
    private String email;

    @SuppressWarnings("NullAway.Init")
    protected BillingContact() {}

    public BillingContact(long customerId, String name, String address, String phone, String email) {
        this.customerId = customerId;
        this.name = name;
        this.address = address;
        this.phone = phone;
        this.email = email;
    }

    public long customerId() {
        return customerId;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }
}
