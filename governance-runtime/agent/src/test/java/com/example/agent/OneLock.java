package com.example.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/**
 * An agent that holds one lock whenever it looks at a class, whatever loads it; and that, when it looks at a certain class,
 * loads another one meanwhile, as weavers do that define helpers of the class they weave.
 */
public final class OneLock implements ClassFileTransformer {

    /** What it holds. */
    public static final Object LOCK = new Object();

    private final String seen;
    private final String loaded;

    private OneLock(String seen, String loaded) {
        this.seen = seen;
        this.loaded = loaded;
    }

    /** The arguments are the internal name of the one class and the binary name of the other, with a comma between. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        String[] names = arguments.split(",");
        instrumentation.addTransformer(new OneLock(names[0], names[1]));
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        synchronized (LOCK) {
            if (seen.equals(name)) {
                load(loader);
            }
            return null;
        }
    }

    private void load(ClassLoader loader) {
        try {
            Class.forName(loaded, false, loader);
        } catch (ClassNotFoundException | LinkageError refused) {
            return; // Whoever needs it will see.
        }
    }
}
