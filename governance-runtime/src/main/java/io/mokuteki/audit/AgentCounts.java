package io.mokuteki.audit;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the agent counts, for the whole JVM and since its start. What a thread counts at this moment may be missing. Reads
 * for a purpose are not counted.
 *
 * <p>The agent is reached by name, since agent and library share no class. Without it nothing is counted.
 *
 * @param uses permitted use: how often each method with a purpose was entered, for each stack of purposes
 * @param custody how often a persistence provider or a validator read each member, such as
 *     {@code com.example.Customer.phone}, to keep or to check it
 */
record AgentCounts(Supplier<Map<MethodUse, Long>> uses, Supplier<Map<String, Long>> custody) {

    /** The numbers of this JVM. */
    static AgentCounts ofThisJvm() {
        return Known.COUNTS;
    }

    private static final class Known {

        static final AgentCounts COUNTS = find();

        private static AgentCounts find() {
            Supplier<Map<String, Long>> uses = told("Guard", "uses");
            return new AgentCounts(() -> parsed(uses.get()), told("Custody", "reads"));
        }

        private static Map<MethodUse, Long> parsed(Map<String, Long> labelled) {
            Map<MethodUse, Long> uses = new LinkedHashMap<>();
            labelled.forEach((label, count) -> uses.merge(MethodUse.parse(label), count, Long::sum));
            return uses;
        }

        private static Supplier<Map<String, Long>> told(String type, String method) {
            try {
                Class<?> hook = Class.forName("io.mokuteki.agent.hook." + type, true, null);
                MethodHandle agent =
                        MethodHandles.publicLookup().findStatic(hook, method, MethodType.methodType(Map.class));
                return () -> ask(agent);
            } catch (ReflectiveOperationException noAgent) {
                return Map::of;
            }
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Long> ask(MethodHandle agent) {
            try {
                return (Map<String, Long>) agent.invokeExact();
            } catch (Throwable failure) {
                throw new IllegalStateException("The agent does not tell its counts.", failure);
            }
        }
    }
}
