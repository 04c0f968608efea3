package com.example.faults;

import java.util.concurrent.Callable;

/** Labelled with an annotation that is composed. */
public final class Known implements Callable<String> {

    @Nickname
    private String name = "Taro";

    @Override
    public String call() {
        return name;
    }
}
