package com.example.shop;

import io.mokuteki.annotation.NotPersonal;

/** Reads an inherited field, and hides another. */
class VipCustomer extends Customer {

    @NotPersonal("a level")
    String phone = "gold";

    VipCustomer(long id, String name, String phone) {
        super(id, name, phone);
    }

    String inherited() {
        return name;
    }

    String hiding() {
        return phone;
    }

    String hidden() {
        return super.phone;
    }
}
