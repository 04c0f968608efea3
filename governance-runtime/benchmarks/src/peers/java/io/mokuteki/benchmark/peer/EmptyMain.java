package io.mokuteki.benchmark.peer;

/** Does nothing, for {@link WholeProcess}. */
public final class EmptyMain {

    private EmptyMain() {}

    /** Returns at once. */
    public static void main(String[] arguments) {}
}
