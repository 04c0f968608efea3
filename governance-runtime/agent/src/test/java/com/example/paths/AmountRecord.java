package com.example.paths;

import io.mokuteki.annotation.DataCategory;
import java.io.Serializable;

/** A record with an amount. */
record AmountRecord(long id, @DataCategory("payment.amount") String amount) implements Serializable {

    /** A record that holds another. */
    record Outer(AmountRecord inner, int number) {}

    static String recognised(Object candidate) {
        return candidate instanceof AmountRecord found ? found.amount() : "";
    }
}
