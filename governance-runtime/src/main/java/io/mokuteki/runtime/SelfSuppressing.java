package io.mokuteki.runtime;

/** A result of statistics that has judged each of its cells itself, so that it need not be judged as a whole. */
interface SelfSuppressing {

    /** The least number of people that a figure of it counts. */
    int minimumGroupSize();
}
