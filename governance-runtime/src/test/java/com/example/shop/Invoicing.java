package com.example.shop;

import io.mokuteki.annotation.ForPurpose;

/** A purpose on an interface, for beans that annotate nothing themselves. */
public interface Invoicing {

    @ForPurpose("billing")
    Object invoice(Customer customer);
}
