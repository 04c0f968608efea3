package io.mokuteki.sample.customer;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A customer: the basic information of the notice, section 3(1). The contract's number stands with the contract. */
@Entity
public class Customer {

    @Id
    @DataSubjectId
    private long id;

    @DataCategory("basic.name")
    private String name;

    @DataCategory("basic.address")
    private String city;

    @DataCategory("basic.address")
    private String address;

    @DataCategory("basic.phone")
    private String phone;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    public Customer(long id, String name, String city, String address, String phone) {
        this.id = id;
        this.name = name;
        this.city = city;
        this.address = address;
        this.phone = phone;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String city() {
        return city;
    }

    public String address() {
        return address;
    }

    public String phone() {
        return phone;
    }
}
