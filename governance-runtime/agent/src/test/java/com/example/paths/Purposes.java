package com.example.paths;

import io.mokuteki.annotation.ForPurpose;
import java.util.concurrent.Callable;

/** Runs a task for a purpose. */
final class Purposes {

    private Purposes() {}

    @ForPurpose("billing")
    static <T> T right(Callable<T> task) throws Exception {
        return task.call();
    }

    @ForPurpose("support")
    static <T> T wrong(Callable<T> task) throws Exception {
        return task.call();
    }
}
