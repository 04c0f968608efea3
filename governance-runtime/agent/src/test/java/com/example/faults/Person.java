package com.example.faults;

import io.mokuteki.annotation.DataCategory;

/** Whose data is read. */
public final class Person implements java.util.concurrent.Callable<String> {

    @DataCategory("basic.phone")
    String phone = "03";

    @Override
    public String call() {
        return phone;
    }
}
