package com.example.loaders;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * For {@code -Djava.system.class.loader}: gives application and agent their classes, and holds one lock for all of them
 * while it does, as loaders do that never heard of parallel loading.
 */
public final class OwnSystem extends URLClassLoader {

    /** Made by the JVM. */
    public OwnSystem(ClassLoader parent) throws MalformedURLException {
        super(new URL[0], parent);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            appendToClassPathForInstrumentation(entry);
        }
    }

    /** Called by the JVM, with the jar of an agent. */
    void appendToClassPathForInstrumentation(String path) throws MalformedURLException {
        addURL(new File(path).toURI().toURL());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (this) {
            if (!name.startsWith("com.example.") || name.equals(OwnSystem.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }
}
