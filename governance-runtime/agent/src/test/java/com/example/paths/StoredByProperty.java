package com.example.paths;

import io.mokuteki.annotation.DataCategory;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;

/** An entity that the persistence provider reads through its accessors, with a callback. */
@Entity
public class StoredByProperty {

    private long id;

    @DataCategory("payment.amount")
    private String amount;

    private int number;

    private boolean calling;

    @Id
    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    @Transient
    public boolean isCalling() {
        return calling;
    }

    public void setCalling(boolean calling) {
        this.calling = calling;
    }

    /** Governed code, although the provider calls it. */
    @PreUpdate
    void beforeUpdate() {
        if (calling && amount.isEmpty()) {
            number = 0;
        }
    }
}
