package io.mokuteki.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One entry of a list of categories or recipients, in the policy's notation: {@code basic}, {@code basic.name},
 * {@code usage[half-hourly, monthly] as statistics with usage-inquiry-consent}.
 *
 * @param ids what it speaks of, by full id
 * @param statistics whether {@code as statistics} follows
 * @param conditions what follows {@code with}
 */
record Term(List<Word> ids, boolean statistics, List<Word> conditions) {

    private static final String ID = "[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*";
    private static final String IDS = ID + "(?:, *" + ID + ")*";
    private static final Pattern WORD = Pattern.compile("[^, ]+");

    /** What an entry may look like. The JSON Schema has the same patterns, and a test compares them. */
    enum Notation {
        /** A category, whole or narrowed to items. */
        CATEGORY("(?<id>" + ID + ")(?:\\[(?<items>" + IDS + ")])?"),
        /** A category with its terms. */
        ENTRY(CATEGORY.pattern + "(?<statistics> as statistics)?(?: with (?<conditions>" + IDS + "))?"),
        /** A recipient with its conditions. */
        RECIPIENT("(?<id>" + ID + ")(?: with (?<conditions>" + IDS + "))?");

        private final Pattern pattern;

        Notation(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        /** The same as a pattern of JSON Schema, anchored and without names. */
        String schemaPattern() {
            return "^" + pattern.pattern().replaceAll("\\?<\\w+>", "?:").replace("])", "\\])") + "$";
        }
    }

    /** An id, and where it stands. */
    record Word(String text, Location location) {}

    /** The entry at a node. */
    static Optional<Term> parse(Notation notation, Node node) {
        Matcher match = notation.pattern.matcher(Scalars.source(node));
        if (!match.matches()) {
            return Optional.empty();
        }
        boolean whole = notation == Notation.RECIPIENT || match.group("items") == null;
        List<Word> ids = whole ? words(match, "id", "", node) : words(match, "items", match.group("id") + ".", node);
        boolean statistics = notation == Notation.ENTRY && match.group("statistics") != null;
        List<Word> conditions = notation == Notation.CATEGORY ? List.of() : words(match, "conditions", "", node);
        return Optional.of(new Term(ids, statistics, conditions));
    }

    private static List<Word> words(Matcher match, String group, String prefix, Node node) {
        List<Word> words = new ArrayList<>();
        if (match.group(group) != null) {
            Matcher word = WORD.matcher(match.group(group));
            while (word.find()) {
                Location location = Scalars.at(node, match.start(group) + word.start());
                words.add(new Word(prefix + word.group(), location));
            }
        }
        return words;
    }
}
