package io.mokuteki.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys that one kind of mapping has in the policy file. The JSON Schema has a definition of the same name for each,
 * and a test compares them.
 */
enum Shape {
    POLICY(
            List.of("schema-version", "id", "version", "notice", "categories", "purposes", "necessity"),
            List.of(
                    "effective-from",
                    "statutes",
                    "rights",
                    "services",
                    "conditions",
                    "recipients",
                    "channels",
                    "joint-use",
                    "hand-offs")),
    NOTICE(List.of("ja", "en", "controller", "clauses"), List.of("text", "sha256", "contact", "sections")),
    CONTROLLER(List.of("clause", "ja", "en"), List.of()),
    CONTACT(List.of("clause", "ja", "en", "lines"), List.of()),
    SECTIONS(List.of(), List.of("purposes", "categories", "third-party-provision", "joint-use", "rights")),
    CLAUSE(List.of("ja", "en"), List.of()),
    RIGHT(List.of("clause", "ja", "en"), List.of("offered-by")),
    SERVICE(List.of("clause", "ja", "en"), List.of()),
    CATEGORY(List.of("clause", "ja", "en"), List.of("catch-all", "origin", "items", "includes")),
    ORIGIN(List.of("from"), List.of("through")),
    ITEM(List.of("ja", "en"), List.of("clause", "secret", "conditions", "reason", "owner")),
    PURPOSE(
            List.of("clause", "ja", "en"),
            List.of("see", "basis", "pairs-with", "services", "statistics-only", "catch-all", "part-of")),
    CONDITION(List.of("clause", "ja", "en"), List.of("unmet", "layer")),
    RECIPIENT(List.of("clause", "ja", "en"), List.of("outside", "conditions", "overlaps", "members")),
    MEMBER(List.of("ja", "en"), List.of()),
    CHANNEL(List.of("clause", "ja", "en", "kind"), List.of("see", "recipients", "conditions")),
    SCHEME(List.of("clause", "ja", "en", "items", "recipients", "purposes", "managers"), List.of("kept-back")),
    SCHEME_ITEMS(List.of("clause", "list"), List.of()),
    SCHEME_RECIPIENTS(List.of("clause", "list"), List.of()),
    SCHEME_PURPOSES(List.of("clause", "list"), List.of()),
    SCHEME_MANAGERS(List.of("clause", "list"), List.of()),
    JOINT_USE_PURPOSE(
            List.of("clause", "ja", "en", "serves"),
            List.of(
                    "see",
                    "services",
                    "items",
                    "recipients",
                    "statistics-only",
                    "needs",
                    "needs-statistics-only",
                    "conditions",
                    "catch-all",
                    "reason",
                    "owner")),
    MANAGER(List.of("clause", "ja", "en", "categories", "among"), List.of("address", "representative")),
    NECESSITY(List.of("clause", "purposes"), List.of("minimum-group-size")),
    ROW(List.of("needs"), List.of("conditions", "statistics-only", "reason", "owner")),
    HAND_OFF(List.of("from", "to", "clause", "reason", "owner"), List.of());

    private final List<String> required;
    private final List<String> keys;

    Shape(List<String> required, List<String> optional) {
        this.required = required;
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        this.keys = List.copyOf(all);
    }

    /** The keys that must be there. */
    List<String> required() {
        return required;
    }

    /** All keys that may be there. */
    List<String> keys() {
        return keys;
    }

    /** What the model calls that key, where it calls it otherwise: the way to it from the element. */
    String component(String key) {
        return switch (key) {
            case "ja", "en" ->
                switch (this) {
                    case NOTICE -> "title." + key;
                    case CONTROLLER, CONTACT -> "name." + key;
                    case MEMBER -> key;
                    default -> "label." + key;
                };
            case "reason", "owner" -> "justification." + key;
            case "part-of" -> "parent";
            case "among" -> "recipients";
            default -> camelCase(key);
        };
    }

    private static String camelCase(String key) {
        String[] words = key.split("-");
        StringBuilder name = new StringBuilder(words[0]);
        for (int index = 1; index < words.length; index++) {
            name.append(words[index].substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                    .append(words[index].substring(1));
        }
        return name.toString();
    }

    /** The name of its definition in the JSON Schema: {@code joint-use-purpose}. */
    String definition() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
