package com.example.shop;

import java.io.InputStream;

/** Defines classes as old compilers would have made them: one that is governed, one that is not. */
public final class OldClass extends ClassLoader {

    private OldClass() {
        super(OldClass.class.getClassLoader());
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("governed: " + defined("com.example.shop.Token"));
        System.out.println("not governed: " + defined("com.example.shop.Harmless"));
    }

    private static String defined(String name) throws Exception {
        try (InputStream in = OldClass.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            byte[] bytes = in.readAllBytes();
            bytes[7] = 50;
            return new OldClass().defineClass(name, bytes, 0, bytes.length).getSimpleName();
        } catch (ClassFormatError refused) {
            return "ClassFormatError";
        }
    }
}
