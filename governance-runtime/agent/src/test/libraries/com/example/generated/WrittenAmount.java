package com.example.generated;

import io.mokuteki.annotation.DataCategory;

/** What a mapper reads. */
public class WrittenAmount {

    @DataCategory("payment.amount")
    private final String amount = new StringBuilder("secret").toString();

    public String getAmount() {
        return amount;
    }
}
