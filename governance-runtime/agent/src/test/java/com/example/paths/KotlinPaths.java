package com.example.paths;

import static com.example.paths.Paths.free;
import static com.example.paths.Paths.kept;
import static com.example.paths.Paths.path;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Code that the compiler of Kotlin made. It is there in the full lane only, so nothing here names its classes. */
final class KotlinPaths {

    private static final Map<String, Object> GIVEN = Map.of(
            "`toString`", "Bare(amount=secret, number=1)",
            "`toString` of a single property", "Single(amount=secret)",
            "`toString` around a value class", "Holder(amount=Open(value=secret), number=1)",
            "a label inside a value class that is boxed", "Labelled(value=secret)");

    private KotlinPaths() {}

    @SuppressWarnings("unchecked")
    static void tryAll() throws ReflectiveOperationException {
        Paths.group("Kotlin");
        Class<?> type = Class.forName("com.example.kotlin.KotlinReads");
        Object reads = type.getConstructor().newInstance();
        ((Supplier<Map<String, Callable<Object>>>) reads).get().forEach((name, read) -> {
            if (name.equals("`equals`") || name.equals("`hashCode`")) {
                free(name, true, read);
            } else {
                path(name, GIVEN.getOrDefault(name, "secret"), read);
            }
        });
        ((Map<String, Callable<Callable<Object>>>) type.getMethod("kept").invoke(reads))
                .forEach((name, making) -> kept(name, "secret", making));
    }
}
