package com.example.paths;

import io.mokuteki.annotation.DataCategory;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** An entity that the persistence provider reads through its fields. */
@Entity
public class StoredByField {

    @Id
    public long id;

    @DataCategory("payment.amount")
    private String amount;

    @ManyToOne(fetch = FetchType.LAZY)
    StoredByField parent;

    public int version;

    protected StoredByField() {}

    StoredByField(long id, String amount, StoredByField parent) {
        this.id = id;
        this.amount = amount;
        this.parent = parent;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }
}
