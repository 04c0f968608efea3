package com.example.faults;

import java.util.concurrent.Callable;

/** Reads a field of another class. */
public final class Reader implements Callable<String> {

    @Override
    public String call() {
        return new Person().phone;
    }
}
