package com.example.loaders;

import io.mokuteki.agent.hook.Guard;
import java.util.function.BiFunction;

/** Has another agent load a governed class on a thread on which something is in force, as after {@code PurposeScope.open}. */
public final class UnderAPurpose {

    private UnderAPurpose() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
        BiFunction<String, Object[], Object> content = (verb, question) -> null;
        Object scope = Guard.scope(content, new long[0], null);
        Guard.put(scope);
        ClassLoader loader = UnderAPurpose.class.getClassLoader();
        Class.forName("com.example.shop.Single", false, loader);
        System.out.println("in force: " + (Guard.inForce() == scope));
        Guard.put(null);
        Class.forName("com.example.shop.Contact", false, loader);
        System.out.println("loaded");
    }
}
