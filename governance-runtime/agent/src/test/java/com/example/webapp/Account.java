package com.example.webapp;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.ForPurpose;

/** Governed data, and code with a purpose. */
final class Account {

    @DataCategory("payment.amount")
    private final String amount = String.valueOf(100);

    String amount() {
        return amount;
    }

    @ForPurpose("billing")
    String forBilling() {
        return amount();
    }
}
