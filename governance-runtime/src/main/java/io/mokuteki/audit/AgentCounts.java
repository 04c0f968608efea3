package io.mokuteki.audit;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What woven code counts, for the whole JVM and since its start. What a thread counts at this moment may be missing. Reads
 * for a purpose are not counted.
 *
 * <p>Where it counts is reached by name, since agent and library share no class: in the bootstrap loader with the agent,
 * else on the class path, for what a build has woven. Where nothing is woven nothing is counted.
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
                MethodHandle agent =
                        MethodHandles.publicLookup().findStatic(hook(type), method, MethodType.methodType(Map.class));
                return () -> ask(agent);
            } catch (ReflectiveOperationException nothingWoven) {
                return Map::of;
            }
        }

        private static Class<?> hook(String type) throws ClassNotFoundException {
            String name = "io.mokuteki.agent.hook." + type;
            try {
                return Class.forName(name, true, null);
            } catch (ClassNotFoundException noAgent) {
                return Class.forName(name, true, AgentCounts.class.getClassLoader());
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
