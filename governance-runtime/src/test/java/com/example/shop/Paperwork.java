package com.example.shop;

import io.mokuteki.runtime.PurposeScope;

/** Does what its interface says, and tells under which purposes. */
public class Paperwork implements Invoicing {

    @Override
    public Object invoice(Customer customer) {
        return PurposeScope.purposesInForce();
    }
}
