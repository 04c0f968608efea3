package com.example.shop;

import io.mokuteki.annotation.ForPurpose;

/** The purpose stands on the type. */
@ForPurpose("billing")
class PurposeOfType {

    String name(Customer customer) {
        return customer.getName();
    }

    /** A lambda runs under the purpose in force when it runs. */
    static java.util.function.Supplier<String> later(Customer customer) {
        return () -> customer.name;
    }
}
