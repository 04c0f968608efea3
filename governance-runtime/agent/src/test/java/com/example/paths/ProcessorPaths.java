package com.example.paths;

import static com.example.paths.Paths.free;
import static com.example.paths.Paths.path;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Code that compilers' plug-ins wrote. It is compiled by the test, so nothing here names its classes. */
final class ProcessorPaths {

    private static final Map<String, Object> GIVEN =
            Map.of("Lombok: `toString`", "LombokAmount(amount=secret, number=1)");

    private ProcessorPaths() {}

    @SuppressWarnings("unchecked")
    static void tryAll() throws ReflectiveOperationException {
        Paths.group("Generated code");
        var reads = (Supplier<Map<String, Callable<Object>>>) Class.forName("com.example.generated.GeneratedReads")
                .getConstructor()
                .newInstance();
        reads.get().forEach((name, read) -> {
            if (name.contains("`equals`") || name.contains("`hashCode`")) {
                free(name, true, read);
            } else {
                path(name, GIVEN.getOrDefault(name, "secret"), read);
            }
        });
    }
}
