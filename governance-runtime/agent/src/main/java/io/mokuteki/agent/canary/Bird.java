package io.mokuteki.agent.canary;

import io.mokuteki.annotation.DataCategory;
import java.io.Serializable;

/** What is read. */
final class Bird implements Serializable {

    private static final long serialVersionUID = 1L;

    @DataCategory("canary")
    static String place = "in the mine";

    @DataCategory("canary")
    private String song = "tweet"; // Not final: the compiler would copy the constant to where it is read.

    @DataCategory("canary")
    volatile String colour = "yellow"; // Volatile for the sake of updaters.

    /** Reads a private field of the class around it. */
    static final class Ear {
        static String hear(Bird bird) {
            return bird.song;
        }
    }
}
