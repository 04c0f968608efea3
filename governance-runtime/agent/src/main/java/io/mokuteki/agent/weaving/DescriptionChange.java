package io.mokuteki.agent.weaving;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What is otherwise about a member than it was, in words for a message.
 *
 * @param then the text that described it; empty when nothing did
 * @param now its description
 */
record DescriptionChange(String then, Map<String, Object> now) {

    /** What tells which member it is. */
    private static final Set<String> NAMES = Set.of("kind", "type", "member", "descriptor");

    private static final List<String> OPTIONAL =
            List.of("reclassifies", "recipientParameter", "subject", "subjectParameter", "subjectType");

    boolean isOfTheSameMember() {
        for (String name : NAMES) {
            Object value = now.get(name);
            if (value != null && !then.contains(DescriptionText.entry(name, value))) {
                return false;
            }
        }
        return true;
    }

    /** Such as {@code com.example.Customer.phone}. */
    String member() {
        Object member = now.get("member");
        return now.get("type") + (member == null ? "" : "." + member);
    }

    /** Such as {@code now with categories [basic.phone], without subject}. */
    @Override
    public String toString() {
        StringJoiner with = new StringJoiner(", ", "now with ", "").setEmptyValue("");
        new TreeMap<>(now).forEach((key, value) -> {
            if (!NAMES.contains(key) && !then.contains(DescriptionText.entry(key, value))) {
                with.add(isShort(value) ? key + " " + value : key);
            }
        });
        StringJoiner without = new StringJoiner(", ", "now without ", "").setEmptyValue("");
        for (String key : OPTIONAL) {
            if (!now.containsKey(key) && then.contains(DescriptionText.key(key))) {
                without.add(key);
            }
        }
        return with + (with.length() > 0 && without.length() > 0 ? ", " : "") + without;
    }

    /** A list of texts, or one value. Others hold members of their own. */
    private static boolean isShort(Object value) {
        return !(value instanceof Map)
                && !(value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map);
    }
}
