package com.example.outgrown;

import java.util.function.Supplier;

/** Prints what comes of the desk's work. */
public final class Morning {

    private Morning() {}

    public static void main(String[] arguments) {
        Person person = new Person();
        print("bill", () -> new Desk().bill(person, 7));
        print("greet", () -> new Desk().greet(person));
        print("call", () -> new Desk().call(person));
    }

    private static void print(String what, Supplier<String> work) {
        try {
            System.out.println(what + ": " + work.get());
        } catch (LinkageError refused) {
            System.out.println(what + ": " + refused.getClass().getSimpleName());
        } catch (RuntimeException refused) {
            System.out.println(what + ": " + refused.getMessage());
        }
    }
}
