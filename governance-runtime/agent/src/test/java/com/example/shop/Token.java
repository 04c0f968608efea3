package com.example.shop;

import io.mokuteki.annotation.DataCategory;

/** A hand-written value object with a single component. */
final class Token {

    @DataCategory("payment.amount")
    private final String value;

    Token(String value) {
        this.value = value;
    }

    @Override
    public String toString() {
        return value;
    }
}
