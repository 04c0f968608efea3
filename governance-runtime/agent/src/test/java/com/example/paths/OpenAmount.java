package com.example.paths;

import io.mokuteki.annotation.DataCategory;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

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

    /** What a call site does: what the handle does. */
    public static CallSite linked(Lookup lookup, String name, MethodType type, MethodHandle handle) {
        return new ConstantCallSite(handle);
    }
}
