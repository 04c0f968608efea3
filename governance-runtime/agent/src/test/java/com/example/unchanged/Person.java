package com.example.unchanged;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.DataSubjectId;
import io.mokuteki.annotation.Discloses;
import io.mokuteki.annotation.ForPurpose;
import io.mokuteki.annotation.NotPersonal;
import io.mokuteki.annotation.Reclassifies;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;

/** Every kind of thing that is woven. */
@Mark("type")
class Person<@Mark T extends Comparable<T> & Serializable>
        implements Serializable, Comparable<Person<T>>, Supplier<String> {

    @DataCategory("basic.address")
    static String register = new StringBuilder("register").toString();

    static final int LENGTH_OF_REGISTER = register.length();

    @DataSubjectId
    private final long id;

    @DataCategory("basic.name")
    @Mark(
            value = "field",
            numbers = {})
    String name;

    @DataCategory("payment.amount")
    protected transient volatile List<? super @Mark("use") T> amounts;

    @Mark("constructor")
    Person(@Mark("parameter") long id, String name) {
        this.id = id;
        this.name = name;
        if (this.name.isEmpty()) {
            throw new IllegalArgumentException("in a constructor");
        }
    }

    @Override
    @Mark(type = Person.class)
    public String get() {
        return name;
    }

    @Override
    public int compareTo(Person<T> other) {
        return get().compareTo(other.get());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person<?> that && Objects.equals(get(), that.get());
    }

    @Override
    public int hashCode() {
        return get().hashCode();
    }

    @Override
    public String toString() {
        if (id < 0) {
            throw new IllegalStateException("in a text");
        }
        return "Person " + name;
    }

    @ForPurpose("billing")
    static <V> V billing(Callable<V> task) throws Exception {
        return task.call();
    }

    @ForPurpose("billing")
    final synchronized <E extends IOException> int failing(@Mark final int depth, @DataSubjectId long about, E thrown)
            throws E {
        if (depth == 0) {
            throw thrown;
        }
        Supplier<Integer> deeper = () -> {
            try {
                return name.length() + failing(depth - 1, about, thrown);
            } catch (IOException same) {
                throw new IllegalStateException("in a lambda", same);
            }
        };
        return deeper.get();
    }

    @ForPurpose("billing")
    static int lengthOf(Person<?> person) {
        return person.name.length();
    }

    @Discloses(to = "processor", channel = "outsourcing")
    static void print(@DataCategory("basic.name") String name, @NotPersonal("a number") long copies) {
        throw new IllegalStateException("in a hand-over " + name.length() + copies);
    }

    @Reclassifies(to = "statistics", clause = "2*2")
    static int count(int people) {
        if (people == 0) {
            throw new IllegalStateException("in statistics");
        }
        return people;
    }

    @DataCategory("basic.address")
    static String computed() {
        throw new IllegalStateException("in a classified method");
    }

    @GetMapping
    Contact<String> handler(Contact<String> contact) {
        if (contact.rest().length == 1) {
            throw new IllegalStateException("in a request handler");
        }
        return contact;
    }

    /** Not static, so its constructor has a parameter that nobody wrote. */
    class Inner {
        @Mark("inner")
        String again() {
            return new Object() {
                String once() {
                    return name;
                }
            }.once();
        }
    }

    /** Ends before it began, in code that reads. */
    static final class Stillborn {
        static final Integer NUMBER = number();

        @ForPurpose("billing")
        private static Integer number() {
            return Integer.valueOf(register);
        }
    }

    /** An enum whose constants hold something. */
    enum Level {
        LOW("low"),
        HIGH("high") {
            @Override
            String text() {
                return "very " + limit;
            }
        };

        @DataCategory("payment.amount")
        final String limit;

        Level(String limit) {
            this.limit = limit;
        }

        String text() {
            return limit;
        }
    }

    /** A record. */
    record Contact<A>(
            @DataCategory("email") A email,
            @NotPersonal("numbers") @Mark int... rest) {
        Contact {
            if (rest.length == 0) {
                throw new IllegalArgumentException("in a compact constructor");
            }
        }
    }

    /** A record whose text can be compared. */
    record Email<A>(@DataCategory("email") A address, long id) {}

    /** Says who may implement it. */
    sealed interface Partner permits Bank, Printer, Open {
        @Discloses(to = "processor", channel = "outsourcing")
        void send(@DataCategory("basic.name") String name);

        default int lengthFor(Person<?> person) {
            return person.name.length();
        }
    }

    /** One that anybody may implement, a proxy too. */
    non-sealed interface Open extends Partner {}

    /** One that may. */
    record Bank(@DataCategory("basic.name") String contact) implements Partner {
        @Override
        public void send(String name) {}
    }

    /** Another. */
    static non-sealed class Printer implements Partner {
        @Override
        public void send(String name) {
            throw new IllegalStateException("in a method that is judged where it is called");
        }
    }
}
