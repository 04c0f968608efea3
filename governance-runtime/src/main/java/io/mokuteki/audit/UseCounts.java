package io.mokuteki.audit;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Permitted use: how often each method with a purpose was entered, for each stack of purposes. Reads are not counted.
 *
 * <p>The agent counts, for the whole JVM, on each thread for itself. It is reached by name, since agent and library
 * share no class. Without the agent nothing is counted.
 */
final class UseCounts {

    private static final @Nullable MethodHandle AGENT = find();

    private UseCounts() {}

    /** The numbers since the start of the JVM. What a thread counts at this moment may be missing. */
    @SuppressWarnings("unchecked")
    static Map<MethodUse, Long> total() {
        if (AGENT == null) {
            return Map.of();
        }
        Map<String, Long> labelled;
        try {
            labelled = (Map<String, Long>) AGENT.invokeExact();
        } catch (Throwable failure) {
            throw new IllegalStateException("The agent does not tell its counts.", failure);
        }
        Map<MethodUse, Long> uses = new LinkedHashMap<>();
        labelled.forEach((label, count) -> uses.merge(MethodUse.parse(label), count, Long::sum));
        return uses;
    }

    private static @Nullable MethodHandle find() {
        try {
            Class<?> guard = Class.forName("io.mokuteki.agent.hook.Guard", true, null);
            return MethodHandles.publicLookup().findStatic(guard, "uses", MethodType.methodType(Map.class));
        } catch (ReflectiveOperationException noAgent) {
            return null;
        }
    }
}
