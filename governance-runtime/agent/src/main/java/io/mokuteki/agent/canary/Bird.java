package io.mokuteki.agent.canary;

import io.mokuteki.annotation.DataCategory;

/** What is read. */
final class Bird {

    @DataCategory("canary")
    static String place = "in the mine";

    @DataCategory("canary")
    private String song = "tweet"; // Not final: the compiler would copy the constant to where it is read.

    @DataCategory("canary")
    String colour = "yellow";

    /** Reads a private field of the class around it. */
    static final class Ear {
        static String hear(Bird bird) {
            return bird.song;
        }
    }
}
