package com.example.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** A loader of this package's classes, in which something is wrong with one. */
final class FaultyLoader extends ClassLoader {

    private static final String PACKAGE = "com.example.faults.";

    private final String faulty;
    private final Fault fault;
    private boolean asked;

    FaultyLoader(String faulty, Fault fault) {
        super(FaultyLoader.class.getClassLoader());
        this.faulty = PACKAGE + faulty;
        this.fault = fault;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        asked |= name.equals(faulty);
        byte[] bytes = fault(name).defined(bytes(name));
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public InputStream getResourceAsStream(String path) {
        String name = path.replace(".class", "").replace('/', '.');
        if (isLate(name)) {
            return null;
        }
        return name.startsWith(PACKAGE) ? fault(name).file(bytes(name)) : super.getResourceAsStream(path);
    }

    @Override
    public URL getResource(String path) {
        String name = path.replace(".class", "").replace('/', '.');
        return name.equals(faulty) && fault == Fault.ABSENT || isLate(name) ? null : super.getResource(path);
    }

    private boolean isLate(String name) {
        return fault(name) == Fault.LATE && !asked;
    }

    private Fault fault(String name) {
        return name.equals(faulty) ? fault : Fault.NONE;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = FaultyLoader.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String toString() {
        return "the faulty loader";
    }
}
