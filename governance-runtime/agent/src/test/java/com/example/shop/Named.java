package com.example.shop;

/** An interface whose default method reads through an accessor and through a field. */
interface Named {
    String getName();

    default String phoneOf(Customer customer) {
        return customer.phone;
    }
}
