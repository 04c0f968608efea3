package com.example.threads;

import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.runtime.PurposeScope;
import java.util.concurrent.Callable;

/** Code with a purpose, and what is in force. */
final class Purposes {

    private Purposes() {}

    @ForPurpose("billing")
    static <T> T billing(Callable<T> task) throws Exception {
        return task.call();
    }

    @ForPurpose("delivery")
    static <T> T delivery(Callable<T> task) throws Exception {
        return task.call();
    }

    /** The purposes in force, in brackets. */
    static String inForce() {
        return PurposeScope.purposesInForce().toString();
    }
}
