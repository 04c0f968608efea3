package com.example.loaders;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Loaders whose resources are not their classes, and classes of one name with other labels: what a read gives. */
public final class Plugins {

    private Plugins() {}

    /** Arguments: the folder of a plug-in, and the folders of two versions of a class to be hidden. */
    public static void main(String[] arguments) throws Exception {
        Path plugin = Path.of(arguments[0]);
        tell("child first, its resources last", () -> read(new ChildFirst(plugin, false)));
        tell("child first, its resources too", () -> read(new ChildFirst(plugin, true)));
        for (boolean files : new boolean[] {true, false}) {
            String kind = files ? ", with class files" : ", in memory";
            Sibling first = new Sibling(plugin, files, "plugin.Early");
            first.loadClass("plugin.Early");
            Sibling second = new Sibling(plugin, files, "plugin.ReaderOfEarly", first);
            tell("a sibling's class, which came first" + kind, () -> read(second));
        }
        Sibling later = new Sibling(plugin, false, "plugin.Late");
        Sibling sooner = new Sibling(plugin, false, "plugin.ReaderOfLate", later);
        tell("a sibling's class, which comes later", () -> read(sooner));
        tell("hidden, without labels", () -> hidden(Path.of(arguments[1])));
        tell("hidden, with labels", () -> hidden(Path.of(arguments[2])));
    }

    private static void tell(String what, Callable<Object> read) throws Exception {
        System.out.println(what + ": " + outcome(read));
    }

    private static String outcome(Callable<Object> read) throws Exception {
        try {
            return "read " + read.call();
        } catch (RuntimeException refused) {
            return "refused";
        } catch (LinkageError refused) {
            return refused.getClass().getSimpleName();
        }
    }

    private static Object read(ClassLoader loader) throws ReflectiveOperationException {
        String reader = loader instanceof Sibling ? ((Sibling) loader).own : "plugin.Reader";
        return ((Supplier<?>) loader.loadClass(reader).getConstructor().newInstance()).get();
    }

    private static Object hidden(Path folder) throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve("com/example/loaders/Template.class"));
        Class<?> hidden = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
        return ((Supplier<?>) hidden.getConstructor().newInstance()).get();
    }

    private static final class ChildFirst extends URLClassLoader {

        private final boolean resourcesToo;

        ChildFirst(Path folder, boolean resourcesToo) throws MalformedURLException {
            super(new URL[] {folder.toUri().toURL()}, Plugins.class.getClassLoader());
            this.resourcesToo = resourcesToo;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null) {
                    return known;
                }
                return findResource(name.replace('.', '/') + ".class") == null
                        ? super.loadClass(name, resolve)
                        : findClass(name);
            }
        }

        @Override
        public URL getResource(String path) {
            URL own = resourcesToo ? findResource(path) : null;
            return own == null ? super.getResource(path) : own;
        }

        @Override
        public String toString() {
            return "a child-first loader";
        }
    }

    /** Defines one class, and gets others from loaders that are none of its parents. */
    private static final class Sibling extends ClassLoader {

        private final Path folder;
        private final boolean files;
        private final String own;
        private final List<Sibling> siblings;

        Sibling(Path folder, boolean files, String own, Sibling... siblings) {
            super(Plugins.class.getClassLoader());
            this.folder = folder;
            this.files = files;
            this.own = own;
            this.siblings = List.of(siblings);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.equals(own)) {
                try {
                    byte[] bytes = Files.readAllBytes(file());
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException failure) {
                    throw new ClassNotFoundException(name, failure);
                }
            }
            for (Sibling sibling : siblings) {
                if (name.equals(sibling.own)) {
                    return sibling.loadClass(name);
                }
            }
            throw new ClassNotFoundException(name);
        }

        @Override
        protected URL findResource(String path) {
            try {
                return files && path.equals(own.replace('.', '/') + ".class")
                        ? file().toUri().toURL()
                        : null;
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private Path file() {
            return folder.resolve(own.replace('.', '/') + ".class");
        }

        @Override
        public String toString() {
            return "a loader with siblings";
        }
    }
}
