package com.example.shop;

/** Reads one governed field, without a purpose. */
public final class Single {

    private Single() {}

    public static void main(String[] arguments) {
        try {
            System.out.println("read " + new Contact(7, "h@example.com").email());
        } catch (RuntimeException refused) {
            System.out.println(refused.getClass().getSimpleName() + ": " + refused.getMessage());
        }
    }
}
