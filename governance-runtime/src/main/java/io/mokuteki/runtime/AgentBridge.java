package io.mokuteki.runtime;

import io.mokuteki.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the agent asks the application's library. Not for use by applications.
 *
 * <p>Agent and library share no class: the agent finds this one by name, through the loader of the governed class, and
 * speaks to it with types of the JDK only. A question is a verb with arguments: the number that the agent gave the
 * member, its description (read once, by number), and what the verb needs.
 *
 * <table>
 *   <caption>Verbs</caption>
 *   <tr><th>verb</th><th>third argument</th><th>answer</th></tr>
 *   <tr><td>{@code read}</td><td>the owner; null for a static member</td><td>null</td></tr>
 *   <tr><td>{@code text}</td><td>the owner</td><td>null when the real text is permitted, else the mask</td></tr>
 *   <tr><td>{@code masked}</td><td>what a hand-written {@code toString} threw</td><td>the mask</td></tr>
 *   <tr><td>{@code enter}</td><td>the data subject, or null</td><td>all purposes in force, as a text</td></tr>
 *   <tr><td>{@code finish}</td><td>the method's result</td><td>the result to return</td></tr>
 *   <tr><td>{@code disclose}</td><td>the arguments, as an {@code Object[]}</td><td>null</td></tr>
 *   <tr><td>{@code respond}</td><td>the handler's result</td><td>null</td></tr>
 * </table>
 *
 * <p>A refusal is a {@link PurposeViolationException}, which passes through the agent untouched.
 */
public final class AgentBridge implements BiFunction<String, Object[], @Nullable Object> {

    private static final AgentBridge BRIDGE = new AgentBridge();

    private final Map<Integer, GovernedRead> reads = new ConcurrentHashMap<>();
    private final Map<Integer, GovernedText> texts = new ConcurrentHashMap<>();
    private final Map<Integer, GovernedCall> calls = new ConcurrentHashMap<>();
    private final Map<Integer, GovernedDisclosure> disclosures = new ConcurrentHashMap<>();

    private AgentBridge() {}

    /**
     * The judge of the classes of that loader; loads the policy through it, unless one is in force.
     *
     * @throws IllegalStateException when what guards them is not what the library finds
     */
    public static BiFunction<String, Object[], @Nullable Object> judge(ClassLoader loader) {
        AgentSlot.requireSame(loader);
        PolicyInForce.load(loader);
        // Uses are counted from now on, so somebody must write them down.
        AuditTrail.begin();
        return BRIDGE;
    }

    @Override
    public @Nullable Object apply(String verb, @Nullable Object[] question) {
        Integer id = (Integer) Objects.requireNonNull(question[0]);
        @SuppressWarnings("unchecked")
        Map<String, Object> description = (Map<String, Object>) Objects.requireNonNull(question[1]);
        @Nullable Object subject = question[2];
        switch (verb) {
            case "read" -> {
                GovernedRead known = reads.get(id);
                Enforcement.read(
                        known != null ? known : reads.computeIfAbsent(id, key -> read(key, description)), subject);
            }
            case "text" -> {
                return Enforcement.text(text(id, description), Objects.requireNonNull(subject));
            }
            case "masked" -> {
                return masked(text(id, description), (Throwable) Objects.requireNonNull(subject));
            }
            case "enter" -> {
                return String.join(" > ", Enforcement.enter(call(id, description), subject));
            }
            case "finish" -> {
                return Enforcement.finish(call(id, description), subject);
            }
            case "disclose" ->
                Enforcement.disclose(disclosures.computeIfAbsent(id, key -> disclosure(description)), (Object[])
                        Objects.requireNonNull(subject));
            case "respond" ->
                Enforcement.disclose(disclosures.computeIfAbsent(id, key -> disclosure(description)), new Object[0]);
            default ->
                throw new IllegalStateException("The agent asks '" + verb
                        + "', which this library does not know. Use agent and library of one version.");
        }
        return null;
    }

    private GovernedText text(Integer id, Map<String, Object> description) {
        return texts.computeIfAbsent(id, key -> {
            List<GovernedRead> fields = new ArrayList<>();
            maps(description, "fields").forEach(field -> fields.add(read(-1, field)));
            return new GovernedText(
                    string(description, "type"), fields, Boolean.TRUE.equals(description.get("single")));
        });
    }

    private static @Nullable Object masked(GovernedText text, Throwable thrown) {
        if (isRefusal(thrown) && !text.singleComponent()) {
            return text.mask();
        }
        throw AgentBridge.<RuntimeException>asIs(thrown);
    }

    /** Record patterns wrap what an accessor throws, in a class that Java 17 does not have. */
    private static boolean isRefusal(@Nullable Throwable thrown) {
        return thrown instanceof PurposeViolationException
                || (thrown != null
                        && thrown.getClass().getName().equals("java.lang.MatchException")
                        && isRefusal(thrown.getCause()));
    }

    /** Throws what a method threw as it was, checked or not. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asIs(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private GovernedCall call(Integer id, Map<String, Object> description) {
        return calls.computeIfAbsent(id, key -> {
            @SuppressWarnings("unchecked")
            Optional<Map<String, Object>> reclassifies =
                    Optional.ofNullable((Map<String, Object>) description.get("reclassifies"));
            return new GovernedCall(
                    string(description, "type"),
                    string(description, "member"),
                    strings(description, "purposes"),
                    reclassifies
                            .filter(making -> "statistics".equals(making.get("to")))
                            .map(making -> new GovernedCall.Making(
                                    string(making, "clause"),
                                    making.get("minimumGroupSize") instanceof Integer minimum ? minimum : 0)));
        });
    }

    private static GovernedRead read(int id, Map<String, Object> description) {
        Object subject = description.get("subject");
        String subjectType = String.valueOf(description.getOrDefault("subjectType", description.get("type")));
        return new GovernedRead(
                id,
                string(description, "type"),
                string(description, "member"),
                strings(description, "categories"),
                subject == null ? null : new SubjectField(subjectType, subject.toString()));
    }

    private static GovernedDisclosure disclosure(Map<String, Object> description) {
        List<String> categories = new ArrayList<>(strings(description, "categories"));
        List<String> unclassified = new ArrayList<>();
        for (Map<String, Object> parameter : maps(description, "parameters")) {
            categories.addAll(strings(parameter, "categories"));
            if (Boolean.TRUE.equals(parameter.get("unclassified"))) {
                unclassified.add(string(parameter, "name"));
            }
        }
        String channel = description.containsKey("channel") ? string(description, "channel") : "";
        return new GovernedDisclosure(
                string(description, "type"),
                string(description, "member"),
                string(description, "to"),
                channel.isEmpty() ? Optional.empty() : Optional.of(channel),
                categories.stream().distinct().toList(),
                unclassified,
                index(description, "recipientParameter"),
                index(description, "subjectParameter"));
    }

    private static String string(Map<String, Object> description, String key) {
        Object value = description.get(key);
        if (value == null) {
            throw new IllegalStateException(
                    "The agent's description lacks '" + key + "'. Use agent and library of one version.");
        }
        return value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> description, String key) {
        return (List<String>) description.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> description, String key) {
        return (List<Map<String, Object>>) description.getOrDefault(key, List.of());
    }

    private static OptionalInt index(Map<String, Object> description, String key) {
        return description.get(key) instanceof Integer index ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
