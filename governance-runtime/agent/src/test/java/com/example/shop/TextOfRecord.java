package com.example.shop;

/** Tells a record as a text, without a purpose. Nobody has looked at the record's class before it is loaded. */
public final class TextOfRecord {

    private TextOfRecord() {}

    public static void main(String[] arguments) {
        Object contact = new Contact(7, "h@example.com");
        System.out.println("text " + contact);
        System.out.println("same " + contact.equals(new Contact(7, "h@example.com")));
    }
}
