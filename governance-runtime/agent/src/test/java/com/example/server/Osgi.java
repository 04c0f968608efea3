package com.example.server;

import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Runs an application in a bundle of an OSGi framework, in which nothing is delegated to the boot class path. */
public final class Osgi {

    private Osgi() {}

    /** The bundle, and a folder to work in. */
    public static void main(String[] arguments) throws Exception {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of("org.osgi.framework.storage", arguments[1]));
        framework.start();
        Bundle bundle = framework.getBundleContext().installBundle("file:" + arguments[0]);
        bundle.start();
        Class<?> application = bundle.loadClass("com.example.shop.Single");
        System.out.println("in a " + application.getClassLoader().getClass().getSimpleName());
        application.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        System.exit(0); // The framework's threads are not ours to wait for.
    }
}
