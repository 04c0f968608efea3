package com.example.loaders;

import java.io.IOException;
import java.io.InputStream;

/** A loader that delegates nothing but {@code java.*}, as those of OSGi bundles do. */
public final class JavaOnly extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** Runs the class that the first argument names. */
    public static void main(String[] arguments) throws Exception {
        Class<?> main = new JavaOnly().loadClass(arguments[0]);
        if (!(main.getClassLoader() instanceof JavaOnly)) {
            throw new AssertionError("delegated");
        }
        main.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        return loadClass(name, false);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("java.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name + " is not exported to this bundle");
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException failure) {
            throw new ClassNotFoundException(name, failure);
        }
    }
}
