package com.example.paths;

import io.mokuteki.annotation.DataCategory;
import java.io.Serializable;

/** A record with an amount. */
record AmountRecord(long id, @DataCategory("payment.amount") String amount) implements Serializable {

    /** A record that holds another. */
    record Outer(AmountRecord inner, int number) {}

    /** Deconstructs, as the patterns of later versions of Java do: by calling accessors. */
    static String deconstructed(Object candidate) {
        return candidate instanceof AmountRecord found ? found.amount() : "";
    }
}
