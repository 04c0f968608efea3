package com.example.paths;

import java.util.Arrays;

/** The paths of persistence with entities that were enhanced. */
public final class EnhancedPaths {

    private EnhancedPaths() {}

    public static void main(String[] arguments) throws Exception {
        boolean enhanced = Arrays.stream(StoredByField.class.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("$$_hibernate_read_amount"));
        if (!enhanced) {
            throw new AssertionError("not enhanced");
        }
        PersistencePaths.tryAll(Database.filled(), "Hibernate, with entities enhanced at build time");
    }
}
