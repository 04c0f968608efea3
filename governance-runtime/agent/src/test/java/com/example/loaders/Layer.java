package com.example.loaders;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Runs the application that is a named module in a layer of its own, as plug-in systems do. */
public final class Layer {

    private static final String MODULE = "com.example.modular";

    private Layer() {}

    /** The folder of the module. */
    public static void main(String[] arguments) throws Exception {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(Path.of(arguments[0])), ModuleFinder.of(), Set.of(MODULE));
        ModuleLayer.Controller layer = ModuleLayer.defineModulesWithOneLoader(
                configuration, List.of(boot), ClassLoader.getSystemClassLoader());
        Module module = layer.layer().findModule(MODULE).orElseThrow();
        layer.addExports(module, MODULE, Layer.class.getModule());
        Class.forName(module, MODULE + ".Application")
                .getMethod("main", String[].class)
                .invoke(null, (Object) new String[0]);
    }
}
