package com.example.faults;

import io.mokuteki.annotation.DataCategory;
import java.util.concurrent.Callable;

/** Labels a constructor's parameter, and calls the field otherwise. */
public final class Misnamed implements Callable<String> {

    private final String phone;

    public Misnamed() {
        this("03");
    }

    private Misnamed(@DataCategory("basic.phone") String given) {
        this.phone = given;
    }

    @Override
    public String call() {
        return phone;
    }
}
