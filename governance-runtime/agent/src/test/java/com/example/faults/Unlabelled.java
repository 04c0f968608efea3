package com.example.faults;

import io.mokuteki.annotation.DataCategory;
import java.util.concurrent.Callable;

/** Says that it has a category, and not which. */
public final class Unlabelled implements Callable<String> {

    @DataCategory({})
    private String note = "a note";

    @Override
    public String call() {
        return note;
    }
}
