package io.mokuteki.runtime;

import io.mokuteki.agent.hook.Guard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A stand-in for the library, which forked test applications find in its place: a policy of two purposes, and a record
 * of what the guard asked.
 */
public final class AgentBridge implements BiFunction<String, Object[], Object> {

    private static final AgentBridge BRIDGE = new AgentBridge();
    private static final Map<String, Set<String>> PERMITTED = Map.of(
            "billing", Set.of("basic.name", "basic.address", "payment.amount", "email"),
            "support", Set.of("basic.name", "basic.phone", "email"));

    /** What the guard asked and this answered, reads that were permitted by their bit excepted. */
    public static final List<String> ASKED = new ArrayList<>();

    /** What this stand-in throws. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    public static BiFunction<String, Object[], Object> judge(ClassLoader loader) {
        return BRIDGE;
    }

    @Override
    public Object apply(String verb, Object[] question) {
        int id = (Integer) question[0];
        @SuppressWarnings("unchecked")
        Map<String, Object> description = (Map<String, Object>) question[1];
        Object about = question[2];
        String target = simpleName(description) + "." + description.get("member");
        switch (verb) {
            case "read" -> {
                ASKED.add("read " + target);
                require(target, strings(description, "categories"));
                long[] bits = new long[16];
                bits[id >>> 6] |= 1L << id;
                Guard.permit(Guard.inForce(), bits);
            }
            case "text" -> {
                for (Map<String, Object> field : maps(description, "fields")) {
                    if (!permitted(strings(field, "categories"))) {
                        return mask(description, new Refusal("text of " + description.get("type")));
                    }
                }
            }
            case "masked" -> {
                // A record pattern wraps what an accessor throws, in a class that Java 17 has not.
                Object thrown = about.getClass().getName().equals("java.lang.MatchException")
                        ? ((Throwable) about).getCause()
                        : about;
                if (thrown instanceof Refusal refusal) {
                    return mask(description, refusal);
                }
            }
            case "enter" -> {
                ASKED.add("enter " + target + " for " + about);
                List<String> stack = new ArrayList<>(purposes());
                stack.addAll(strings(description, "purposes"));
                Guard.put(Guard.scope(stack, new long[0], null));
            }
            case "finish" -> {
                ASKED.add("finish " + target + " with " + about);
                if (Integer.valueOf(9).equals(about)) {
                    throw new Refusal(target + ": nine are too few");
                }
                return about;
            }
            case "disclose" -> {
                List<String> categories = new ArrayList<>();
                maps(description, "parameters")
                        .forEach(parameter -> categories.addAll(strings(parameter, "categories")));
                ASKED.add("disclose " + target + Arrays.deepToString((Object[]) about) + " to " + description.get("to")
                        + " through '" + description.get("channel") + "': " + categories + ", recipient "
                        + description.get("recipientParameter") + ", subject " + description.get("subjectParameter"));
                require(target, categories);
            }
            case "respond" -> {
                ASKED.add("respond " + target + " to " + description.get("to") + ": " + description.get("categories"));
                require(target, strings(description, "categories"));
            }
            default -> throw new AssertionError(verb);
        }
        return null;
    }

    private static String mask(Map<String, Object> description, Refusal refusal) {
        if (Boolean.TRUE.equals(description.get("single"))) {
            throw refusal;
        }
        return simpleName(description) + "[•••]";
    }

    /** Without a regular expression, which would not survive where the stack overflows. */
    private static String simpleName(Map<String, Object> description) {
        String type = description.get("type").toString();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static void require(String target, List<String> categories) {
        if (!permitted(categories)) {
            throw new Refusal(target + " " + categories + " for " + purposes());
        }
    }

    private static boolean permitted(List<String> categories) {
        List<String> purposes = purposes();
        return categories.isEmpty()
                || (!purposes.isEmpty()
                        && purposes.stream()
                                .allMatch(purpose -> PERMITTED.get(purpose).containsAll(categories)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> purposes() {
        return Guard.scope() == null ? List.of() : (List<String>) Guard.scope();
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> description, String key) {
        return (List<String>) description.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> description, String key) {
        return (List<Map<String, Object>>) description.getOrDefault(key, List.of());
    }
}
