package com.example.shop;

import java.io.IOException;
import java.io.InputStream;

/** Runs the application in a loader that asks its parent last, as application servers do. */
public final class ChildFirst extends ClassLoader {

    private final String missing;

    private ChildFirst(String missing) {
        super(ChildFirst.class.getClassLoader());
        this.missing = missing;
    }

    /** Runs the class that the first argument names; a second one names a class that shall be missing. */
    public static void main(String[] arguments) throws Exception {
        run(arguments[0], arguments.length > 1 ? arguments[1] : "");
    }

    /** Runs a class, and gives the loader that it ran in. */
    static ClassLoader run(String name) throws Exception {
        return run(name, "");
    }

    private static ClassLoader run(String name, String missing) throws Exception {
        ClassLoader loader = new ChildFirst(missing);
        Class<?> main = loader.loadClass(name);
        if (main.getClassLoader() != loader) {
            throw new AssertionError("not child-first");
        }
        main.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        return loader;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.equals(missing)) {
            throw new ClassNotFoundException(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            if (name.startsWith("java.")) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    return super.loadClass(name, resolve);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException failure) {
                throw new ClassNotFoundException(name, failure);
            }
        }
    }
}
