package io.mokuteki.agent;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Shows, before the application starts, that the guard works in this JVM: a small application of its own reads in every
 * way that the agent claims to guard.
 */
final class Canary {

    private static final String TECHNIQUES = "io.mokuteki.agent.canary.Techniques";

    private Canary() {}

    /**
     * Lets it fly.
     *
     * @throws IllegalStateException naming the reads that got through
     */
    static void fly() throws ReflectiveOperationException {
        Callable<?> techniques = (Callable<?>) Class.forName(TECHNIQUES, true, new CanaryLoader())
                .getConstructor()
                .newInstance();
        List<?> failed;
        try {
            failed = (List<?>) techniques.call();
        } catch (Exception failure) {
            throw new IllegalStateException("the canary could not be read at all: " + failure, failure);
        }
        report(failed);
    }

    static void report(List<?> failed) {
        if (!failed.isEmpty()) {
            throw new IllegalStateException("in this JVM the guard does not work for " + join(failed)
                    + ". If another agent is there, name this one last; else report it with the JVM's version.");
        }
    }

    private static String join(List<?> failed) {
        StringBuilder text = new StringBuilder();
        for (Object technique : failed) {
            text.append(text.length() == 0 ? "" : ", ").append(technique);
        }
        return text.toString();
    }
}
