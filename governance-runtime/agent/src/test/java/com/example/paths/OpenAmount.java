package com.example.paths;

import io.mokuteki.annotation.DataCategory;

/** Open to generated code in other packages and loaders. */
public class OpenAmount {

    @DataCategory("payment.amount")
    public static String ofAll = Amounts.text("all");

    /** The compiler copies its value to where it is read. */
    @DataCategory("payment.amount")
    public static final String CONSTANT = "constant";

    @DataCategory("payment.amount")
    public String amount = Amounts.text("secret");

    public String getAmount() {
        return amount;
    }
}
