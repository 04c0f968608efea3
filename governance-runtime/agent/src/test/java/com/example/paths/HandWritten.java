package com.example.paths;

import io.mokuteki.annotation.DataCategory;
import java.util.Objects;

/** Says, compares and copies itself in code that somebody wrote. */
final class HandWritten implements Comparable<HandWritten> {

    final long id;

    @DataCategory("payment.amount")
    String amount;

    HandWritten(long id, String amount) {
        this.id = id;
        this.amount = amount;
        if (this.amount.isEmpty()) {
            throw new IllegalArgumentException();
        }
    }

    HandWritten(HandWritten other) {
        this.id = other.id;
        this.amount = other.amount;
    }

    String getAmount() {
        return amount;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HandWritten that && id == that.id && amount.equals(that.amount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, getAmount());
    }

    @Override
    public int compareTo(HandWritten other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return "HandWritten " + id + " " + amount;
    }
}
