package com.example.loaders;

import io.mokuteki.annotation.DataCategory;

/** Reads its own field without a purpose. */
public final class Secret {

    @DataCategory("email")
    private String email = "h@example.com";

    private Secret() {}

    /** Whether the read was refused. */
    public static boolean isRefused() {
        try {
            return new Secret().email.isEmpty();
        } catch (RuntimeException refused) {
            return true;
        }
    }
}
