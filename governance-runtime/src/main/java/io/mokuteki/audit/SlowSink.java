package io.mokuteki.audit;

/**
 * What takes its time over records. One thread at a time calls it, never one that violates.
 *
 * @param <T> what it is given
 */
interface SlowSink<T> {

    void write(T record);

    /**
     * Called from time to time, and before anybody is told that everything is written.
     *
     * @return whether to go on calling it though no record comes
     */
    default boolean tick() {
        return false;
    }

    /** The last call. */
    default void close() {}
}
