package com.example.loaders;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Runs an application in a loader that has its classes and the hook, below one that has the library. */
public final class Inner {

    private Inner() {}

    public static void main(String[] arguments) throws Exception {
        URL[] entries = {
            Path.of(arguments[0]).toUri().toURL(), Path.of(arguments[1]).toUri().toURL()
        };
        try (URLClassLoader loader = new OwnFirst(entries)) {
            loader.loadClass("com.example.library.Shop")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException thrown) {
            Throwable refused = thrown.getTargetException();
            System.out.println(refused.getClass().getSimpleName() + ": "
                    + refused.getMessage().replace(OwnFirst.class.getName(), URLClassLoader.class.getName()));
        }
    }

    private static final class OwnFirst extends URLClassLoader {

        OwnFirst(URL[] entries) {
            super(entries, Inner.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.example.library.") && findLoadedClass(name) == null) {
                return findClass(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
