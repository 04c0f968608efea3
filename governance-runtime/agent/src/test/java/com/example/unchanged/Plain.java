package com.example.unchanged;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;

/** Nothing here is governed. */
@Mark("type")
class Plain<@Mark T extends Comparable<T> & Serializable> implements Serializable, Comparable<Plain<T>>, Supplier<T> {

    static final long CONSTANT = 7;

    @Mark(
            value = "field",
            numbers = {})
    private T value;

    protected transient volatile List<? super @Mark("use") T> others;

    int @Mark [] numbers = {1};

    @Mark("constructor")
    Plain(@Mark("parameter") T value) {
        this.value = value;
    }

    @Override
    @Mark(type = Plain.class)
    public T get() {
        return value;
    }

    @Override
    public int compareTo(Plain<T> other) {
        return value.compareTo(other.value);
    }

    final synchronized <E extends IOException> int failing(@Mark final int depth, E thrown) throws E {
        if (depth == 0) {
            throw thrown;
        }
        Supplier<Integer> deeper = () -> {
            try {
                return failing(depth - 1, thrown);
            } catch (IOException same) {
                throw new IllegalStateException("in a lambda", same);
            }
        };
        return deeper.get();
    }

    static int lengthOf(Plain<String> plain) {
        return plain.value.length();
    }

    /** Ends before it began. */
    static final class Stillborn {
        static final int NUMBER = number();

        private static int number() {
            throw new IllegalArgumentException("while initialising");
        }
    }

    /** Not static, so its constructor has a parameter that nobody wrote. */
    class Inner {
        @Mark("inner")
        T again() {
            return new Object() {
                T once() {
                    return value;
                }
            }.once();
        }
    }

    /** Constants with bodies. */
    enum Level {
        LOW,
        HIGH {
            @Override
            int number() {
                return 2;
            }
        };

        int number() {
            return 1;
        }
    }

    /** A record. */
    record Pair<A>(@Mark("component") A first, @Mark int... rest) {
        Pair {
            if (rest.length == 0) {
                throw new IllegalArgumentException("in a compact constructor");
            }
        }
    }

    /** Says who may implement it. */
    sealed interface Shape permits Circle, Square {}

    /** One that may. */
    record Circle(int radius) implements Shape {}

    /** Another. */
    static non-sealed class Square implements Shape {}
}
