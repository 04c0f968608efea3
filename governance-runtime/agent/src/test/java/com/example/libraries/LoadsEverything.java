package com.example.libraries;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Loads and links every class of the jars on its class path, and prints those that do not link, and why. */
public final class LoadsEverything {

    private LoadsEverything() {}

    public static void main(String[] arguments) throws IOException {
        int linked = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                linked += linked(entry);
            }
        }
        System.out.println("linked: " + linked);
    }

    private static int linked(String jar) throws IOException {
        int linked = 0;
        try (JarFile library = new JarFile(jar)) {
            List<JarEntry> entries = library.stream().toList();
            for (JarEntry entry : entries) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.contains("-info") && !name.startsWith("META-INF/")) {
                    linked += isLinked(name.substring(0, name.length() - 6).replace('/', '.')) ? 1 : 0;
                }
            }
        }
        return linked;
    }

    private static boolean isLinked(String name) {
        try {
            Class.forName(name, false, LoadsEverything.class.getClassLoader()).getDeclaredMethods();
            return true;
        } catch (ClassNotFoundException | LinkageError failure) {
            System.out.println(name + ": " + failure.getClass().getName());
            return false;
        }
    }
}
