package com.example.standins;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Classes that nobody wrote, as libraries generate them: each is another's class file under a name of its length. */
final class Generated {

    private Generated() {}

    /** In the package of that class, and defined by its loader. */
    static Class<?> beside(Class<?> type, String name) throws IOException, IllegalAccessException {
        byte[] bytes = renamed(type, type.getPackageName() + "." + name);
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup()).defineClass(bytes);
    }

    /** Anywhere, and defined by a loader of its own. */
    static Class<?> elsewhere(Class<?> type, String name) throws IOException {
        byte[] bytes = renamed(type, name);
        return new ClassLoader(type.getClassLoader()) {
            Class<?> define() {
                return defineClass(name, bytes, 0, bytes.length);
            }
        }.define();
    }

    private static byte[] renamed(Class<?> type, String name) throws IOException {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replace(type.getName().replace('.', '/'), name.replace('.', '/'))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
