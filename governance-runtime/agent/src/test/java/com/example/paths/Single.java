package com.example.paths;

import io.mokuteki.annotation.DataCategory;

/** A value object with a single component. */
record Single(@DataCategory("payment.amount") String value) {

    @Override
    public String toString() {
        return value;
    }
}
