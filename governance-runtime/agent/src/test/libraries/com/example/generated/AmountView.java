package com.example.generated;

/** What a mapper fills. Nothing in it is classified. */
public class AmountView {

    private String amount;

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }
}
