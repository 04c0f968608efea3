package com.example.modular;

import io.mokuteki.annotation.DataCategory;
import io.mokuteki.annotation.ForPurpose;

/** Reads with and without a purpose. */
public final class Application {

    @DataCategory("basic.name")
    private String name = "Hanako";

    private Application() {}

    public static void main(String[] arguments) {
        Application application = new Application();
        System.out.println("in " + Application.class.getModule());
        try {
            System.out.println("read " + application.name);
        } catch (RuntimeException refused) {
            System.out.println(refused.getClass().getSimpleName());
        }
        System.out.println("for billing: " + application.forBilling());
    }

    @ForPurpose("billing")
    private String forBilling() {
        return name;
    }
}
