package com.example.paths;

import java.io.IOException;
import java.io.InputStream;
import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.enhance.spi.UnloadedField;
import org.hibernate.bytecode.internal.bytebuddy.BytecodeProviderImpl;

/** Runs a program with its entities as Hibernate's plug-in for the build would have made them. */
final class EnhancingLoader extends ClassLoader {

    private static final String OURS = "com.example.paths.";

    private final Enhancer enhancer = new BytecodeProviderImpl().getEnhancer(new DefaultEnhancementContext() {
        @Override
        public boolean hasLazyLoadableAttributes(org.hibernate.bytecode.enhance.spi.UnloadedClass type) {
            return true;
        }

        @Override
        public boolean isLazyLoadable(UnloadedField field) {
            return true;
        }
    });

    EnhancingLoader() {
        super(EnhancingLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            byte[] bytes = enhanced(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private byte[] enhanced(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            if (!name.startsWith(OURS + "Stored")) {
                return bytes;
            }
            byte[] enhanced = enhancer.enhance(name, bytes);
            return enhanced == null ? bytes : enhanced;
        } catch (IOException failure) {
            throw new ClassNotFoundException(name, failure);
        }
    }
}
